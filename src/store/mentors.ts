import { and, eq, isNull } from 'drizzle-orm';
import type { Section } from '../domain/pipeline.ts';
import type { Db } from './db.ts';
import { isAnyOf } from './prepared.ts';
import { members } from './schema.ts';

/** The sections in which these people offered to be asked, by user id; those who left are not among them. One query. */
export async function mentorOffersOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
): Promise<Map<string, readonly Section[]>> {
  const { userId, mentors } = members;
  const rows = await db
    .select({ userId, mentors })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), isAnyOf(userId, userIds), isNull(members.deactivatedAt)));
  return new Map(rows.map((row) => [row.userId, row.mentors]));
}
