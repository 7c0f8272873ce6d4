import { isAway } from '../../../domain/calendar.ts';
import type { Member } from '../../../domain/member.ts';
import { readAway, type TimeOff } from '../../../domain/text/away-command.ts';
import { changeMember } from '../../../store/members.ts';
import { nextDigestOf } from '../../../store/schedules.ts';
import type { Message } from '../../message.ts';
import { awaySaid } from '../../views/away.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const away: Subcommand = {
  name: 'away',
  usage: '/coach away until monday',
  summary:
    'Time off: no digests, no nudges, days that do not count. Also `22 dec until 5 jan`, `tomorrow`, `for 3 days`',
  async run(ask: Ask) {
    return { message: await goAway(ask, readAway(ask.text, ask.said)) };
  },
};

/** Writes somebody's time off, and says what it does. It answers a question about their status, too. */
export async function goAway(ask: Ask, { from, until }: TimeOff): Promise<Message> {
  const { db, now, said, heard } = ask;
  const today = said.at.toPlainDate();
  const changed = await changeMember(
    db,
    ask.member,
    (standing) => ({
      // Who is away already stays so from the day they left: those days must not begin to count.
      awayFrom: isAway(standing, today) && from.equals(today) ? standing.awayFrom : from,
      awayUntil: until,
      ...(standing.statusEmoji === null ? {} : { statusAnsweredAt: now }),
    }),
    { heard, now },
  );
  if (!changed) return { text: 'I heard that already. Your time off stands as it was saved then.' };
  const { before, after } = changed;
  const nextAt = await nextDigestOf(db, after);
  return awaySaid(after, replacedBy(before, after, today), nextAt, said.at);
}

/** The time off that stood before and is not over, where it is another. */
function replacedBy(before: Member, after: Member, today: Temporal.PlainDate): Member | null {
  const stood = isAway(before, today) || (before.awayFrom && Temporal.PlainDate.compare(before.awayFrom, today) > 0);
  const same =
    String(before.awayFrom) === String(after.awayFrom) && String(before.awayUntil) === String(after.awayUntil);
  return stood && !same ? before : null;
}
