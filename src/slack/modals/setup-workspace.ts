import { DAY_ORDERS, USUAL_WORKSPACE, type Workspace } from '../../domain/workspace.ts';
import { RETENTION_DAYS } from '../../domain/workspace-facts.ts';
import { ACTION, VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { countryChoice, currencyChoice } from '../views/setup-choices.ts';
import { DAY_ORDER_SAYS } from '../views/setup-state.ts';
import { daysInput, timeInput } from './clock-inputs.ts';
import { plain } from './inputs.ts';
import { choicePicker, numberInput, searchedPicker } from './pickers.ts';

/** The form for what holds in the whole workspace, filled in with what stands. */
export function setupWorkspaceModal(workspace: Workspace): View {
  const { currency, country, dayOrder, digestAt, workDays, retentionDays } = workspace;
  return {
    type: 'modal',
    callback_id: VIEW.setupWorkspace,
    title: plain('Workspace'),
    submit: plain('Save'),
    close: plain('Back'),
    blocks: [
      searchedPicker(
        { field: 'currency', label: 'Currency', hint: 'Meant where an amount has none. Deals keep the one they have.' },
        ACTION.pickCurrency,
        currencyChoice(currency),
      ),
      searchedPicker(
        { field: 'country', label: 'Holidays of', hint: 'For teams and people without a country of their own.' },
        ACTION.pickCountry,
        countryChoice(country),
      ),
      choicePicker(
        { field: 'dayOrder', label: 'How dates are written' },
        DAY_ORDERS.map((value) => ({ value, says: DAY_ORDER_SAYS[value] })),
        dayOrder,
      ),
      timeInput('digestAt', 'Digest of people who join', digestAt, {
        hint: 'On their clock. Each can change it for themselves: /coach settings.',
      }),
      daysInput(workDays, 'Working days of people who join'),
      numberInput(
        {
          field: 'retentionDays',
          label: 'Days for which free text is kept',
          hint: `What people wrote in their own words; figures stay. ${USUAL_WORKSPACE.retentionDays} is usual.`,
        },
        retentionDays,
        RETENTION_DAYS,
      ),
    ],
  };
}
