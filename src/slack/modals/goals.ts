import type { InputBlock } from '@slack/types';
import type { Member } from '../../domain/member.ts';
import { SECTIONS, type Section } from '../../domain/pipeline.ts';
import { context, section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { plain, textInput } from './inputs.ts';

const HINTS: Record<Section, string> = {
  find: 'Research, referrals and events a week, and what makes new leads.',
  reach: 'Calls, emails and messages to leads a week.',
  'follow up': 'Touches on qualified deals and proposals a week.',
  close: 'Touches on deals in negotiation a week.',
};

/** The form for somebody's weekly goals, filled in with what stands; `week` is this week so far. */
export function goalsModal(
  { userId, goals }: Pick<Member, 'userId' | 'goals'>,
  whose: string | null,
  week: string,
): View {
  const of = whose === null ? 'Activities a week.' : `${whose}: activities a week.`;
  return {
    type: 'modal',
    callback_id: VIEW.goals,
    private_metadata: userId,
    title: plain('Weekly goals'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      section(
        `${of} 0 = not ${whose === null ? 'my' : 'their'} job: no rule, count or comparison uses it. Empty = no goal.`,
      ),
      ...SECTIONS.map((name): InputBlock => {
        const goal = goals[name];
        const value = goal === undefined ? null : String(goal);
        return textInput({ field: fieldOf(name), label: LABELS[name], value, hint: HINTS[name] });
      }),
      ...(week ? [context(`This week so far: ${week}`)] : []),
    ],
  };
}

/** The field of a section's goal in the form. */
export function fieldOf(name: Section): string {
  return name.replace(' ', '_');
}

const LABELS: Record<Section, string> = { find: 'Find', reach: 'Reach', 'follow up': 'Follow up', close: 'Close' };
