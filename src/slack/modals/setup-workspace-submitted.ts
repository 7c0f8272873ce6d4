import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { countries } from '../../domain/country.ts';
import { isCurrency } from '../../domain/money.ts';
import { DAY_ORDERS } from '../../domain/workspace.ts';
import { RETENTION_DAYS } from '../../domain/workspace-facts.ts';
import { changeWorkspace } from '../../store/workspaces.ts';
import type { Pending } from '../pending.ts';
import { HEARD_ALREADY, workspaceSaved } from '../views/setup-saved.ts';
import { daysIn, timeIn } from './clock-inputs.ts';
import { resultModal } from './result.ts';
import { redrawBehind } from './setup-behind.ts';
import { submission } from './submission.ts';

/** Saves what holds in the whole workspace, or says beside each field what is wrong with it. */
export const setupWorkspaceSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, behind }) => {
    const { currency = '', country = '' } = filled;
    const digestAt = timeIn(filled, 'digestAt');
    const [workDays, retentionDays] = [daysIn(filled), wholeNumber(filled.retentionDays)];
    const { least, most } = RETENTION_DAYS;
    const isKept = retentionDays >= least && retentionDays <= most;
    const errors = {
      ...(isCurrency(currency) ? {} : { currency: 'Pick a currency.' }),
      ...(countries().some(({ code }) => code === country) ? {} : { country: 'Pick a country.' }),
      ...(digestAt ? {} : { digestAt: 'At which hour?' }),
      ...(workDays.length > 0 ? {} : { workDays: 'Pick at least one working day.' }),
      ...(isKept ? {} : { retentionDays: `A whole number of days from ${least} to ${most}.` }),
    };
    if (!digestAt || Object.keys(errors).length > 0) return { errors };
    const dayOrder = z.enum(DAY_ORDERS).parse(filled.dayOrder);
    const change = { currency, country, dayOrder, digestAt, workDays, retentionDays };
    const changed = await changeWorkspace(ask.db, ask.actor, change, ask);
    redrawBehind(ask, behind, pending);
    return { page: resultModal(changed ? workspaceSaved(changed.before, changed.after) : { text: HEARD_ALREADY }) };
  });

function wholeNumber(text = ''): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
