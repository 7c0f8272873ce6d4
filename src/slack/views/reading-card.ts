import type { Update } from '../../domain/reading.ts';
import { pageOf, waitingIn } from '../../domain/reading-page.ts';
import { context, section } from '../blocks.ts';
import type { Block, Message } from '../message.ts';
import type { Readable, Standing } from '../reading/carried.ts';
import { count, escapeAround, shorten } from '../wording.ts';
import { askedIn, cardButtons } from './reading-buttons.ts';
import { doubtLine } from './reading-doubt.ts';
import type { Meaning } from './reading-meaning.ts';
import { updateLine } from './reading-phrases.ts';
import { settledCard } from './reading-settled.ts';

/** What a card is drawn from besides the reading. `meanwhile` tells what was changed of it since it was read, `refused` why it was not saved. */
export type CardShown = Meaning & {
  meanwhile?: { says: string; act: number } | undefined;
  refused?: readonly string[] | undefined;
};

/** How much of a card one section holds, and a notification says. */
const TOGETHER = 2_900;

/** Why something was not saved: how many reasons stand on a card, and how much of each. */
const REASONS = 3;
const REASON = 300;

/** What was understood of a message and waits for its author: each update in a line, each doubt under it, and what to press. */
export function readingCard(reading: Readable, shown: CardShown): Message {
  const waiting = waitingIn(reading.updates);
  if (waiting.length === 0) return settledCard(reading);
  const lead = waiting.length === 1 ? [] : [`I read ${count(waiting.length, 'update')}:`];
  return asking(reading, shown, [...lead, ...updateLines(reading, shown)]);
}

/** A card's lines, with what is asked under them and what can be pressed. */
export function asking(
  reading: Readable,
  shown: CardShown,
  lines: readonly string[],
  standing: Standing = {},
): Message {
  const { meanwhile, refused = [] } = shown;
  const why = refused.slice(0, REASONS).map((says) => shorten(escapeAround(says), REASON));
  const whole = [...lines, ...question(reading, shown), ...why, ...(meanwhile ? [meanwhile.says] : [])];
  const buttons = cardButtons(reading, shown, meanwhile ? { ...standing, over: meanwhile.act } : standing);
  return {
    text: shorten(whole.join('\n'), TOGETHER),
    blocks: [...sections(whole), ...notes(reading), buttons],
  };
}

/** What every update that is shown says, with its doubts but the one that is asked about. */
export function updateLines(reading: Readable, shown: CardShown): string[] {
  const { updates } = reading;
  const page = pageOf(updates);
  const isAlone = waitingIn(updates).length === 1;
  const asked = askedIn(reading);
  const hidden = waitingIn(updates).length - page.length;
  const lines = page.flatMap((place, turn) => {
    const update = updates[place]?.update;
    if (!update) return [];
    const said = updateLine(update, dealIn(update, shown), shown.said, shown.reader);
    const doubts = update.doubts
      .filter((_, doubt) => asked?.place !== place || asked.doubt !== doubt)
      .map((doubt) => doubtLine(doubt, shown, update));
    if (isAlone) return [`I read that as: ${said || 'not much'}`, ...doubts];
    return [`${turn + 1}. ${said || 'not much'}`, ...doubts];
  });
  return hidden > 0 ? [...lines, `…and ${hidden} more`] : lines;
}

function dealIn({ deal }: Update, { deals }: Meaning) {
  return deal === null ? undefined : deals.get(deal);
}

function question(reading: Readable, shown: CardShown): string[] {
  const asked = askedIn(reading);
  const update = asked && reading.updates[asked.place]?.update;
  const doubt = asked && update?.doubts[asked.doubt];
  if (!asked || !doubt) return [];
  const line = doubtLine(doubt, shown, update);
  if (waitingIn(reading.updates).length === 1) return [line];
  const turn = pageOf(reading.updates).indexOf(asked.place);
  return [line.replace(/^❓ /, `❓ ${turn + 1}. `)];
}

function notes({ updates, more }: Readable): Block[] {
  const byModel = updates.some(({ state, update }) => state === 'waiting' && update.byModel);
  const says = [
    ...(more > 0 ? [`…and ${more} more: send them in a second message.`] : []),
    ...(byModel ? ["Read with the model's help; check it."] : []),
  ];
  return says.length > 0 ? [context(says.join(' '))] : [];
}

/** Lines as paragraphs, each within what Slack takes. */
export function sections(lines: readonly string[]): Block[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last !== undefined && last.length + line.length < TOGETHER)
      paragraphs[paragraphs.length - 1] = `${last}\n${line}`;
    else paragraphs.push(line);
  }
  return paragraphs.map((paragraph) => section(paragraph));
}
