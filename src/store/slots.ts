import type { JobName, SlotOutcome } from '../domain/job.ts';
import type { Db } from './db.ts';
import { slots } from './schema.ts';

/** An occasion and what became of it. `reason` says why nothing was said. */
export type SlotClaim = {
  job: JobName;
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

/** Claims occasions, and returns the keys of those nobody had claimed before; only these may be said. */
export async function claimSlots(
  db: Db,
  workspaceId: string,
  claims: SlotClaim[],
  at: Temporal.Instant,
): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const { job, subject, occasion } = slots;
  const rows = await db
    .insert(slots)
    .values(claims.map((claim) => ({ ...claim, workspaceId, claimedAt: at })))
    .onConflictDoNothing()
    .returning({ job, subject, occasion });
  return new Set(rows.map(slotKey));
}
