import type { Digest } from '../../domain/digest.ts';
import { button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { count, escape, shorten } from '../wording.ts';
import { findingLine } from './finding.ts';
import { promptFor } from './prompt.ts';
import { weekLine } from './week.ts';

/** A rep's morning: a line an item with its button, this week's numbers, one prompt. */
export function digestMessage(digest: Digest, today: Temporal.PlainDate): Message {
  const { items, more, week, prompt } = digest;
  const [first] = items;
  if (!first) return { text: quietLine(digest) };
  const head = `${count(items.length + more, 'thing')} for today`;
  const names = items.map(({ deal }) => escape(shorten(deal.name, 40))).join(', ');
  const blocks: Block[] = [
    section(`*${head}*`),
    ...items.map((item) => section(findingLine(item, today), button('Update', ACTION.editDeal, String(item.deal.id)))),
  ];
  if (more > 0) blocks.push(context(`…and ${more} more. \`/deal\` shows them all.`));
  if (week.length > 0) blocks.push(context(`This week so far: ${weekLine(week)}`));
  if (prompt) blocks.push(section(promptFor(prompt, first)));
  return { text: `${head}: ${names}${more > 0 ? ` and ${more} more` : ''}`, blocks };
}

/** What a quiet week begins with. */
function quietLine({ week }: Digest): string {
  const finds = week.some(({ section }) => section === 'find' || section === 'reach');
  const ask = finds ? 'Who will you reach out to first this week?' : 'Which deal will you move on first this week?';
  return `Nothing is due today and nothing new has stalled. ${ask}`;
}
