import { ACTIVITY_KINDS, type ActivityKind } from '../activity.ts';
import { UserError } from '../errors.ts';
import { activityOf, nearlyActivity } from './activity.ts';
import { textOf, type Word } from './words.ts';

/** The most of one kind that one log may hold. */
const MOST = 500;

/** `count` activities of a kind. */
export type Counted = { kind: ActivityKind; count: number };

/** A number or a kind among the words of a log, and how many words it takes. */
export type Tally = { used: number } & ({ count: number; shown: string } | { kind: ActivityKind; shown: string });

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** What may stand between a number and its kind: 20 cold calls. */
const QUALIFIES =
  /^(?:cold|warm|intro|discovery|follow-up|followup|sales|outbound|prospecting|quick|short|great|good|new|more|other|x|×)$/;

/** Verbs that say only that it was done: left a voicemail. */
const DOING = /^(?:i|i've|we|just|left|sent|made|had|did|done|gave|got|logged|log|ran|held|attended)$/;

/** The number or kind that begins at word `at`, or null. A number counts only beside a kind; otherwise it may be a name's. */
export function tallyAt(words: readonly Word[], at: number): Tally | null {
  let doing = 0;
  while (doing < 3 && DOING.test(words[at + doing]?.bare ?? '')) doing++;
  const from = at + doing;
  const kind = kindAt(words, from);
  if (kind) return { ...kind, used: kind.used + doing };
  const shown = words[from]?.kind === 'word' ? (words[from]?.bare.replace(/(?<=\d)[x×]$/, '') ?? '') : '';
  const count = countOf(shown);
  if (count === null) return null;
  let next = from + 1;
  while (next - from < 3 && QUALIFIES.test(words[next]?.bare ?? '')) next++;
  if (kindAt(words, next)) return { count, shown: textOf(words.slice(from, next + 1)), used: next - at };
  refuseSlip(shown, words[next]);
  const follows = doing === 0 && /\d/.test(shown) && isKindBefore(words, at);
  return follows ? { count, shown: textOf(words.slice(at - 1, at + 1)), used: 1 } : null;
}

function isKindBefore(words: readonly Word[], at: number): boolean {
  return (kindAt(words, at - 1)?.used === 1 || kindAt(words, at - 2)?.used === 2) && words[at - 1]?.stop !== ',';
}

function kindAt(words: readonly Word[], at: number): { kind: ActivityKind; used: number; shown: string } | null {
  const [one, two] = [words[at]?.bare ?? '', words[at + 1]?.bare ?? ''];
  const pair = one && two ? activityOf(`${one} ${two}`) : null;
  if (pair) return { kind: pair, used: 2, shown: `${one} ${two}` };
  const kind = activityOf(one);
  return kind && { kind, used: 1, shown: one };
}

/** The number a word is, NaN for one that counts nothing (2.5), or null. */
function countOf(word: string): number | null {
  if (word === 'a' || word === 'an') return 1;
  const named = NUMBERS.indexOf(word);
  if (named >= 0) return named;
  if (/^\d{1,3}(?:,\d{3})+$/.test(word)) return Number(word.replaceAll(',', ''));
  return /^[-+]?\d[\d.,]*$/.test(word) && word.length < 20 ? Number(word.replace('+', '')) : null;
}

function refuseSlip(number: string, word: Word | undefined): void {
  const near = /\d/.test(number) && word?.kind === 'word' ? nearlyActivity(word.bare) : undefined;
  if (!near) return;
  throw new UserError(`"${word?.text}": did you mean ${near}? If it is part of a deal's name, put the name in quotes.`);
}

/** Counts per kind from the groups of numbers and kinds as they stood together. Throws UserError. */
export function entriesOf(groups: readonly Tally[][], words: readonly Word[]): Counted[] {
  const sums = new Map<ActivityKind, number>();
  for (const group of groups) {
    for (const { kind, count, shown } of paired(group)) {
      const sum = (sums.get(kind) ?? 0) + count;
      if (!Number.isInteger(count) || count < 1 || sum > MOST) {
        throw new UserError(`"${shown}": a count is a whole number from 1 to ${MOST}.`);
      }
      sums.set(kind, sum);
    }
  }
  if (sums.size === 0) throw new UserError(noKind(words));
  return [...sums].map(([kind, count]) => ({ kind, count }));
}

/** `12 calls 3 emails` and `calls 12 emails 3`; a number between two kinds belongs to neither. */
function paired(group: readonly Tally[]): (Counted & { shown: string })[] {
  const numbersFirst = 'count' in (group[0] ?? {});
  const found: (Counted & { shown: string })[] = [];
  let open: Tally | null = null;
  for (const tally of group) {
    if ('count' in tally) {
      if (numbersFirst && open) throw ambiguous(group);
      const last = found.at(-1);
      if (numbersFirst) open = tally;
      else if (last && open === null) {
        last.count = tally.count;
        last.shown = `${last.shown} ${tally.count}`;
        open = tally;
      } else throw ambiguous(group);
    } else {
      const count = numbersFirst && open && 'count' in open ? open.count : 1;
      found.push({ kind: tally.kind, count, shown: open ? open.shown : tally.shown });
      open = null;
    }
  }
  if (numbersFirst && open) throw ambiguous(group);
  const last = group.at(-1);
  if (!numbersFirst && group.some((tally) => 'count' in tally) && last && 'kind' in last) throw ambiguous(group);
  return found;
}

function ambiguous(group: readonly Tally[]): UserError {
  const shown = group.map((tally) => ('kind' in tally ? tally.shown : tally.count)).join(' ');
  return new UserError(`"${shown}": which number counts what? Write each number before its kind: 12 calls 3 emails.`);
}

function noKind(words: readonly Word[]): string {
  const near = words.map((word) => nearlyActivity(word.bare)).find(Boolean);
  return `What did you do? ${near ? `Did you mean ${near}? ` : ''}Write it like 2 calls acme. The kinds are ${ACTIVITY_KINDS.join(', ')}.`;
}
