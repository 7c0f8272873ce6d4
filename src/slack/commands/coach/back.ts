import { isAway } from '../../../domain/calendar.ts';
import type { Member } from '../../../domain/member.ts';
import { changeMember, type MemberChange } from '../../../store/members.ts';
import { nextDigestOf } from '../../../store/schedules.ts';
import type { Message } from '../../message.ts';
import { backSaid } from '../../views/away.ts';
import { nextDigest } from '../../views/next-digest.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const back: Subcommand = {
  name: 'back',
  usage: '/coach back',
  summary: 'Ends my time off today, or cancels what is to come',
  async run(ask: Ask) {
    return { message: await comeBack(ask) };
  },
};

/** Ends somebody's time off, and says so. It answers a question about their status, too. */
export async function comeBack(ask: Ask): Promise<Message> {
  const { db, now, said, heard } = ask;
  const today = said.at.toPlainDate();
  const changed = await changeMember(
    db,
    ask.member,
    (standing) => ({
      ...endOf(standing, today),
      ...(standing.statusEmoji === null ? {} : { statusAnsweredAt: now }),
    }),
    { heard, now },
  );
  if (!changed) return { text: 'I heard that already. Nothing changed twice.' };
  const { before, after } = changed;
  const nextAt = await nextDigestOf(db, after);
  const ended = Object.keys(endOf(before, today)).length > 0;
  return ended ? backSaid(before, nextAt, said.at) : { text: `You are not away. ${nextDigest(nextAt, said.at)}` };
}

/** Today is the first day back, so that the days away do not begin to count; time off still to come is forgotten. */
function endOf(standing: Member, today: Temporal.PlainDate): MemberChange {
  const { awayFrom } = standing;
  if (isAway(standing, today)) {
    return awayFrom?.equals(today) ? { awayFrom: null, awayUntil: null } : { awayUntil: today };
  }
  const isToCome = awayFrom && Temporal.PlainDate.compare(awayFrom, today) > 0;
  return isToCome ? { awayFrom: null, awayUntil: null } : {};
}
