import type { StallReason } from '../../domain/finding.ts';
import { dateFor } from '../../domain/member.ts';
import type { ChannelNudge, StalledInChannel } from '../../domain/nudge.ts';
import { context, section } from '../blocks.ts';
import { itemIdOf } from '../items/id.ts';
import type { Block, Message } from '../message.ts';
import { count, excerpt, listed } from '../wording.ts';
import { evidence } from './finding.ts';
import { channelButtons } from './item.ts';
import { prospectingBlocks, prospectingInNumbers } from './prospecting-log.ts';
import { bold } from './saved.ts';

const ASK: Record<StallReason, string> = {
  'overdue-next-step': 'What will you do instead, and by when?',
  quiet: 'What is your next touch, and when?',
  'close-date-passed': 'Which date is real now?',
  'close-date-moved': 'What has to happen before it can close?',
  'long-in-stage': 'What would move it on?',
  'missing-next-step': 'What is the next step, and by when?',
};

/** A team's afternoon: a line each, with one ask of its owner, who can act from it. */
export function channelNudgeMessage(nudge: ChannelNudge, now: Temporal.Instant): Message {
  const { stalled, more, prospecting } = nudge;
  const blocks: Block[] = stalled.flatMap((one) => {
    const item = itemIdOf(one.finding);
    return [{ ...section(stalledLine(one, now)), block_id: item }, channelButtons(one.finding, item)];
  });
  if (more > 0) blocks.push(context(`…and ${count(more, 'more deal')}.`));
  if (prospecting) blocks.push(...prospectingBlocks(prospecting));
  const number = prospecting ? prospectingInNumbers(prospecting) : '';
  return { text: [dealsInShort(nudge), number].filter(Boolean).join(' '), blocks };
}

function stalledLine({ rep, finding }: StalledInChannel, now: Temporal.Instant): string {
  const what = evidence(finding, dateFor(rep, now));
  return `${bold(finding.deal.name)} · <@${rep.userId}> · ${what}\n${ASK[finding.reason]}`;
}

function dealsInShort({ stalled, more }: ChannelNudge): string {
  if (stalled.length === 0) return '';
  const names = stalled.map(({ finding }) => excerpt(finding.deal.name, 40));
  const all = more > 0 ? `${names.join(', ')} and ${more} more` : listed(names);
  return `${count(stalled.length + more, 'deal')} waiting for a next move: ${all}.`;
}
