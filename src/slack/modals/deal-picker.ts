import type { InputBlock } from '@slack/types';
import type { DealStatus } from '../../domain/deal.ts';
import { ACTION } from '../ids.ts';
import { inputBlock, plain } from './inputs.ts';
import { type Asked, type Choice, optionFor } from './pickers.ts';

/** Among which deals one is picked: open ones, those being worked, those that can be touched, those that have stopped, all. */
export const PICKED_AMONG = {
  open: ['open'],
  worked: ['open', 'parked'],
  touched: ['open', 'parked', 'won'],
  stopped: ['parked', 'won', 'lost'],
  any: ['open', 'parked', 'won', 'lost'],
} as const satisfies Record<string, readonly DealStatus[]>;
export type PickedAmong = keyof typeof PICKED_AMONG;

type Picking = Partial<Asked> & { among?: PickedAmong; standing?: Choice | null };

/** One of the caller's deals; the list is searched as the person types. `standing` is picked as the form opens. */
export function dealPicker(picking: Picking = {}): InputBlock {
  const { field = 'deal', label = 'Which deal?', hint, optional = false, among = 'worked', standing } = picking;
  const element = {
    type: 'external_select' as const,
    action_id: among === 'worked' ? ACTION.pickDeal : `${ACTION.pickDeal}:${among}`,
    min_query_length: 0,
    placeholder: plain('Type a part of its name'),
    ...(standing ? { initial_option: optionFor(standing) } : {}),
  };
  return inputBlock(field, label, element, { hint, optional });
}

/** Among which deals the picker of this action id searches. */
export function pickedAmong(actionId: string): readonly DealStatus[] {
  const among = actionId.split(':')[1] ?? 'worked';
  return Object.hasOwn(PICKED_AMONG, among) ? PICKED_AMONG[among as PickedAmong] : PICKED_AMONG.worked;
}
