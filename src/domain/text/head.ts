import { UserError } from '../errors.ts';
import type { Money } from '../money.ts';
import type { Stage } from '../pipeline.ts';
import { amountAt } from './amount.ts';
import { dateAt, isDatePreposition } from './date.ts';
import { hasContent } from './deal-name.ts';
import type { Said } from './said.ts';
import { nearlyStage, stageOf } from './stage.ts';
import { bareOf, textOf, trimmed, type Word } from './words.ts';

/** Words that lead up to a stage or an amount and say nothing themselves: "moved to proposal", "now at 40k". */
const LEADING_UP = new Set([
  'moved',
  'moves',
  'is',
  'now',
  'to',
  'at',
  'in',
  'into',
  'for',
  'worth',
  '=',
  '->',
  '→',
  '@',
]);

const OUTCOMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    won: 'won',
    lost: 'lost',
    parked: 'park',
    'closed-won': 'won',
    'closed-lost': 'lost',
  }),
);

/** A bare number below this is a name's (Motel 6) as often as an amount; one that could be a year too. */
const SURE_AMOUNT = 1000;

/** A stage or an amount, and the words it was said with. */
type Read<Value> = { value: Value; shown: string };

/** What stands outside the clauses: names, stages and amounts as they come. */
export type Head = { name: Word[]; stages: Read<Stage>[]; amounts: Read<Money>[]; taken: string[] };

/** Reads one run of words between clauses. Throws UserError for what is neither name, stage nor amount. */
export function readHead(words: readonly Word[], said: Said): Head {
  const head: Head = { name: [], stages: [], amounts: [], taken: [] };
  for (let at = 0; at < words.length; ) at += take(words, at, said, head);
  return head;
}

/** Reads what begins at word `at` into `head`; how many words that takes. */
function take(words: readonly Word[], at: number, said: Said, head: Head): number {
  const word = words[at];
  if (!word || !(hasContent(word) || word.kind === 'quoted' || LEADING_UP.has(word.text))) {
    const amount = amountAt(words, at, said.currency);
    if (amount) return takeAmount(words, at, amount, head);
    if (word && joinsName(words, at, said, head)) head.name.push(word);
    return 1;
  }
  if (word.kind === 'user') throw new UserError('To hand a deal over, write /deal give with its name and the person.');
  if (word.kind !== 'word') return takeName(word, head);
  refuseDate(words, at, said);
  const amount = amountAt(words, at, said.currency);
  if (amount) return takeAmount(words, at, amount, head);
  const stage = stageOf(word.bare);
  if (stage) {
    dropLeadingUp(head);
    head.stages.push({ value: stage, shown: word.text });
    head.taken.push(bareOf(word.text));
    return words[at + 1]?.bare === 'stage' ? 2 : 1;
  }
  refuseMistakes(word, words.length, said);
  return takeName(word, head);
}

/** A dash between two words of a name is the name's: Acme - Renewal. */
function joinsName(words: readonly Word[], at: number, said: Said, { name }: Head): boolean {
  const [before, after] = [words[at - 1], words[at + 1]];
  if (!before || name.at(-1) !== before || after?.kind !== 'word' || !hasContent(after)) return false;
  return stageOf(after.bare) === null && amountAt(words, at + 1, said.currency) === null;
}

function takeName(word: Word, head: Head): number {
  head.name.push(word);
  return 1;
}

type FoundAmount = NonNullable<ReturnType<typeof amountAt>>;

function takeAmount(words: readonly Word[], at: number, { money, plain, used }: FoundAmount, head: Head): number {
  const shown = trimmed(textOf(words.slice(at, at + used)), '', ',;:.');
  if (!isSureAmount(shown, plain)) {
    throw new UserError(
      `Is ${shown} the amount? Then write amount ${shown}. If it is part of the deal's name, put the name in quotes.`,
    );
  }
  dropLeadingUp(head);
  head.amounts.push({ value: money, shown });
  head.taken.push(shown);
  return used;
}

/** Whether an amount can be nothing else: it has a sign, a suffix or its groups, or is large and no year. */
export function isSureAmount(shown: string, plain: boolean): boolean {
  if (!plain) return true;
  const number = Number.parseFloat(shown);
  return number >= SURE_AMOUNT && !(number >= 1900 && number <= 2100);
}

function dropLeadingUp({ name }: Head): void {
  while (LEADING_UP.has(name.at(-1)?.bare ?? '') || LEADING_UP.has(name.at(-1)?.text ?? '')) name.pop();
}

/** A date that belongs to nothing would be lost. A capital weekday may be a name's: Friday Labs. */
function refuseDate(words: readonly Word[], at: number, said: Said): void {
  const announced = isDatePreposition(words[at]);
  const from = announced ? at + 1 : at;
  const found = dateAt(words, from, said);
  if (!found) return;
  const maybeName = !announced && found.used === 1 && (/^\p{Lu}/u.test(words[at]?.text ?? '') || words.length === 1);
  if (maybeName) return;
  const shown = textOf(words.slice(at, from + found.used));
  throw new UserError(
    `What happens ${announced || /^(?:today|tomorrow|yesterday)$/i.test(shown) ? '' : 'on '}${shown}? Write next, they or close before it: next send MSA by fri, they decide by 12 dec, close 30 nov.`,
  );
}

function refuseMistakes(word: Word, count: number, { stages }: Said): void {
  const outcome = OUTCOMES.get(word.bare);
  if (outcome && count > 1) {
    throw new UserError(
      `To say that a deal is ${word.bare}, write /deal ${outcome} and its name. If "${word.text}" is part of the name, quote the name.`,
    );
  }
  const near = nearlyStage(word.bare, stages);
  if (near)
    throw new UserError(
      `"${word.text}": did you mean the stage ${near}? If it is part of the deal's name, put the name in quotes.`,
    );
}
