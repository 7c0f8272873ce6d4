import type { Hush } from '../../../domain/hushed.ts';
import type { Member } from '../../../domain/member.ts';
import type { Away } from '../../../domain/time-off.ts';
import { changeMember } from '../../../store/members.ts';
import { nextDigestOf } from '../../../store/schedules.ts';
import type { Message } from '../../message.ts';
import type { TimeOffChanged } from '../../views/away.ts';
import type { Ask } from '../subcommand.ts';

/** Writes what `decide` makes of somebody's time off, and says it. It answers the question about their status, too. */
export async function changeTimeOff(
  ask: Ask,
  decide: (standing: Member) => Partial<Away & Hush>,
  say: (changed: TimeOffChanged) => Message,
): Promise<Message> {
  const { db, now, heard, workspace } = ask;
  const changed = await changeMember(
    db,
    ask.member,
    (standing) => ({
      ...decide(standing),
      ...(standing.statusEmoji === null ? {} : { statusAnsweredAt: now }),
    }),
    { heard, now },
  );
  if (!changed) return { text: 'I heard that already. Your time off stands as it was saved then.' };
  const { before, after } = changed;
  const country = after.country ?? workspace.country;
  const nextAt = await nextDigestOf(db, after);
  return say({ before: { ...before, country }, after: { ...after, country }, nextAt });
}
