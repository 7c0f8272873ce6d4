import type { LocalSlack } from '../../src/sandbox/slack/local-slack.ts';
import { type Name, TEAM_NAMES } from './cast.ts';
import type { Office } from './office.ts';

/** A message as it stands in Slack. */
export type Shown = ReturnType<LocalSlack['messages']>[number];

/** Everything said in the teams' channels, threads included; what somebody alone sees with `who`. */
export function inChannels({ slack, channel, id }: Office, who?: Name): Shown[] {
  return TEAM_NAMES.flatMap((team) => slack.messages(channel(team), who && id(who)));
}

/** The newest of some messages that fits. Throws where none does: `what` says what was looked for. */
export function newest(messages: readonly Shown[], what: string, fits: (message: Shown) => boolean): Shown {
  const [found] = messages.filter(fits).sort((a, b) => Number(b.ts) - Number(a.ts));
  if (!found) throw new Error(`nobody said anything like "${what}"`);
  return found;
}

/** Somebody's part of the thread of this week, in whichever team they are. */
export function partOf(office: Office, who: Name): Shown {
  const mention = `<@${office.id(who)}>`;
  return newest(
    inChannels(office),
    `the part of ${who}`,
    (message) => isPart(message) && message.text.startsWith(mention),
  );
}

function isPart({ ts, thread_ts, metadata }: Shown): boolean {
  return metadata !== undefined && thread_ts !== undefined && thread_ts !== ts;
}

/** What somebody was told in their DM, not as an answer, that has these words. */
export function toldTo({ slack, id }: Office, who: Name, words: string): Shown {
  const told = slack.dm(id(who)).filter(({ metadata, viewer }) => metadata !== undefined && viewer === undefined);
  return newest(told, words, (message) => JSON.stringify([message.text, message.blocks]).includes(words));
}

/** The buttons under the line of a message that has these words: their block, and the menu of days among them. */
export function buttonsUnder({ blocks = [] }: Shown, words: string): { block: string; days: string; near: string[] } {
  const at = blocks.findIndex(
    ({ type, text }, line) =>
      type === 'section' && JSON.stringify(text).includes(words) && blocks[line + 1]?.type === 'actions',
  );
  const under = at < 0 ? undefined : blocks[at + 1];
  if (!under || !Array.isArray(under.elements)) throw new Error(`no buttons for "${words}"`);
  const menu = under.elements.find(({ action_id }) => String(action_id).startsWith('move_commitment'));
  const near = (menu?.options ?? []).map(({ value }: { value: string }) => value);
  return { block: String(under.block_id), days: String(menu?.action_id), near };
}
