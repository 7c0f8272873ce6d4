import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import { changeMember } from '../../store/members.ts';
import { nextDigestOf } from '../../store/schedules.ts';
import { goAway } from '../commands/coach/away.ts';
import type { Pending } from '../pending.ts';
import { nextDigestFor } from '../views/next-digest.ts';
import { carriesOn } from '../views/status-question.ts';
import { askOf, pressed } from './pressed.ts';

/** Away until the day on the button, or the day picked; the question becomes what was done. */
export const awayUntilAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const today = ask.said.at.toPlainDate();
    if (!press.value) throw new UserError('Pick the day on which you are back.');
    const until = requireUpcoming(Temporal.PlainDate.from(press.value), ask.said, 'your first day back');
    if (until.equals(today)) throw new UserError('That is today. Pick a later day, or press "No, carry on".');
    return { replace: await goAway(ask, { from: today, until }) };
  });

/** The status means nothing: they are nudged as usual. */
export const carryOnAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { db, member, now, heard, said } = await askOf(deps, press);
    await changeMember(db, member, () => ({ statusAnsweredAt: now }), { heard, now });
    const nextAt = await nextDigestOf(db, member);
    return { replace: carriesOn(nextDigestFor(member, nextAt, said.at)) };
  });
