import type { Timepicker } from '@slack/types';
import type { Member } from '../../domain/member.ts';
import { clock } from '../../domain/settings.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { inputBlock, plain, VALUE } from './inputs.ts';

/** The form for the hour of the morning digest alone. */
export function digestHourModal({ digestAt, zone }: Pick<Member, 'digestAt' | 'zone'>): View {
  const element: Timepicker = { type: 'timepicker', action_id: VALUE, initial_time: clock(digestAt) };
  const hint = `On your clock (${zone}), on your working days. Settings have the rest: days, quiet hours, how much.`;
  return {
    type: 'modal',
    callback_id: VIEW.digestHour,
    title: plain('Your morning digest'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [inputBlock('digestAt', 'Digest at', element, { hint, optional: false })],
  };
}
