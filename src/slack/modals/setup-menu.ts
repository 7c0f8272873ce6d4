import type { SetUp } from '../../store/set-up.ts';
import { button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { View } from '../message.ts';
import {
  adminsStand,
  coachStands,
  dataStands,
  logStands,
  stagesStand,
  teamsStand,
  workspaceStands,
} from '../views/setup-state.ts';
import { plain } from './inputs.ts';

/** The parts of the set-up, in the order of the menu. */
export const SETUP_PARTS = ['teams', 'coach', 'stages', 'workspace', 'admins', 'data', 'log'] as const;
export type SetupPart = (typeof SETUP_PARTS)[number];

const PARTS: Record<
  SetupPart,
  { called: string; button: string; stands: (setUp: SetUp, now: Temporal.ZonedDateTime) => string }
> = {
  teams: { called: 'Sales teams', button: 'Open', stands: teamsStand },
  coach: { called: 'Deals and coach', button: 'Change', stands: coachStands },
  stages: { called: 'Stages', button: 'Change', stands: stagesStand },
  workspace: { called: 'Workspace', button: 'Change', stands: workspaceStands },
  admins: { called: 'Admins', button: 'Change', stands: adminsStand },
  data: { called: 'Data', button: 'Open', stands: ({ workspace }) => dataStands(workspace) },
  log: { called: 'Log', button: 'Open', stands: logStands },
};

/** What an admin can set up, a button a part, with how each stands. */
export function setupMenu(setUp: SetUp, now: Temporal.ZonedDateTime): View {
  const line = (part: SetupPart) => {
    const { called, button: words, stands } = PARTS[part];
    const start = part === 'teams' && setUp.teams.length === 0 ? 'primary' : undefined;
    return section(`*${called}*\n${stands(setUp, now)}`, button(words, ACTION.setupPart, part, start));
  };
  return {
    type: 'modal',
    title: plain('Set up Sideline'),
    close: plain('Done'),
    blocks: [...SETUP_PARTS.map(line), context('Every change is in the log, with who and when.')],
  };
}
