import { UserError } from '../domain/errors.ts';
import { type Hush, isSameHush, NO_HUSH, requireHushEnd } from '../domain/hushed.ts';
import { type Actor, dateFor, type Member, mayChange } from '../domain/member.ts';
import type { Db } from './db.ts';
import { changeMember, type Heard } from './members.ts';

/** A person before and after nudges to them were stopped, or began again. */
export type HushChanged = { before: Member; after: Member };

/**
 * Stops nudges to somebody until a day of theirs, for 90 days at most; null lets them begin again. Undefined where it was heard before.
 * Throws UserError unless `by` manages them or is an admin.
 */
export function changeHush(
  db: Db,
  by: Actor,
  userId: string,
  until: Temporal.PlainDate | null,
  heard: Heard,
): Promise<HushChanged | undefined> {
  return decideHush(db, by, userId, heard, (standing) => {
    if (until === null) return NO_HUSH;
    requireHushEnd(until, dateFor(standing, heard.now));
    return { hushedUntil: until, hushedBy: by.userId };
  });
}

/** Puts back what stood before, where it is still as it was left. As `changeHush`. */
export function undoHush(
  db: Db,
  by: Actor,
  userId: string,
  { was, became }: { was: Hush; became: Hush },
  heard: Heard,
): Promise<HushChanged | undefined> {
  return decideHush(db, by, userId, heard, (standing) => (isSameHush(standing, became) ? was : {}));
}

function decideHush(
  db: Db,
  by: Actor,
  userId: string,
  heard: Heard,
  decide: (standing: Member) => Partial<Hush>,
): Promise<HushChanged | undefined> {
  requireMayHush(by, userId);
  return changeMember(db, { workspaceId: by.workspaceId, userId }, decide, heard);
}

function requireMayHush(by: Actor, userId: string): void {
  if (by.userId === userId)
    throw new UserError('For yourself: `/coach settings` for less, `/coach away until monday` for time off.');
  if (by.role === 'rep' || !mayChange(by, userId))
    throw new UserError(`Only a manager of <@${userId}> or an admin can stop nudges to them.`);
}
