import type { Button, Checkboxes, InputBlock } from '@slack/types';
import { z } from 'zod';
import { type Seat, THREAD_DAYS } from '../../domain/set-up.ts';
import { type SalesTeam, USUAL_TEAM } from '../../domain/team.ts';
import type { TeamWithPeople } from '../../store/teams.ts';
import { actions, button } from '../blocks.ts';
import { ACTION, VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { countryChoice, zoneChoice } from '../views/setup-choices.ts';
import { label } from '../wording.ts';
import { DAYS, daysInput, timeInput } from './clock-inputs.ts';
import { inputBlock, plain, textInput, VALUE } from './inputs.ts';
import { channelPicker, choicePicker, peoplePicker, searchedPicker } from './pickers.ts';

/** The sales team whose form it is; null for a new one. */
export const CARRIED = z.object({ id: z.number().nullable() });

/** What a new team's days are where its first manager's are not known yet. */
const WORK_DAYS = [1, 2, 3, 4, 5];

/** The form for a sales team, filled in with what stands; for a new one without. */
export function setupTeamModal(standing: TeamWithPeople | null, usualDays: readonly number[] = WORK_DAYS): View {
  const { team = null, people = [] } = standing ?? {};
  const { threadOn, threadAt, privateOnly, readsUpdates } = team ?? USUAL_TEAM;
  return {
    type: 'modal',
    callback_id: VIEW.setupTeam,
    private_metadata: JSON.stringify({ id: team?.id ?? null } satisfies z.infer<typeof CARRIED>),
    title: plain(team ? 'Sales team' : 'New sales team'),
    submit: plain('Save'),
    close: plain('Back'),
    blocks: [
      textInput({ field: 'name', label: 'Name', value: team?.name ?? null, placeholder: 'East' }, false),
      channelPicker({ field: 'channel', label: 'Channel', hint: CHANNEL_HINT }, team?.channelId ?? null),
      peoplePicker({ field: 'managers', label: 'Managers' }, idsOf(people, true)),
      peoplePicker({ field: 'members', label: 'Who sells' }, idsOf(people, false)),
      checkbox('moves', 'Who sells in another team', 'Move them to this one', false, MOVES_HINT),
      searchedPicker(
        { field: 'zone', label: 'Time zone', hint: 'Empty: that of the first manager.', optional: true },
        ACTION.pickZone,
        team && zoneChoice(team.zone),
      ),
      searchedPicker(
        { field: 'country', label: 'Holidays of', hint: 'Empty: those of the workspace.', optional: true },
        ACTION.pickCountry,
        team?.country ? countryChoice(team.country) : null,
      ),
      daysInput(team?.workDays ?? usualDays),
      choicePicker(
        { field: 'threadOn', label: 'The accountability thread opens on' },
        THREAD_DAYS.map((day) => ({ value: String(day), says: DAYS[day - 1] ?? '' })),
        String(threadOn),
      ),
      timeInput('threadAt', 'At', threadAt, { hint: "On the team's clock; on a day off, the next working day." }),
      checkbox('private', 'In the channel', 'Nothing about people or deals: each hears it in private', privateOnly),
      checkbox('reads', 'What the team writes there', 'Read it for updates', readsUpdates, READS_HINT),
      ...(team ? [actions(removal(team))] : []),
    ],
  };
}

const CHANNEL_HINT = 'One of its own, where I am a member: /invite @Sideline. No channel shared with other companies.';

/** What a part of a thread shows is the whole week of its person, whatever team they were in. */
const MOVES_HINT =
  'What they committed to this week comes along: in a team that is not private its thread shows it once they commit again.';

const READS_HINT =
  'What reads like an update gets 👀, and a card that only its author sees. Nothing is saved until they press Save.';

function idsOf(people: readonly Seat[], manages: boolean): string[] {
  return people.filter((person) => person.manages === manages).map(({ userId }) => userId);
}

function checkbox(field: string, says: string, option: string, standing: boolean, hint?: string): InputBlock {
  const ticked = { text: plain(option), value: 'yes' };
  const element: Checkboxes = {
    type: 'checkboxes',
    action_id: VALUE,
    options: [ticked],
    ...(standing ? { initial_options: [ticked] } : {}),
  };
  return inputBlock(field, says, element, { hint, optional: true });
}

function removal({ id, name }: SalesTeam): Button {
  const press = button('Remove this team', ACTION.removeTeam, String(id), 'danger');
  return {
    ...press,
    confirm: {
      title: plain('Remove this team?'),
      text: plain(
        `${label(name, 80)}: its channel hears nothing more and nobody is in it. Threads stay to be read; deals, commitments and history stay with their people.`,
      ),
      confirm: plain('Remove'),
      deny: plain('Keep'),
      style: 'danger',
    },
  };
}
