import type { Checkboxes, StaticSelect } from '@slack/types';
import { SECTIONS, type Section } from '../../domain/pipeline.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { capital } from '../wording.ts';
import { inputBlock, plain, VALUE } from './inputs.ts';

/** The form for finding somebody to ask, and for being asked, filled in with what one offers. */
export function mentorModal(offered: readonly Section[]): View {
  const option = (section: Section) => ({ text: plain(capital(section)), value: section });
  const [standing, options] = [offered.map(option), SECTIONS.map(option)];
  const offer: Checkboxes = {
    type: 'checkboxes',
    action_id: VALUE,
    options,
    ...(standing.length > 0 ? { initial_options: standing } : {}),
  };
  const look: StaticSelect = { type: 'static_select', action_id: VALUE, options, placeholder: plain('Pick a part') };
  return {
    type: 'modal',
    callback_id: VIEW.mentor,
    title: plain('Mentors'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      inputBlock('look', 'Find me somebody to ask about', look, { optional: true }),
      inputBlock('offer', 'Colleagues may ask me about', offer, {
        hint: 'They see your name once your own results there are among the best third.',
        optional: true,
      }),
    ],
  };
}
