import { and, eq, inArray } from 'drizzle-orm';
import type { Deal } from '../domain/deal.ts';
import type { Db } from './db.ts';
import { members, salesTeams } from './schema.ts';

/** The names of a workspace's members, sales teams (by id) and their channels, for texts that people read outside Slack. */
export async function peopleAndPlaces(db: Db, workspaceId: string): Promise<(id: string) => string | undefined> {
  const [people, teams] = await Promise.all([
    db
      .select({ userId: members.userId, name: members.name, dmChannel: members.dmChannel })
      .from(members)
      .where(eq(members.workspaceId, workspaceId)),
    db
      .select({ id: salesTeams.id, name: salesTeams.name, channelId: salesTeams.channelId })
      .from(salesTeams)
      .where(eq(salesTeams.workspaceId, workspaceId)),
  ]);
  const names = new Map<string, string>();
  for (const { id, name, channelId } of teams) names.set(String(id), name).set(channelId, `the channel of ${name}`);
  for (const { userId, name, dmChannel } of people) {
    names.set(userId, name);
    if (dmChannel) names.set(dmChannel, `DM to ${name}`);
  }
  return (id) => names.get(id);
}

/** The names of the owners of these deals; no query where all are one person's. */
export async function ownersOf(
  db: Db,
  workspaceId: string,
  deals: readonly Deal[],
): Promise<(userId: string) => string | undefined> {
  const ids = [...new Set(deals.map(({ ownerId }) => ownerId))];
  if (ids.length < 2) return () => undefined;
  const people = await db
    .select({ userId: members.userId, name: members.name })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), inArray(members.userId, ids)));
  const names = new Map(people.map(({ userId, name }) => [userId, name]));
  return (userId) => names.get(userId);
}
