import { eq } from 'drizzle-orm';
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
