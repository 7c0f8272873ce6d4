import { and, eq, gte, isNull, sum } from 'drizzle-orm';
import type { ActivityKind } from '../domain/activity.ts';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { activities, changes } from './schema.ts';

/** How many of a kind somebody logged since then, on this deal, or on any where it is null. */
export async function loggedSince(
  db: Db,
  { workspaceId, userId }: Pick<Actor, 'workspaceId' | 'userId'>,
  { kind, deal }: { kind: ActivityKind; deal: number | null },
  since: Temporal.Instant,
): Promise<number> {
  const [row] = await db
    .select({ logged: sum(activities.count).mapWith(Number) })
    .from(activities)
    .innerJoin(changes, and(eq(changes.workspaceId, activities.workspaceId), eq(changes.id, activities.changeId)))
    .where(
      and(
        eq(activities.workspaceId, workspaceId),
        eq(activities.userId, userId),
        eq(activities.kind, kind),
        gte(activities.at, since),
        isNull(changes.undoneBy),
        ...(deal === null ? [] : [eq(activities.dealId, deal)]),
      ),
    );
  return row?.logged ?? 0;
}
