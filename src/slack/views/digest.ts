import type { Digest } from '../../domain/digest.ts';
import { button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { count, excerpt } from '../wording.ts';
import { findingLine } from './finding.ts';
import { promptFor } from './prompt.ts';
import { weekLine } from './week.ts';

/** A rep's morning: a line an item with its button, this week's numbers, one prompt. */
export function digestMessage(digest: Digest, today: Temporal.PlainDate): Message {
  const { items, more, week, prompt } = digest;
  const [first] = items;
  if (!first) return { text: quietLine(digest) };
  const head = `${count(items.length + more, 'thing')} for today`;
  const names = items.map(({ deal }) => excerpt(deal.name, 40)).join(', ');
  const blocks: Block[] = [
    section(`*${head}*`),
    ...items.map((item) => section(findingLine(item, today), button('Update', ACTION.editDeal, String(item.deal.id)))),
  ];
  if (more > 0) blocks.push(context(`…and ${more} more. \`/deal\` shows them all.`));
  const numbers = weekNumbers(week, today);
  if (numbers) blocks.push(context(numbers));
  if (prompt) blocks.push(section(promptFor(prompt, first)));
  return { text: `${head}: ${names}${more > 0 ? ` and ${more} more` : ''}`, blocks };
}

/** The week so far. On a Monday nothing can be done yet: then it is what the week is to bring, where goals say so. */
function weekNumbers(week: Digest['week'], today: Temporal.PlainDate): string | undefined {
  if (today.dayOfWeek > 1 || week.some(({ done }) => done > 0)) {
    return week.length > 0 ? `This week so far: ${weekLine(week)}` : undefined;
  }
  const goals = week.flatMap(({ section, goal }) => (goal === null ? [] : [`${section} ${goal}`]));
  return goals.length > 0 ? `This week's goals: ${goals.join(' · ')}` : undefined;
}

/** What a quiet week begins with. */
function quietLine({ week, waiting }: Digest): string {
  const finds = week.some(({ section }) => section === 'find' || section === 'reach');
  const ask = finds ? 'Who will you reach out to first this week?' : 'Which deal will you move on first this week?';
  const still = waiting > 0 ? `; ${count(waiting, 'deal still waits', 'deals still wait')}, \`/deal\` shows them` : '';
  return `Nothing is due today and nothing new has stalled${still}. ${ask}`;
}
