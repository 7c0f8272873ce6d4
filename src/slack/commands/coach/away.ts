import { isAway } from '../../../domain/calendar.ts';
import { readAway } from '../../../domain/text/away-command.ts';
import { hasTimeOff, isLong, isSameTimeOff, type TimeOff } from '../../../domain/time-off.ts';
import type { Message } from '../../message.ts';
import { awayModal } from '../../modals/away.ts';
import { awayQuestion, awaySaid } from '../../views/away.ts';
import { type Ask, calendarOf, type Subcommand } from '../subcommand.ts';
import { giveAway, ofAnother } from './away-of.ts';
import { changeTimeOff } from './time-off.ts';

export const away: Subcommand = {
  name: 'away',
  usage: '/coach away until monday',
  summary:
    'Time off: no digests, no nudges, days that do not count. Also `22 dec until 5 jan`, `thu and fri`, `december`, `for 3 days`, `sick`; alone it opens a form. A manager may name a rep: `/coach away @bea until monday`',
  meant: {
    ooo: 'away',
    vacation: 'away',
    holiday: 'away',
    holidays: 'away',
    sick: 'away sick',
    stop: 'away',
    mute: 'away',
  },
  async run(ask: Ask) {
    const other = ofAnother(ask);
    if (other) return { message: await giveAway(ask, other.userId, other.words) };
    if (ask.text === '') return { modal: awayModal(ask.said.at.toPlainDate()) };
    return { message: await goAwayOrAsk(ask, readAway(ask.text, ask.said)) };
  },
};

/** Writes somebody's time off; so long that it may be a slip, it is asked about first. */
export async function goAwayOrAsk(ask: Ask, off: TimeOff): Promise<Message> {
  return isLong(off) ? awayQuestion(off, calendarOf(ask), ask.said.at.toPlainDate()) : goAway(ask, off);
}

/** Writes somebody's time off, and says what it does. It answers a question about their status, too. */
export function goAway(ask: Ask, { from, until }: TimeOff): Promise<Message> {
  const today = ask.said.at.toPlainDate();
  return changeTimeOff(
    ask,
    (standing) => ({
      // Who is away already stays so from the day they left: those days must not begin to count.
      awayFrom: isAway(standing, today) && from.equals(today) ? standing.awayFrom : from,
      awayUntil: until,
    }),
    (changed) => {
      const { before, after } = changed;
      const replaced = hasTimeOff(before, today) && !isSameTimeOff(before, after) ? before : null;
      return awaySaid(changed, replaced, ask.said.at);
    },
  );
}
