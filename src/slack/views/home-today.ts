import type { Digest } from '../../domain/digest.ts';
import type { Member } from '../../domain/member.ts';
import type { Days } from '../../domain/near-days.ts';
import type { ItemAnswer } from '../../store/item-answers.ts';
import { header, section } from '../blocks.ts';
import { type HomePart, whole } from '../home/part.ts';
import { partOf } from '../items/id.ts';
import type { Block } from '../message.ts';
import { day } from '../wording.ts';
import { nothingAsked } from './away.ts';
import { answeredItem, itemBlocks } from './item.ts';

/** Lines of what was answered today; the rest is done and can rest. */
const ANSWERED = 5;

/**
 * The day: what was answered as its line, and under it each item with what can be done about it. `mark` is another after each press:
 * Slack draws a menu that it knows with what was picked in it.
 */
export function todayPart(
  digest: Pick<Digest, 'items' | 'more'>,
  answered: readonly ItemAnswer[],
  mark: string,
  days: Days,
): HomePart {
  const done = answered.slice(-ANSWERED).map(({ item, says, act }): Block[] => [answeredItem(item, says, act)]);
  const items = digest.items.map((item) => itemBlocks(item, days).map((block) => marked(block, mark)));
  return {
    name: 'today',
    head: [headerOf(days.today)],
    rows: [...done, ...items],
    least: 3,
    unseen: digest.more,
    more: (left) => `…and ${left} more. \`/deal\` shows ${left === 1 ? 'it' : 'them all'}.`,
    tail: items.length === 0 ? [section(nothingLeft(done.length))] : [],
  };
}

/** The day of somebody who is away: nothing is asked of them. */
export function awayPart(member: Member, today: Temporal.PlainDate): HomePart {
  return whole('today', [headerOf(today), section(nothingAsked(member, today).text)]);
}

function marked(block: Block, mark: string): Block {
  return block.type === 'actions' && mark ? { ...block, block_id: partOf(block.block_id ?? '', mark) } : block;
}

function headerOf(today: Temporal.PlainDate): Block {
  return header(`Today, ${day(today, today)}`);
}

function nothingLeft(done: number): string {
  return done > 0 ? 'All of today is answered.' : 'Nothing is due today and no deal has stalled.';
}
