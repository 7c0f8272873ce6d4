import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { awayModal } from '../modals/away.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

const DATE = z.string().transform((text) => Temporal.PlainDate.from(text));
const MEANT = z.object({ from: DATE.optional(), until: DATE.nullish() });

/** Time off…: opens its form with the days that were said; those that have passed meanwhile are left empty. */
export const openAwayAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { from, until } = MEANT.parse(JSON.parse(press.value));
    const { said } = await askOf(deps, press);
    const today = said.at.toPlainDate();
    const isAhead = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today) > 0;
    const begin = from && isAhead(from) ? from : today;
    const view = awayModal(begin, until && isAhead(until) ? until : null);
    await press.client.views.open({ trigger_id: press.triggerId, view });
    return undefined;
  });
