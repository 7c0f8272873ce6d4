import { STAGES, type Stage } from '../pipeline.ts';
import type { StageSettings } from '../workspace.ts';
import { bareOf, textOf, type Word } from './words.ts';

/** A name that a workspace gave a stage, as the words it is typed with. */
type Called = { stage: Stage; words: string[] };

/** The words with each of the workspace's own names of a stage as one word, which is compared as its key and shown as it was typed. */
export function withStages(typed: readonly Word[], own: StageSettings): Word[] {
  const names = namesOf(own);
  if (names.length === 0) return [...typed];
  const words: Word[] = [];
  for (let at = 0; at < typed.length; ) {
    const found = names.find((name) => standsAt(typed, at, name.words)) ?? quotedAt(typed, at, names);
    const used = found ? typed.slice(at, at + (typed[at]?.kind === 'quoted' ? 1 : found.words.length)) : [];
    const [first, last] = [typed[at], used.at(-1)];
    if (found && last) words.push(wordFor(found.stage, used, last.stop));
    else if (first) words.push(first);
    at += Math.max(1, used.length);
  }
  return words;
}

/** Those of several words first: "offer sent" is not "offer". */
function namesOf(own: StageSettings): Called[] {
  return STAGES.flatMap((stage) => {
    const words = wordsIn(own[stage]?.name ?? '');
    return words.length > 0 ? [{ stage, words }] : [];
  }).toSorted((a, b) => b.words.length - a.words.length);
}

function wordsIn(name: string): string[] {
  return name
    .normalize('NFC')
    .split(/\s+/)
    .map(bareOf)
    .filter((word) => word !== '');
}

/** Punctuation ends a name as it ends a clause: "acme offer, sent the deck" says no "offer sent". */
function standsAt(typed: readonly Word[], at: number, words: readonly string[]): boolean {
  return words.every((word, place) => {
    const said = typed[at + place];
    return said?.kind === 'word' && said.bare === word && (place === words.length - 1 || said.stop === '');
  });
}

/** A name in quotes is a stage's behind the word `stage` alone: quotes are for the names of deals. */
function quotedAt(typed: readonly Word[], at: number, names: readonly Called[]): Called | undefined {
  const [word, before, first] = [typed[at], typed[at - 1], typed[at - 2]];
  const isAfter = before?.bare === 'stage' || (first?.bare === 'stage' && /^(?:is|to|now|=)$/.test(before?.bare ?? ''));
  if (word?.kind !== 'quoted' || !isAfter) return undefined;
  const said = wordsIn(word.text).join(' ');
  return names.find(({ words }) => words.join(' ') === said);
}

function wordFor(stage: Stage, used: readonly Word[], stop: string): Word {
  const text = used.map((word) => word.text).join(' ');
  return { kind: 'word', text, shown: textOf(used), bare: stage, id: null, stop };
}
