import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { undoHush } from '../../store/hush.ts';
import { quietOffered, said } from '../commands/coach/quiet.ts';
import { hushPersonModal } from '../modals/hush-person.ts';
import type { Pending } from '../pending.ts';
import { hushUndone } from '../views/hushed.ts';
import { askOf, pressed } from './pressed.ts';

const HUSH = z.object({
  hushedUntil: z
    .string()
    .transform((text) => Temporal.PlainDate.from(text))
    .nullable(),
  hushedBy: z.string().nullable(),
});
const UNDO = z.object({ of: z.string(), was: HUSH, became: HUSH });

/** Quiet, under a team: opens the form that stops nudges to somebody of it. */
export const hushPersonAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const view = hushPersonModal(quietOffered(await askOf(deps, press)));
    await press.client.views.open({ trigger_id: press.triggerId, view });
    return undefined;
  });

/** Undo under a hush: what stood before stands again, unless it was changed since. */
export const undoHushAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { of, was, became } = UNDO.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press);
    const { db, actor, heard, now } = ask;
    return { replace: said(ask, await undoHush(db, actor, of, { was, became }, { heard, now }), hushUndone) };
  });
