import { clock } from '../../domain/settings.ts';
import { zoneSaid } from '../../domain/zone.ts';
import type { TeamWithPeople } from '../../store/teams.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { View } from '../message.ts';
import { namedSome } from '../views/setup-state.ts';
import { excerpt } from '../wording.ts';
import { DAYS } from './clock-inputs.ts';
import { plain } from './inputs.ts';

/** A modal has room for a hundred blocks; past this a team is found by its name: `/coach team East …`. */
const SHOWN = 90;

/** The value of the button for a new one. */
export const NEW_TEAM = 'new';

/** The sales teams of a workspace, each to be opened, and a new one. */
export function setupTeamsModal(teams: readonly TeamWithPeople[]): View {
  const more = teams.length - SHOWN;
  return {
    type: 'modal',
    title: plain('Sales teams'),
    close: plain('Back'),
    blocks: [
      actions(button('New team', ACTION.setupTeam, NEW_TEAM, 'primary')),
      ...(teams.length === 0 ? [section('There is no sales team yet.')] : []),
      ...teams
        .slice(0, SHOWN)
        .map((team) => section(line(team), button('Change', ACTION.setupTeam, `${team.team.id}`))),
      ...(more > 0 ? [context(`…and ${more} more`)] : []),
    ],
  };
}

function line({ team, people }: TeamWithPeople): string {
  const of = (manages: boolean) =>
    namedSome(people.filter((person) => person.manages === manages).map(({ userId }) => `<@${userId}>`)) || 'nobody';
  const open = `thread ${DAYS[team.threadOn - 1]} ${clock(team.threadAt)}, ${zoneSaid(team.zone)}`;
  const kept = `${team.privateOnly ? ' · private only' : ''}${team.readsUpdates ? ' · reads updates' : ''}`;
  return `*${excerpt(team.name, 80)}* in <#${team.channelId}>\n${of(false)}, managed by ${of(true)} · ${open}${kept}`;
}
