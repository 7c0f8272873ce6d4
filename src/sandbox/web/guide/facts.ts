import { and, desc, eq, gte, inArray, isNull, like, or } from 'drizzle-orm';
import type { Db } from '../../../store/db.ts';
import { changes, commitments, dealChanges, deliveries, heard, nudges, plays, threads } from '../../../store/schema.ts';
import { slotIn } from '../../../store/slots.ts';
import { WORKSPACE } from '../../team/people.ts';
import type { Asked } from './asked.ts';

const { workspaceId } = WORKSPACE;

/** Whether what was asked had an effect. */
export async function hadEffect(db: Db, asked: Asked): Promise<boolean> {
  return (await db.select({ key: heard.key }).from(heard).where(isHeard(asked))).length > 0;
}

/** Whether what was asked is this person's last act, and changed a deal. */
export async function changedDeal(db: Db, asked: Asked): Promise<boolean> {
  const { by, through } = asked;
  const [last] = await db
    .select({ field: dealChanges.field })
    .from(heard)
    .innerJoin(changes, and(eq(changes.workspaceId, heard.workspaceId), eq(changes.recordedAt, heard.at)))
    .leftJoin(dealChanges, and(eq(dealChanges.workspaceId, changes.workspaceId), eq(dealChanges.changeId, changes.id)))
    .where(and(isHeard(asked), eq(changes.by, by), eq(changes.through, through), isNull(changes.undoneBy)))
    .orderBy(desc(changes.id))
    .limit(1);
  return last !== undefined && last.field !== null;
}

/** Whether what was asked saved a play of this person's. */
export async function savedPlay(db: Db, asked: Asked): Promise<boolean> {
  const found = await db
    .select({ id: plays.id })
    .from(heard)
    .innerJoin(changes, and(eq(changes.workspaceId, heard.workspaceId), eq(changes.recordedAt, heard.at)))
    .innerJoin(plays, and(eq(plays.workspaceId, changes.workspaceId), eq(plays.changeId, changes.id)))
    .where(and(isHeard(asked), eq(plays.ownerId, asked.by), isNull(changes.undoneBy)))
    .limit(1);
  return found.length > 0;
}

/** Whether one of these deliveries is a morning digest, and no question about a status in place of one. */
export async function holdsDigest(db: Db, ids: number[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const found = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .leftJoin(
      nudges,
      and(
        eq(nudges.workspaceId, deliveries.workspaceId),
        eq(nudges.deliveryId, deliveries.id),
        eq(nudges.rule, 'away-status'),
      ),
    )
    .where(
      and(
        eq(deliveries.workspaceId, workspaceId),
        inArray(deliveries.id, ids),
        like(deliveries.key, 'morning-digest:%'),
        isNull(nudges.id),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Whether this delivery is something that a job said, and no answer to anybody; a team's thread is a step of its own. */
export async function isSaidUnasked(db: Db, id: number): Promise<boolean> {
  const [row] = await db
    .select({ key: deliveries.key })
    .from(deliveries)
    .where(and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.id, id)));
  const job = slotIn(row?.key ?? null)?.job;
  return job !== undefined && job !== 'thread-open';
}

/** Whether what was asked made a commitment of this person's. */
export async function committed(db: Db, asked: Asked): Promise<boolean> {
  const found = await db
    .select({ id: commitments.id })
    .from(heard)
    .innerJoin(changes, and(eq(changes.workspaceId, heard.workspaceId), eq(changes.recordedAt, heard.at)))
    .innerJoin(commitments, and(eq(commitments.workspaceId, changes.workspaceId), eq(commitments.changeId, changes.id)))
    .where(and(isHeard(asked), eq(commitments.userId, asked.by), isNull(changes.undoneBy)))
    .limit(1);
  return found.length > 0;
}

/** The messages under which the accountability threads of a channel run that were closed since then, by `ts`. */
export async function closedThreadsIn(db: Db, channelId: string, since: Temporal.Instant): Promise<string[]> {
  const rows = await db
    .select({ ts: deliveries.ts })
    .from(threads)
    .innerJoin(deliveries, and(eq(deliveries.workspaceId, threads.workspaceId), eq(deliveries.id, threads.parentId)))
    .where(
      and(eq(threads.workspaceId, workspaceId), eq(deliveries.channelId, channelId), gte(threads.closedAt, since)),
    );
  return rows.flatMap(({ ts }) => ts ?? []);
}

function isHeard({ key, item }: Asked) {
  const isOwn = eq(heard.key, key);
  return and(eq(heard.workspaceId, workspaceId), item === undefined ? isOwn : or(isOwn, like(heard.key, `${item}%`)));
}
