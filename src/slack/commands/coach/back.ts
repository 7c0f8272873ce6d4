import { isAway } from '../../../domain/calendar.ts';
import { UserError } from '../../../domain/errors.ts';
import { hushOn, NO_HUSH } from '../../../domain/hushed.ts';
import type { Member } from '../../../domain/member.ts';
import { readBack } from '../../../domain/text/back-command.ts';
import { type Away, endOf, hasTimeOff, isLong } from '../../../domain/time-off.ts';
import type { Message } from '../../message.ts';
import { awayQuestion, awaySaid, backSaid, beginsLater } from '../../views/away.ts';
import { hushEnded } from '../../views/hushed.ts';
import { nextDigest } from '../../views/next-digest.ts';
import { type Ask, calendarOf, type Subcommand } from '../subcommand.ts';
import { changeTimeOff } from './time-off.ts';

export const back: Subcommand = {
  name: 'back',
  usage: '/coach back',
  summary: 'Ends my time off today, or cancels what is to come; `/coach back monday` sets my first day back',
  async run(ask: Ask) {
    const day = readBack(ask.text, ask.said);
    return { message: day ? await comeBackOn(ask, day) : await comeBack(ask) };
  },
};

/** Ends somebody's time off, or the hush of a manager, and says so. It answers a question about their status, too. */
export async function comeBack(ask: Ask): Promise<Message> {
  const today = ask.said.at.toPlainDate();
  const hush = hushOn(ask.member, today);
  const message = await changeTimeOff(
    ask,
    (standing) => ({ ...endOf(standing, today), ...(hush ? NO_HUSH : {}) }),
    (changed) => {
      if (hasTimeOff(changed.before, today)) return backSaid(changed, ask.said.at);
      const next = nextDigest(changed.nextAt, ask.said.at);
      return { text: hush ? next : `You are not away. ${next}` };
    },
  );
  return hush ? hushEnded(message, hush.until, today) : message;
}

/** Sets the first day back of the time off that stands or is to come. Throws UserError where there is none. */
async function comeBackOn(ask: Ask, day: Temporal.PlainDate): Promise<Message> {
  const today = ask.said.at.toPlainDate();
  const moved = (standing: Member): Partial<Away> => {
    requireTimeOff(standing, day, today);
    return { awayUntil: day };
  };
  moved(ask.member);
  const off = { from: ask.member.awayFrom ?? today, until: day };
  const isLonger = ask.member.awayUntil !== null && Temporal.PlainDate.compare(day, ask.member.awayUntil) > 0;
  if (isLonger && isLong(off)) return awayQuestion(off, calendarOf(ask), today);
  return changeTimeOff(ask, moved, (changed) => awaySaid(changed, null, ask.said.at));
}

function requireTimeOff(standing: Member, day: Temporal.PlainDate, today: Temporal.PlainDate): void {
  if (!hasTimeOff(standing, today)) {
    throw new UserError('You are not away, and no time off is to come. To be away: `/coach away until monday`.');
  }
  const { awayFrom } = standing;
  const isBefore = !isAway(standing, today) && awayFrom && Temporal.PlainDate.compare(day, awayFrom) <= 0;
  if (isBefore) throw new UserError(beginsLater(awayFrom, today));
}
