import type { Update } from '../../domain/reading.ts';
import type { ReadUpdate } from '../../domain/reading-kept.ts';
import { actions, button } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { carry, type Readable } from '../reading/carried.ts';
import { shorten } from '../wording.ts';
import { asking, type CardShown, sections } from './reading-card.ts';
import { doubtLine } from './reading-doubt.ts';
import { subject, updateLine, updatePhrases } from './reading-phrases.ts';

/** How much a notification says. */
const TOLD = 2_900;
/** A phone screen, in lines. */
const LINES = 10;

/**
 * To whoever edited a message of which something was saved: what it says otherwise now, to be corrected or left. What is saved is the
 * reading's `saved` updates, what the message says now its waiting ones.
 */
export function messageChanged(reading: Readable, shown: CardShown): Message {
  const before = updatesIn(reading.updates, 'saved');
  const after = updatesIn(reading.updates, 'waiting');
  if (after.length === 0) {
    const lead = 'You edited your message, and it says nothing I can log now. I had saved:';
    return leaving(reading, [lead, ...savedLines(before, shown)]);
  }
  const lines = differences(before, after, shown).slice(0, LINES);
  const lead = lines.length > 0 ? 'You edited your message. Shall I correct what I saved?' : 'You edited your message.';
  return asking(reading, shown, [lead, ...lines], { corrects: true });
}

/** To whoever deleted a message of which something was saved. */
export function messageDeleted(reading: Readable, shown: CardShown): Message {
  const lead = 'You deleted that message. I had saved:';
  return leaving(reading, [lead, ...savedLines(updatesIn(reading.updates, 'saved'), shown)]);
}

/** What was saved stays, though its message was edited or deleted. */
export function changeLeft(): Message {
  return { text: 'All right, it stays as I saved it.' };
}

function leaving(reading: Readable, lines: readonly string[]): Message {
  const value = carry(reading, { corrects: true });
  const buttons = actions(
    button('Undo it', ACTION.undoReading, value, 'primary'),
    button('Leave it', ACTION.leaveReading, value),
  );
  return { text: shorten(lines.join('\n'), TOLD), blocks: [...sections(lines), buttons] };
}

function savedLines(updates: readonly Update[], shown: CardShown): string[] {
  const lines = updates.slice(0, LINES).map((update) => `• ${savedLine(update, shown)}`);
  return updates.length > LINES ? [...lines, `…and ${updates.length - LINES} more`] : lines;
}

function updatesIn(updates: readonly ReadUpdate[], state: ReadUpdate['state']): Update[] {
  return updates.flatMap((read) => (read.state === state ? [read.update] : []));
}

/** A line for each update that says something else: what it says now, and what was saved; what is new; what is gone. */
function differences(before: readonly Update[], after: readonly Update[], shown: CardShown): string[] {
  const left = [...before];
  const lines = after.flatMap((update) => {
    const at = left.findIndex((one) => isAbout(one, update));
    const [was] = at < 0 ? [] : left.splice(at, 1);
    const doubts = update.doubts
      .filter(({ among }) => among.length < 2)
      .map((doubt) => doubtLine(doubt, shown, update));
    if (!was) return [`• New: ${lineOf(update, shown)}`, ...doubts];
    return [...changed(was, update, shown), ...doubts];
  });
  return [...lines, ...left.map((update) => `• No longer: ${savedLine(update, shown)}`)];
}

/** Whether one tells of the same as the other; what opened a deal is about it since. */
function isAbout(was: Update, now: Update): boolean {
  return was.is === now.is && (was.is === 'new-deal' ? was.parts.name === now.parts.name : was.deal === now.deal);
}

function changed(was: Update, is: Update, shown: CardShown): string[] {
  // As the deal stands now, after it was saved, nothing would differ: what was said is compared.
  const [old, now] = [updatePhrases(was, undefined, shown.said), updatePhrases(is, undefined, shown.said)];
  const [gone, fresh] = [old.filter((one) => !now.includes(one)), now.filter((one) => !old.includes(one))];
  if (gone.length === 0 && fresh.length === 0) return [];
  const about = [...subject(is, dealIn(is, shown), shown.reader), ...fresh].join(' · ');
  const instead = gone.length > 0 ? ` (saved: ${gone.join(' · ')})` : '';
  return [`• ${about}${instead}`];
}

/** What was saved, in the words in which it was said: the deal may stand otherwise since. */
function savedLine(update: Update, shown: CardShown): string {
  return [
    ...subject(update, dealIn(update, shown), shown.reader),
    ...updatePhrases(update, undefined, shown.said),
  ].join(' · ');
}

function lineOf(update: Update, shown: CardShown): string {
  return updateLine(update, dealIn(update, shown), shown.said, shown.reader);
}

function dealIn({ deal }: Update, { deals }: CardShown) {
  return deal === null ? undefined : deals.get(deal);
}
