import { type SQL, sql } from 'drizzle-orm';

/** Conditions on one table's rows: those about this person. Each is used with a table that has the columns it names. */
type OfPerson = (workspaceId: string, userId: string) => SQL;

/** The DM channel of a person, null once it was forgotten. */
export function dmOf(workspaceId: string, userId: string): SQL {
  return sql`(select m.dm_channel from members m where m.workspace_id = ${workspaceId} and m.user_id = ${userId})`;
}

/** The numbers of what a person did. */
export function actsOf(workspaceId: string, userId: string): SQL {
  return sql`(select c.id from changes c where c.workspace_id = ${workspaceId} and c."by" = ${userId})`;
}

const byUserId: OfPerson = (_, userId) => sql`user_id = ${userId}`;
const by: OfPerson = (_, userId) => sql`"by" = ${userId}`;
const owner: OfPerson = (_, userId) => sql`owner_id = ${userId}`;
const addedBy: OfPerson = (_, userId) => sql`added_by = ${userId}`;
const subject: OfPerson = (_, userId) => sql`subject = ${userId}`;
const inDm: OfPerson = (workspaceId, userId) => sql`channel_id = ${dmOf(workspaceId, userId)}`;
const inTheirAct: OfPerson = (workspaceId, userId) => sql`change_id in ${actsOf(workspaceId, userId)}`;
const onTheirCommitment: OfPerson = (workspaceId, userId) => sql`(change_id in ${actsOf(workspaceId, userId)}
  or commitment_id in (select p.id from commitments p where p.workspace_id = ${workspaceId} and p.user_id = ${userId}))`;
const answered: OfPerson = (workspaceId, userId) =>
  sql`(channel_id = ${dmOf(workspaceId, userId)} or change_id in ${actsOf(workspaceId, userId)})`;
const askedOrAnswered: OfPerson = (_, userId) => sql`(asked_by = ${userId} or asked_of = ${userId})`;

/** Inbound keys of what they pressed, and of what was said in their DM. */
const pressed: OfPerson = (
  workspaceId,
  userId,
) => sql`(starts_with(key, ${`click:${userId}:`}) or starts_with(key, ${`shortcut:${userId}:`})
  or (split_part(key, ':', 1) in ('msg', 'edit', 'del', 'item') and split_part(key, ':', 2) = ${dmOf(workspaceId, userId)}))`;

export const ofPerson = {
  byUserId,
  by,
  owner,
  addedBy,
  subject,
  inDm,
  inTheirAct,
  onTheirCommitment,
  answered,
  askedOrAnswered,
  pressed,
};
