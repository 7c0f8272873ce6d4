import { formatMoney } from '../../domain/money.ts';
import type { SalesTeam } from '../../domain/team.ts';
import { section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { bold } from '../views/saved.ts';
import { plain, textInput } from './inputs.ts';

/** The form for what a team is to win in a month. */
export function teamTargetModal({ id, name, target }: SalesTeam): View {
  return {
    type: 'modal',
    callback_id: VIEW.teamTarget,
    private_metadata: String(id),
    title: plain('Target'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      section(`${bold(name)}: what is to be won in a calendar month. Empty = no target.`),
      textInput({
        field: 'target',
        label: 'Target a month',
        value: target && formatMoney(target),
        placeholder: '$50k',
        hint: 'From it /coach team tells how many deals it takes at your own win rate.',
      }),
    ],
  };
}
