import type { StallReason } from '../../domain/finding.ts';
import { dateFor } from '../../domain/member.ts';
import type { ChannelNudge, StalledInChannel } from '../../domain/nudge.ts';
import type { ProspectingInChannel } from '../../domain/prospecting.ts';
import { context, section } from '../blocks.ts';
import { ASK_BLOCK, itemIdOf } from '../items/id.ts';
import type { Block, Message } from '../message.ts';
import { count, excerpt, listed } from '../wording.ts';
import { evidence } from './finding.ts';
import { channelButtons } from './item.ts';
import { bold } from './saved.ts';

/** Names in one line; more would be a roll call. */
const NAMED = 5;

const ASK: Record<StallReason, string> = {
  'overdue-next-step': 'What will you do instead, and by when?',
  quiet: 'What is your next touch, and when?',
  'close-date-passed': 'Which date is real now?',
  'close-date-moved': 'What has to happen before it can close?',
  'long-in-stage': 'What would move it on?',
  'missing-next-step': 'What is the next step, and by when?',
};

/** Asked once where there are several. */
const ASK_ALL = 'What is your next move on these, and by when?';

/** A team's afternoon: one line each, and one ask for all. `prospectors` is how many people's job prospecting is today. */
export function channelNudgeMessage(nudge: ChannelNudge, prospectors: number, now: Temporal.Instant): Message {
  const { stalled, more, prospecting } = nudge;
  const blocks: Block[] = stalled.flatMap((one) => {
    const item = itemIdOf(one.finding);
    return [{ ...section(stalledLine(one, now)), block_id: item }, channelButtons(one.finding, item)];
  });
  if (more > 0) blocks.push(context(`…and ${count(more, 'more deal')}.`));
  const ask = askFor(stalled);
  if (ask) blocks.push({ ...section(ask), block_id: ASK_BLOCK });
  if (prospecting) blocks.push(section(prospectingLine(prospecting, prospectors)));
  return { text: [dealsInShort(nudge), numberOf(prospecting, prospectors)].filter(Boolean).join(' '), blocks };
}

function stalledLine({ rep, finding }: StalledInChannel, now: Temporal.Instant): string {
  const what = evidence(finding, dateFor(rep, now));
  return `${bold(finding.deal.name)} · <@${rep.userId}> · ${what}`;
}

function askFor(stalled: readonly StalledInChannel[]): string | undefined {
  const [one, ...others] = stalled;
  return one && (others.length === 0 ? ASK[one.finding.reason] : ASK_ALL);
}

function prospectingLine(prospecting: ProspectingInChannel, prospectors: number): string {
  const mentions = prospecting.named.map((userId) => `<@${userId}>`);
  const number = numberOf(prospecting, prospectors);
  if (mentions.length === 0) return `${number} Who makes the first call? Log it: \`/log 1 call\``;
  const others = mentions.length - NAMED;
  const names = listed(others > 0 ? [...mentions.slice(0, NAMED), count(others, 'other')] : mentions);
  return `${number} ${names}: who will you call first today? Log it: \`/log 1 call\``;
}

function numberOf(prospecting: ProspectingInChannel | null, prospectors: number): string {
  if (!prospecting) return '';
  const { count: silent } = prospecting;
  const verb = silent === 1 ? 'has' : 'have';
  return `${silent} of ${Math.max(silent, prospectors)} ${verb} no prospecting logged since Monday.`;
}

function dealsInShort({ stalled, more }: ChannelNudge): string {
  if (stalled.length === 0) return '';
  const names = stalled.map(({ finding }) => excerpt(finding.deal.name, 40));
  const all = more > 0 ? `${names.join(', ')} and ${more} more` : listed(names);
  return `${count(stalled.length + more, 'deal')} waiting for a next move: ${all}.`;
}
