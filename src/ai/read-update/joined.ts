import {
  type Doubted,
  isCertain,
  MOST_UPDATES,
  type Part,
  type Parts,
  type Reading,
  type Update,
} from '../../domain/reading.ts';
import { inTermsOf, isAlike } from './alike.ts';
import type { Checked } from './checked.ts';
import { isOpen, isSettled } from './open.ts';

/**
 * A reading with what a model reads beside it; the reading itself where that adds nothing. What our own rules are certain of stands. No
 * update of it is certain, so that none is written before its author saw it.
 */
export function joined(reading: Reading, read: readonly Checked[]): Reading {
  const updates = [...reading.updates];
  const more: Update[] = [];
  for (const checked of read) {
    const at = placeFor(reading.updates, checked);
    const own = updates[at];
    if (own) updates[at] = isCertain(own) ? own : withRead(own, checked);
    else if (isWhole(checked.update)) more.push(doubted(checked.update, checked.words));
  }
  if (more.length === 0 && updates.every((update, at) => update === reading.updates[at])) return reading;
  const all = [...updates, ...once(more)].map((update) => (isCertain(update) ? doubted(update, '') : update));
  const kept = all.slice(0, MOST_UPDATES);
  return { updates: kept, more: reading.more + all.length - kept.length, talk: null, about: null };
}

/** The place of our own update that is about the same, one about the same deal before others; -1 where there is none, or several. */
function placeFor(updates: readonly Update[], read: Checked): number {
  const alike = [...updates.keys()].filter((at) => updates[at] && isAlike(updates[at], read));
  const same = alike.find((at) => updates[at]?.deal === read.update.deal);
  return same ?? (alike.length === 1 ? alike[0] : undefined) ?? -1;
}

/** Our own update with what was read where it was not certain. */
function withRead(own: Update, checked: Checked): Update {
  const { update: read, from } = inTermsOf(own, checked);
  const parts = partsOf(read, (part) => isOpen(own, part));
  const deal = own.deal ?? (isOpen(own, 'deal') ? read.deal : null);
  const doubts = read.doubts.filter(({ part }) => (part === 'deal' ? deal !== own.deal : isOpen(own, part)));
  const choices: Doubted[] = doubts.flatMap(({ part, among }) => (among.length > 1 ? part : []));
  const added = new Set<Doubted>([...(Object.keys(parts) as Part[]), ...choices, ...(deal === own.deal ? [] : DEAL)]);
  if (added.size === 0) return own;
  const words = [...added].map((part) => from[part as Part] ?? '').join(' ');
  const kept = own.doubts.filter((doubt) => !isSettled(doubt, added, words));
  const isNews = own.is === 'activity' && [...added].some((part) => part !== 'touches' && part !== 'deal');
  const { offers, ...rest } = own;
  const update: Update = {
    ...rest,
    ...(offers && !added.has('stage') ? { offers } : {}),
    is: isNews ? 'deal-update' : own.is,
    deal,
    parts: { ...partsOf(own, (part) => !choices.includes(part)), ...parts },
    doubts: [...kept, ...doubts.filter(({ part }) => !kept.some((one) => one.part === part))],
  };
  return doubted(update, checked.words);
}

const DEAL = ['deal'] as const;

function partsOf({ parts }: Update, which: (part: Part) => boolean): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([part]) => which(part as Part)));
}

/** An update with the doubt that a model read it, in place of any about its kind that has nothing to choose from. */
function doubted(update: Update, words: string): Update {
  const others = update.doubts.filter(({ part, among }) => part !== 'kind' || among.length > 0);
  return { ...update, doubts: [...others, { part: 'kind', shown: words, among: [] }] };
}

/** Each update once, however often it was said. */
function once(updates: readonly Update[]): Update[] {
  return [...new Map(updates.map((update) => [JSON.stringify(update), update])).values()];
}

/** Whether it stands by itself: news of a deal are of one that is named. */
function isWhole({ is, deal, doubts }: Update): boolean {
  return is !== 'deal-update' || deal !== null || doubts.some(({ part }) => part === 'deal');
}
