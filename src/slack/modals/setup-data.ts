import type { Workspace } from '../../domain/workspace.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { View } from '../message.ts';
import { count } from '../wording.ts';
import { plain } from './inputs.ts';

/** What an admin can have sent, and erase. */
export function setupDataModal({ retentionDays }: Pick<Workspace, 'retentionDays'>): View {
  return {
    type: 'modal',
    title: plain('Data'),
    close: plain('Back'),
    blocks: [
      section(
        "*Export*\nIt comes to your DM: every row as JSON, deals as a sheet too. What is for one person's eyes alone, such as practice, is left to them.",
      ),
      actions(
        button('Export everything', ACTION.exportAll, 'all'),
        button('Export one person…', ACTION.exportPerson, 'one'),
      ),
      section("*Erase*\nOne person's name, settings and words; or everything. You are asked again first."),
      actions(
        button('Erase one person…', ACTION.erasePerson, 'one', 'danger'),
        button('Erase everything…', ACTION.eraseAll, 'all', 'danger'),
      ),
      context(
        `Words that people typed are kept for ${count(retentionDays, 'day')}, figures stay. You change that under Workspace.`,
      ),
    ],
  };
}
