import type { Digest, DigestItem } from '../../domain/digest.ts';
import { type Hush, NO_HUSH } from '../../domain/hushed.ts';
import type { Days } from '../../domain/near-days.ts';
import { context, section } from '../blocks.ts';
import type { Block, Message } from '../message.ts';
import { count, excerpt } from '../wording.ts';
import { hushedShort } from './hushed.ts';
import { itemBlocks } from './item.ts';
import { promptBlocks } from './prompt.ts';
import { weekLine } from './week.ts';

/** How much of an item's name stands in the notification. */
const NAME = 40;

/** What stands beside a digest: what opens its prompt, and whether nudges to its reader are stopped. */
type Beside = { opening?: readonly Block[]; hush?: Hush };

/** A rep's morning: a line an item with its buttons, this week's numbers, one prompt, opened by `opening` where there is one. */
export function digestMessage(digest: Digest, days: Days, { opening = [], hush = NO_HUSH }: Beside = {}): Message {
  const { today } = days;
  const { items, more, week, prompt } = digest;
  const asked = prompt ? [...opening, ...promptBlocks(prompt, items[0])] : [];
  const hushed = hushedShort(hush, today);
  const grey = hushed ? [context(hushed)] : [];
  if (items.length === 0) {
    const text = quietLine(digest);
    const under = [...grey, ...asked];
    return under.length > 0 ? { text, blocks: [section(text), ...under] } : { text };
  }
  const all = count(items.length + more, 'thing');
  const head = `${more > 0 ? `${items.length} of ${all}` : all} for today`;
  const blocks: Block[] = [section(`*${head}*`), ...items.flatMap((item) => itemBlocks(item, days))];
  const rest = leftOver(digest);
  if (rest) blocks.push(context(rest));
  const numbers = weekNumbers(week, today);
  if (numbers) blocks.push(context(numbers));
  blocks.push(...grey);
  const names = items.map((item) => excerpt(nameOf(item), NAME)).join(', ');
  return {
    text: `${head}: ${names}${more > 0 ? ` and ${more} more` : ''}`,
    blocks: [...blocks, ...asked],
  };
}

/** What is not in the list: more for today, and deals that were said lately. What was committed to comes first, so it is cut last. */
function leftOver({ items, more, waiting }: Digest): string | undefined {
  const parts = [
    ...(more > 0 ? [`…and ${more} more`] : []),
    ...(waiting > 0 ? [count(waiting, 'deal from before still waits', 'deals from before still wait')] : []),
  ];
  const all = more + waiting === 1 ? 'it' : 'them all';
  if (parts.length === 0) return undefined;
  const isCut = more > 0 && items.every(({ rule }) => rule === 'commitments-due');
  return `${parts.join('; ')}. ${isCut ? '`/commit` and `/deal` show' : '`/deal` shows'} ${all}.`;
}

function nameOf(item: DigestItem): string {
  return item.rule === 'commitments-due' ? item.commitment.text : item.deal.name;
}

/** The week so far. On a Monday nothing can be done yet: then it is what the week is to bring, where goals say so. */
function weekNumbers(week: Digest['week'], today: Temporal.PlainDate): string | undefined {
  if (today.dayOfWeek > 1 || week.some(({ done }) => done > 0)) {
    return week.length > 0 ? `This week so far: ${weekLine(week)}` : undefined;
  }
  const goals = week.flatMap(({ section, goal }) => (goal === null ? [] : [`${section} ${goal}`]));
  return goals.length > 0 ? `This week's goals: ${goals.join(' · ')}` : undefined;
}

/** What a quiet week begins with. Where a prompt follows, its ask is the one. */
function quietLine({ week, waiting, prompt }: Digest): string {
  const still =
    waiting > 0
      ? `; ${count(waiting, 'deal still waits, `/deal` shows it', 'deals still wait, `/deal` shows them')}`
      : '';
  const line = `Nothing is due today and nothing new has stalled${still}.`;
  if (prompt) return line;
  const finds = week.some(({ section }) => section === 'find' || section === 'reach');
  const ask = finds ? 'Who will you reach out to first this week?' : 'Which deal will you move on first this week?';
  return `${line} ${ask}`;
}
