import { UserError } from '../domain/errors.ts';
import { type Actor, type Goals, type Member, mayChange } from '../domain/member.ts';
import type { Db } from './db.ts';
import { changeMember, type Heard } from './members.ts';

/**
 * Sets the weekly goals of a member as `decide` makes them of those that stand. Undefined, and nothing written, where it was heard
 * before. Throws UserError if `by` may not: one sets one's own, a manager those of their reps.
 */
export async function changeGoals(
  db: Db,
  by: Actor,
  userId: string,
  decide: (standing: Goals) => Goals,
  heard: Heard,
): Promise<{ before: Member; after: Member } | undefined> {
  if (!mayChange(by, userId)) throw new UserError(`Only <@${userId}>, their manager or an admin can set these goals.`);
  const { workspaceId } = by;
  return changeMember(db, { workspaceId, userId }, ({ goals }) => ({ goals: decide(goals) }), heard);
}
