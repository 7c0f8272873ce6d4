import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Member } from '../domain/member.ts';
import { mayBeAsked } from '../domain/question-time.ts';
import type { Db } from './db.ts';
import { conversations, deliveries, workspaces } from './schema.ts';

/** The keys of the posts that ask somebody about a deal, and of those that answer. */
export const COLLEAGUES_WORDS = '^(question|answer):[0-9]+$';

/**
 * Gives the words of colleagues that wait for this person the time at which they may be said now that the person's days or hours are
 * others: sooner where a hush or an absence ended early. False where none can be said, as to whoever is away without an end.
 */
export async function followReader(tx: Db, reader: Member, now: Temporal.Instant): Promise<boolean> {
  const { workspaceId, dmChannel: channelId } = reader;
  if (!channelId) return false;
  const waiting = await tx
    .select({ id: deliveries.id, notBefore: deliveries.notBefore })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.workspaceId, workspaceId),
        eq(deliveries.channelId, channelId),
        eq(deliveries.state, 'waiting'),
        sql`${deliveries.key} ~ ${COLLEAGUES_WORDS}`,
      ),
    );
  if (waiting.length === 0) return false;
  const when = mayBeAsked({ ...reader, country: reader.country ?? (await countryOf(tx, workspaceId)) }, now);
  if (!when) return false;
  const { from: notBefore, until: expiresAt } = when.opening;
  const isHeld = Temporal.Instant.compare(notBefore, now) > 0;
  const moved = waiting.filter((one) => isHeld || Temporal.Instant.compare(one.notBefore, now) > 0);
  if (moved.length === 0) return true;
  await tx
    .update(conversations)
    .set({ nextAt: sql`least(${conversations.nextAt}, ${sql.param(notBefore, conversations.nextAt)})` })
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.channelId, channelId)));
  const ids = moved.map(({ id }) => id);
  await tx
    .update(deliveries)
    .set({ notBefore, expiresAt })
    .where(and(eq(deliveries.workspaceId, workspaceId), inArray(deliveries.id, ids), eq(deliveries.state, 'waiting')));
  return true;
}

async function countryOf(tx: Db, workspaceId: string): Promise<string | null> {
  const [workspace] = await tx
    .select({ country: workspaces.country })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId));
  return workspace?.country ?? null;
}
