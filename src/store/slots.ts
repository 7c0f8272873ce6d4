import { and, eq, sql } from 'drizzle-orm';
import { type Chore, JOB_NAMES, type JobName, type SlotOutcome } from '../domain/job.ts';
import { type Db, given, rowsOf } from './db.ts';
import { slots } from './schema.ts';

/** An occasion and what became of it. `reason` says why nothing was said. */
export type SlotClaim = {
  job: JobName | Chore;
  subject: string;
  occasion: string;
  dueAt: Temporal.Instant;
  outcome: SlotOutcome;
  reason: string | null;
};

/** Names an occasion within its workspace. */
export function slotKey({ job, subject, occasion }: Pick<SlotClaim, 'job' | 'subject' | 'occasion'>): string {
  return `${job}:${subject}:${occasion}`;
}

/** The key of a person's reminder of a week's thread, whichever of their teams it is. */
export function reminderKey(userId: string, week: string): string {
  return slotKey({ job: 'thread-reminder', subject: userId, occasion: week });
}

/** The job and the occasion of which a post's key tells; nothing for posts that no job planned. */
export function slotIn(key: string | null): { job: JobName; slot: string } | undefined {
  const [first, subject, occasion] = key?.split(':') ?? [];
  const job = JOB_NAMES.find((name) => name === first);
  return job && subject && occasion ? { job, slot: slotKey({ job, subject, occasion }) } : undefined;
}

/** Claims occasions, and returns the keys of those nobody had claimed before; only these may be said. */
export async function claimSlots(
  db: Db,
  workspaceId: string,
  claims: SlotClaim[],
  at: Temporal.Instant,
): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const rows = await rowsOf<Pick<SlotClaim, 'job' | 'subject' | 'occasion'>>(
    db,
    sql`insert into slots (workspace_id, job, subject, occasion, due_at, claimed_at, outcome, reason)
      select ${workspaceId}, job, subject, occasion, "dueAt", ${sql.param(at, slots.claimedAt)}::timestamptz, outcome, reason
      from ${given(claims, 'job text, subject text, occasion text, "dueAt" timestamptz, outcome text, reason text')}
      on conflict do nothing returning job, subject, occasion`,
  );
  return new Set(rows.map(slotKey));
}

/** Says that what was claimed came to nothing after all, and why. */
export async function failSlot(
  db: Db,
  workspaceId: string,
  slot: Pick<SlotClaim, 'job' | 'subject' | 'occasion'>,
  reason: string,
): Promise<void> {
  const { job, subject, occasion } = slots;
  await db
    .update(slots)
    .set({ outcome: 'failed', reason })
    .where(
      and(
        eq(slots.workspaceId, workspaceId),
        eq(job, slot.job),
        eq(subject, slot.subject),
        eq(occasion, slot.occasion),
      ),
    );
}
