import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { type Away, isSameTimeOff } from '../../domain/time-off.ts';
import { changeAway } from '../commands/coach/away-of.ts';
import type { Pending } from '../pending.ts';
import { awayOfUndone } from '../views/away-of.ts';
import { askOf, pressed } from './pressed.ts';

const DATE = z.string().transform((text) => Temporal.PlainDate.from(text));
const OFF = z.object({ awayFrom: DATE.nullable(), awayUntil: DATE.nullable() });
const UNDO = z.object({ of: z.string(), was: OFF, became: OFF });

/** Undo under somebody's time off: what stood before stands again, unless it was changed since. */
export const undoAwayOfAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { of, was, became } = UNDO.parse(JSON.parse(press.value));
    const restored = (standing: Away): Partial<Away> => (isSameTimeOff(standing, became) ? was : {});
    return { replace: await changeAway(await askOf(deps, press), of, restored, awayOfUndone) };
  });
