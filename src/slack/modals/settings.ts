import type { Checkboxes, InputBlock, RadioButtons } from '@slack/types';
import { INTENSITIES, type Intensity } from '../../domain/intensity.ts';
import type { Settings } from '../../domain/settings.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { INTENSITY_SAYS } from '../views/settings.ts';
import { daysInput, timeInput } from './clock-inputs.ts';
import { inputBlock, plain, VALUE } from './inputs.ts';

/** The form for one's own settings, filled in with what stands. */
export function settingsModal(standing: Settings): View {
  const { digestAt, workDays, intensity, quietFrom, quietUntil, shares } = standing;
  return {
    type: 'modal',
    callback_id: VIEW.settings,
    title: plain('Your settings'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      timeInput('digestAt', 'Digest at', digestAt, {
        hint: 'Your time. An hour that has passed today counts from the next working day.',
      }),
      daysInput(workDays),
      intensityInput(intensity),
      timeInput('quietFrom', 'Quiet from', quietFrom, { optional: true }),
      timeInput('quietUntil', 'Quiet until', quietUntil, {
        optional: true,
        hint: 'In quiet hours nothing of ours is sent to your DM: it waits for their end, or is left out. Leave both empty for none.',
      }),
      sharesInput(shares),
    ],
  };
}

function sharesInput(standing: boolean): InputBlock {
  const option = { text: plain('They may see my plays and my name beside them'), value: 'yes' };
  const element: Checkboxes = {
    type: 'checkboxes',
    action_id: VALUE,
    options: [option],
    ...(standing ? { initial_options: [option] } : {}),
  };
  return inputBlock('shares', 'Colleagues', element, {
    hint: 'Practice and answers to me stay yours alone.',
    optional: true,
  });
}

function intensityInput(standing: Intensity): InputBlock {
  const option = (value: Intensity) => ({ text: plain(value), value, description: plain(INTENSITY_SAYS[value]) });
  const element: RadioButtons = {
    type: 'radio_buttons',
    action_id: VALUE,
    options: INTENSITIES.map(option),
    initial_option: option(standing),
  };
  return { type: 'input', block_id: 'intensity', label: plain('Intensity'), element };
}
