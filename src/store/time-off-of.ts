import { UserError } from '../domain/errors.ts';
import { type Actor, type Member, mayChange } from '../domain/member.ts';
import { openingIn } from '../domain/quiet-hours.ts';
import type { Away } from '../domain/time-off.ts';
import type { Db } from './db.ts';
import { changeMember, type Heard } from './members.ts';
import { addDeliveries } from './outbox.ts';
import type { PostBody } from './schema.ts';

/** A person before and after somebody else changed their time off. */
export type TimeOffOf = { before: Member; after: Member };

/** How long the word about it waits for the end of quiet hours. */
const TOLD_WITHIN_HOURS = 72;

/**
 * Changes the time off of somebody that `by` manages, as `decide` makes it of what stands, and tells them by DM. Undefined where it was
 * heard before. Throws UserError if `by` may not.
 */
export function changeTimeOffOf(
  db: Db,
  by: Actor,
  userId: string,
  decide: (standing: Member) => Partial<Away>,
  tell: (changed: TimeOffOf) => PostBody,
  heard: Heard,
): Promise<TimeOffOf | undefined> {
  if (by.role === 'rep' || !mayChange(by, userId))
    throw new UserError(`Only <@${userId}>, their manager or an admin can set that time off.`);
  const { workspaceId } = by;
  return db.transaction(async (tx) => {
    const changed = await changeMember(
      tx,
      { workspaceId, userId },
      (standing) => answered(standing, decide, heard),
      heard,
    );
    if (!changed) return undefined;
    const { before, after } = changed;
    const isSame = [before.awayFrom, before.awayUntil].join() === [after.awayFrom, after.awayUntil].join();
    const opening = openingIn(after, heard.now, heard.now.add({ hours: TOLD_WITHIN_HOURS }));
    if (!isSame && opening && after.dmChannel) {
      const post = { channelId: after.dmChannel, key: `time-off:${heard.heard}`, body: tell(changed) };
      await addDeliveries(tx, workspaceId, [{ ...post, notBefore: opening.from, expiresAt: opening.until }], heard.now);
    }
    return changed;
  });
}

/** It answers the question about their Slack status, too. */
function answered(standing: Member, decide: (standing: Member) => Partial<Away>, { now }: Heard) {
  return { ...decide(standing), ...(standing.statusEmoji === null ? {} : { statusAnsweredAt: now }) };
}
