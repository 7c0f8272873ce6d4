import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import { FIRST_DAYS, isRemoved, sellersElsewhere, type WantedTeam } from '../domain/set-up.ts';
import { type SalesTeam, USUAL_TEAM } from '../domain/team.ts';
import type { Db } from './db.ts';
import { salesTeams, teamMembers } from './schema.ts';
import type { TeamWithPeople } from './teams.ts';

/** A new team's row, that of one removed under this name, or the one it has. */
export async function saveRow(
  tx: Db,
  by: Actor,
  wanted: WantedTeam,
  all: TeamWithPeople[],
  now: Temporal.Instant,
): Promise<SalesTeam> {
  const { id, name, channelId, zone, country, workDays, privateOnly, threadOn, threadAt, readsUpdates } = wanted;
  const removed =
    id === null
      ? all.find((one) => isRemoved(one.team) && one.team.name.toLowerCase() === name.toLowerCase())
      : undefined;
  const known = id ?? removed?.team.id;
  const set = { name, channelId, zone, country, workDays, privateOnly, threadOn, threadAt, readsUpdates };
  const fresh = { postsFrom: now.add({ hours: 24 * FIRST_DAYS }) };
  const [row] =
    known === undefined
      ? await tx
          .insert(salesTeams)
          .values({ ...USUAL_TEAM, ...set, ...fresh, workspaceId: by.workspaceId, createdAt: now })
          .returning()
      : await tx
          .update(salesTeams)
          .set(removed ? { ...set, ...fresh } : set)
          .where(and(eq(salesTeams.workspaceId, by.workspaceId), eq(salesTeams.id, known)))
          .returning();
  if (!row) throw new Error('a sales team just saved is not there');
  return row;
}

/** Takes those who change teams out of the one in which they sold; what they said and did stays theirs. Each team they left, before and after. */
export async function moveHere(
  tx: Db,
  workspaceId: string,
  wanted: Parameters<typeof sellersElsewhere>[0],
  all: TeamWithPeople[],
): Promise<{ before: TeamWithPeople; after: TeamWithPeople }[]> {
  const leaving = sellersElsewhere(wanted, all);
  for (const [id, ofTeam] of Map.groupBy(leaving, ({ team }) => team.id)) {
    const ids = ofTeam.map(({ userId }) => userId);
    await tx
      .delete(teamMembers)
      .where(
        and(eq(teamMembers.workspaceId, workspaceId), eq(teamMembers.teamId, id), inArray(teamMembers.userId, ids)),
      );
  }
  const hasLeft = (teamId: number, userId: string) =>
    leaving.some((one) => one.team.id === teamId && one.userId === userId);
  return all
    .filter(({ team }) => leaving.some((one) => one.team.id === team.id))
    .map((before) => {
      const people = before.people.filter(({ userId }) => !hasLeft(before.team.id, userId));
      return { before, after: { ...before, people } };
    });
}
