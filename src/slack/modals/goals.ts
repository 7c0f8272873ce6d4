import type { InputBlock } from '@slack/types';
import type { Goals, Member } from '../../domain/member.ts';
import { SECTIONS, type Section, STAGES } from '../../domain/pipeline.ts';
import { sectionOfStage } from '../../domain/stages.ts';
import type { StageSettings } from '../../domain/workspace.ts';
import { context, section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { stageLabel } from '../views/stage.ts';
import { listed } from '../wording.ts';
import { plain, textInput } from './inputs.ts';

/** What counts in a section, whatever stages belong to it; for the others it is their stages that say so. */
const COUNTS: Partial<Record<Section, string>> = {
  find: 'Research, referrals and events a week, and what makes new leads.',
  reach: 'Calls, emails and messages to leads a week.',
};

/** The form for somebody's weekly goals, filled in with what stands; `week` is this week so far. */
export function goalsModal(
  { userId, goals }: Pick<Member, 'userId' | 'goals'>,
  whose: string | null,
  week: string,
  stages: StageSettings,
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
      ...goalInputs(goals, stages),
      ...(week ? [context(`This week so far: ${week}`)] : []),
    ],
  };
}

/** The fields of weekly goals, filled in with what stands. */
export function goalInputs(goals: Goals, stages: StageSettings): InputBlock[] {
  return SECTIONS.map((name) => {
    const goal = goals[name];
    const value = goal === undefined ? null : String(goal);
    return textInput({ field: fieldOf(name), label: LABELS[name], value, hint: hintFor(name, stages) });
  });
}

function hintFor(name: Section, stages: StageSettings): string {
  const its = STAGES.filter((stage) => sectionOfStage(stages, stage) === name).map((one) => stageLabel(stages, one));
  const touches =
    its.length > 0 ? `Touches on deals at ${listed(its)} a week.` : 'No stage of a deal belongs to it here.';
  return COUNTS[name] ?? touches;
}

/** The field of a section's goal in the form. */
export function fieldOf(name: Section): string {
  return name.replace(' ', '_');
}

const LABELS: Record<Section, string> = { find: 'Find', reach: 'Reach', 'follow up': 'Follow up', close: 'Close' };
