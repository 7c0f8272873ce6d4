import { dateFor } from '../../domain/member.ts';
import { isPreviewed } from '../../domain/nudge.ts';
import { placesChanged } from '../../domain/seats.ts';
import { clock } from '../../domain/settings.ts';
import type { SalesTeam } from '../../domain/team.ts';
import { zoneSaid } from '../../domain/zone.ts';
import type { TeamChanged } from '../../store/team-writing.ts';
import type { TeamWithPeople } from '../../store/teams.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { DAYS } from '../modals/clock-inputs.ts';
import { day, excerpt, NOTHING_CHANGED } from '../wording.ts';
import { comingsSaid, inviteThem, mentions, placesValue } from './comings.ts';
import { bold } from './saved.ts';
import { readsInShort } from './team-reads.ts';

/** The sales teams one can see. */
export function teamList(teams: TeamWithPeople[]): Message {
  if (teams.length === 0) {
    return {
      text: 'You are in no sales team. A manager sets one up: `/coach team East #team-east @bea @ann manager @max`',
    };
  }
  return { text: teams.map(teamLine).join('\n') };
}

/**
 * What words made of a sales team: one that was opened, and what happens next, or what changed of one that stands, with Undo. `from` is
 * when its channel first hears of deals.
 */
export function teamSetUp(changed: TeamChanged, from: Temporal.Instant | null, now: Temporal.Instant): Message {
  const { team, people, before } = changed;
  if (before) return teamChanged(changed, before);
  const { threadOn, threadAt, zone } = team;
  const name = excerpt(team.name, 80);
  return {
    text: [
      teamLine(changed),
      ...previewed(team, from, now),
      `On working days at 15:00 (${zoneSaid(zone)}) its channel hears of stalled deals, on ${DAYS[threadOn - 1]} at ${clock(threadAt)} it gets its thread.`,
      'Invite me there: `/invite @Sideline`. Everybody in the team hears from me that they are in it.',
      ...inviteThem([], people, team.channelId),
      `\`/coach team ${name} @bea\` adds somebody, \`${name} without @bea\` takes them out; the rest is in \`/coach setup\`.`,
    ].join('\n'),
  };
}

/** What stands after Undo. */
export function teamUndone({ team, people, before }: TeamChanged): Message {
  const said = before ? changesSaid({ team, people }, before) : [];
  if (said.length === 0) return { text: `${bold(team.name)} was changed since, so nothing was undone.` };
  return { text: [`Undone: ${bold(team.name)}.`, ...said].join('\n') };
}

function teamChanged({ team, people }: TeamChanged, before: TeamWithPeople): Message {
  const said = changesSaid({ team, people }, before);
  if (said.length === 0) return { text: `${bold(team.name)} is set up that way already. ${NOTHING_CHANGED}` };
  const text = [
    `${bold(team.name)} in <#${team.channelId}> changed.`,
    ...said,
    ...inviteThem(before.people, people, team.channelId),
  ].join('\n');
  const [was, is] = [before.team.channelId, team.channelId];
  const undo = placesValue(team.id, placesChanged(before.people, people), was === is ? undefined : [was, is]);
  if (!undo) return { text: `${text}\nTo put it back: \`/coach setup\` → Sales teams.` };
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undoTeamPeople, undo))] };
}

function changesSaid({ team, people }: TeamWithPeople, before: TeamWithPeople): string[] {
  const [was, is] = [before.team.channelId, team.channelId];
  return [
    ...comingsSaid(before.people, people),
    ...(was === is ? [] : [`Channel: <#${was}> → <#${is}>. Invite me there: \`/invite @Sideline\`.`]),
  ];
}

/** Until a team is posted to, its managers see what the channel would hear. */
function previewed(team: SalesTeam, from: Temporal.Instant | null, now: Temporal.Instant): string[] {
  if (!from || !isPreviewed(team, now)) return [];
  const [on, today] = [dateFor(team, from), dateFor(team, now)];
  return [
    `The first week of channel nudges comes to the managers alone, as a preview. The channel hears of deals from ${day(on, today)} on, or once one of them presses Start posting.`,
  ];
}

function teamLine({ team, people }: TeamWithPeople): string {
  const [managers, reps] = [people.filter(({ manages }) => manages), people.filter(({ manages }) => !manages)];
  return `${bold(team.name)} in <#${team.channelId}>: ${mentions(reps)}, managed by ${mentions(managers)}; ${readsInShort(team)}`;
}
