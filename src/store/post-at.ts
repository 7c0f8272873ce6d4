import { and, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import { updateKept } from '../domain/reading-kept.ts';
import type { Db } from './db.ts';
import type { MessageAt } from './messages-heard.ts';
import { deliveries, nudges, readings } from './schema.ts';

/**
 * A message of ours: the key under which it was said, and the one deal that it was about to this person, by what it nudged or by what it
 * answered; null where none or several.
 */
export type PostAt = { key: string; dealId: number | null };

/** Our message of this ts; undefined where somebody else said it. */
export async function postAt(
  db: Db,
  { workspaceId, userId }: Pick<Actor, 'workspaceId' | 'userId'>,
  { channelId, ts }: MessageAt,
): Promise<PostAt | undefined> {
  const rows = await db
    .select({ key: deliveries.key, dealId: nudges.dealId, updates: readings.updates })
    .from(deliveries)
    .leftJoin(
      nudges,
      and(
        eq(nudges.workspaceId, deliveries.workspaceId),
        eq(nudges.deliveryId, deliveries.id),
        eq(nudges.userId, userId),
        isNotNull(nudges.dealId),
      ),
    )
    .leftJoin(
      readings,
      and(
        eq(readings.workspaceId, deliveries.workspaceId),
        eq(readings.userId, userId),
        eq(readings.channelId, deliveries.channelId),
        eq(readings.answerKey, deliveries.key),
      ),
    )
    .where(
      and(
        eq(deliveries.workspaceId, workspaceId),
        eq(deliveries.channelId, channelId),
        eq(deliveries.ts, ts),
        isNotNull(deliveries.key),
      ),
    );
  const [first] = rows;
  if (!first?.key) return undefined;
  const answered = (first.updates ?? []).map(updateKept).filter(({ state }) => state !== 'left');
  const [dealId = null, ...others] = new Set(
    [...rows.map((row) => row.dealId), ...answered.map((one) => one.update.deal)].filter((id) => id !== null),
  );
  return { key: first.key, dealId: others.length > 0 ? null : dealId };
}

/** The id of the post with this key; undefined where there is none. */
export async function postIdOf(db: Db, workspaceId: string, key: string): Promise<number | undefined> {
  const [post] = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.key, key)));
  return post?.id;
}
