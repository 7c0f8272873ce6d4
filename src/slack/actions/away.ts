import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import type { Member } from '../../domain/member.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import { type Away, isSameTimeOff } from '../../domain/time-off.ts';
import { goAway } from '../commands/coach/away.ts';
import { changeTimeOff } from '../commands/coach/time-off.ts';
import type { Pending } from '../pending.ts';
import { awayUndone } from '../views/away.ts';
import { askOf, pressed } from './pressed.ts';

const DATE = z.string().transform((text) => Temporal.PlainDate.from(text));
const OFF = z.object({ awayFrom: DATE.nullable(), awayUntil: DATE.nullable() });
const CONFIRMED = z.object({ from: DATE, until: DATE });
const UNDO = z.object({ was: OFF, became: OFF });

/** The dates of a long time off were confirmed: now it is written. */
export const confirmAwayAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { from, until } = CONFIRMED.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press);
    const today = ask.said.at.toPlainDate();
    requireUpcoming(until, ask.said, 'your first day back');
    if (until.equals(today)) throw new UserError('That is today, so there is nothing left to be away for.');
    const begin = Temporal.PlainDate.compare(from, today) < 0 ? today : from;
    return { replace: await goAway(ask, { from: begin, until }) };
  });

/** Undo under changed time off: what stood before stands again, unless it was changed since. */
export const undoAwayAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { was, became } = UNDO.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press);
    const restored = (standing: Member): Partial<Away> => (isSameTimeOff(standing, became) ? was : {});
    return { replace: await changeTimeOff(ask, restored, (changed) => awayUndone(changed, ask.said.at)) };
  });
