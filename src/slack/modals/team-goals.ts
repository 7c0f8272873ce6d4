import type { SalesTeam } from '../../domain/team.ts';
import type { StageSettings } from '../../domain/workspace.ts';
import { section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { bold } from '../views/saved.ts';
import { goalInputs } from './goals.ts';
import { plain } from './inputs.ts';

/** The form for a team's weekly goals, filled in with what stands. */
export function teamGoalsModal({ id, name, goals }: SalesTeam, stages: StageSettings): View {
  return {
    type: 'modal',
    callback_id: VIEW.teamGoals,
    private_metadata: String(id),
    title: plain("The team's goals"),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      section(
        `${bold(name)}: activities a week, for each person. Who has no goal, or the team's, gets these; who set their own keeps it. 0 = not their job. Empty = no goal.`,
      ),
      ...goalInputs(goals, stages),
    ],
  };
}
