import type { SalesTeam } from '../../domain/team.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { excerpt, NOTHING_CHANGED } from '../wording.ts';
import { bold } from './saved.ts';

/** What it means that a channel is read for updates. */
export const WHAT_IS_READ =
  'What somebody of the team writes there that reads like an update gets 👀, and a card that only they see. I save nothing until they press Save, and keep nothing of the rest.';

/** Whether a team's channel is read for updates, in a few words. */
export function readsInShort({ readsUpdates }: Pick<SalesTeam, 'readsUpdates'>): string {
  return readsUpdates ? 'updates there are read' : 'updates there are not read';
}

/** Whether a team's channel is read for updates, and how to turn that. */
export function readsNow({ name, channelId, readsUpdates }: SalesTeam): Message {
  const stands = readsUpdates ? `on: I read <#${channelId}> for updates` : `off: I read no updates in <#${channelId}>`;
  const turn = `/coach team ${excerpt(name, 60)} reads updates ${readsUpdates ? 'off' : 'on'}`;
  return { text: `${bold(name)} is ${stands}. To turn it ${readsUpdates ? 'off' : 'on'}: \`${turn}\`` };
}

/** Whether a team's channel is now read for updates, and what that means; with Undo. */
export function readsSaid(before: SalesTeam, after: SalesTeam, lead = 'Saved'): Message {
  const stands = after.readsUpdates
    ? `I read <#${after.channelId}> for updates`
    : `I read no updates in <#${after.channelId}>`;
  if (before.readsUpdates === after.readsUpdates)
    return {
      text: `${bold(after.name)} was ${after.readsUpdates ? 'on' : 'off'} already: ${stands}. ${NOTHING_CHANGED}`,
    };
  const means = after.readsUpdates
    ? `${WHAT_IS_READ} I post nothing about this there, so tell your team. Invite me if I am not in it: \`/invite @Sideline\`.`
    : '';
  const text = `${lead}: ${bold(after.name)} · ${stands} from now on. ${means}`.trim();
  if (lead !== 'Saved') return { text };
  const undo = JSON.stringify({ team: after.id, reads: [before.readsUpdates, after.readsUpdates] });
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undoTeamReads, undo))] };
}
