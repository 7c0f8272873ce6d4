import { UserError } from '../../../domain/errors.ts';
import { dateFor, mayChange } from '../../../domain/member.ts';
import { readAway } from '../../../domain/text/away-command.ts';
import { type Away, isLong } from '../../../domain/time-off.ts';
import { changeTimeOffOf, type TimeOffOf } from '../../../store/time-off-of.ts';
import type { Message } from '../../message.ts';
import { awayOfSaid, awayTold } from '../../views/away-of.ts';
import type { Ask } from '../subcommand.ts';

const MENTION = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/;

/** Whose time off these words are, and the words without them; null where it is the caller's own, or not theirs to say. */
export function ofAnother({ actor, text }: Ask): { userId: string; words: string } | null {
  const [mention, userId] = MENTION.exec(text) ?? [];
  if (!mention || !userId || userId === actor.userId) return null;
  return actor.role !== 'rep' && mayChange(actor, userId) ? { userId, words: text.replace(mention, ' ').trim() } : null;
}

/** Sets the time off of somebody whom the caller manages, and tells them. Throws UserError without an end, or for one far away. */
export async function giveAway(ask: Ask, userId: string, words: string): Promise<Message> {
  const { member } = await ask.meet(userId);
  const at = ask.now.toZonedDateTimeISO(member.zone);
  const { from, until } = readAway(words, { ...ask.said, at, workDays: member.workDays });
  if (!until) throw new UserError('Until when? Say it like `/coach away @bea until monday`. Nothing changed.');
  if (isLong({ from, until }))
    throw new UserError('That is more than eight weeks. Whoever is away so long says it themselves. Nothing changed.');
  return changeAway(ask, userId, () => ({ awayFrom: from, awayUntil: until }), awayOfSaid);
}

/** Writes somebody's time off, tells them, and says what came of it, by their clock. */
export async function changeAway(
  { db, actor, heard, now }: Ask,
  userId: string,
  decide: (standing: Away) => Partial<Away>,
  say: (changed: TimeOffOf, today: Temporal.PlainDate) => Message,
): Promise<Message> {
  const tell = (changed: TimeOffOf) => awayTold(changed, actor.userId, dateFor(changed.after, now));
  const changed = await changeTimeOffOf(db, actor, userId, decide, tell, { heard, now });
  if (!changed) return { text: 'I heard that already. Their time off stands as it was saved then.' };
  return say(changed, dateFor(changed.after, now));
}
