import { UserError } from '../errors.ts';
import { FACTS, type Fact } from '../facts.ts';
import { amountAt } from './amount.ts';
import { dateAt, isDatePreposition, trailingDate } from './date.ts';
import type { Said } from './said.ts';
import { stageOf } from './stage.ts';
import { textOf, type Word, wordsOf } from './words.ts';

/** What begins a clause of a deal's update. */
export const OPENERS = ['next', 'they', 'close', 'amount', 'stage', 'note', 'from', 'account', ...FACTS] as const;
export type Opener = (typeof OPENERS)[number];

const OPENER_OF: ReadonlyMap<string, Opener> = new Map(
  Object.entries<Opener>({
    next: 'next',
    nxt: 'next',
    they: 'they',
    "they'll": 'they',
    "they're": 'they',
    close: 'close',
    closes: 'close',
    closing: 'close',
    amount: 'amount',
    stage: 'stage',
    note: 'note',
    notes: 'note',
    from: 'from',
    source: 'from',
    account: 'account',
  }),
);

/** After these, "they" continues the sentence: "ask what they think". */
const BEFORE_CLAUSE = words(
  'if whether what when how why who which that where because since as so until once before after and or than',
);

/** What buyers promise; "they" before one of these begins the promise wherever it stands. */
const PROMISES = words(
  "decide deciding sign signing will 'll reply respond confirm approve review return answer come get let call pay vote choose promise promised agree send give meet",
);

/** After "they", these tell about what is, not what will be: "the deck they need". */
const STATIVE = words('are were was had have want need like think use got sent do did is know love hate');

/** A fact is a sentence's own word unless a colon makes it a key; after these it is one even then: "ask who decides: Jane?". */
const BEFORE_FACT = words('who whoever they he she it that which nobody everyone somebody one what how');

/** After these, a keyword is a noun of the sentence: "send the note", "agree to close". */
const BEFORE_NOUN = words(
  'a an the to this that our their your his her my its and or of for with about on at in as we they will can could should discuss confirm agree plan review send write add leave drop draft quick short cover thank-you thanks get ask before next no',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The clause that begins at word `at` where a clause may begin, or null. `from` and `account` are asked for by new deals only. */
export function openerAt(text: readonly Word[], at: number, isNew: boolean): Opener | null {
  const fact = factAt(text, at);
  if (fact) return fact;
  const opener = OPENER_OF.get(text[at]?.bare ?? '') ?? null;
  // "at proposal stage" has said its stage already.
  if (opener === 'stage' && stageOf(text[at - 1]?.bare ?? '')) return null;
  if (text[at]?.bare === 'notes' && text[at]?.stop !== ':') return null;
  return !isNew && (opener === 'from' || opener === 'account') ? null : opener;
}

/**
 * The clause that begins at word `at` in the middle of another one's text, or null where the word belongs to that text.
 * Throws UserError where it could be either.
 */
export function innerOpenerAt(text: readonly Word[], at: number, said: Said, isNew: boolean): Opener | null {
  const opener = openerAt(text, at, isNew);
  const before = text[at - 1]?.bare ?? '';
  const after = text[at + 1]?.bare ?? '';
  if (opener === null || opener === 'from' || opener === 'account') return null;
  const fact = factAt(text, at);
  if (fact) return BEFORE_FACT.has(before) ? null : fact;
  if (opener === 'they') return they(before, after, text[at]?.bare ?? '');
  if (BEFORE_NOUN.has(before)) return null;
  if (opener === 'note') return text[at]?.stop === ':' ? 'note' : note(text, at, said);
  if (opener === 'next')
    return dateAt(text, at, said) || /^(?:week|month|quarter|year|time|round)/.test(after) ? null : 'next';
  if (opener === 'amount') return amountAt(text, at + 1, said.currency) ? 'amount' : null;
  if (opener === 'stage') return stageOf(after) ? 'stage' : null;
  const from = isDatePreposition(text[at + 1]) ? at + 2 : at + 1;
  return dateAt(text, from, said) ? 'close' : null;
}

/** The fact whose key stands at word `at`, with its colon; null for the same word in a sentence. */
function factAt(text: readonly Word[], at: number): Fact | null {
  const word = text[at];
  if (word?.kind !== 'word' || word.stop !== ':') return null;
  return FACTS.find((fact) => fact === word.bare) ?? null;
}

/** The words with each key apart from what was written against it: `wants:SOC2` is `wants:` and `SOC2`. */
export function withKeysApart(text: readonly Word[]): Word[] {
  return text.flatMap((word) => {
    const [, key = '', rest = ''] = word.kind === 'word' ? (KEYED.exec(word.text) ?? []) : [];
    return rest === '' ? word : wordsOf(`${key} ${rest}`);
  });
}

const KEYED = new RegExp(`^((?:${FACTS.join('|')}):)(\\S+)$`, 'i');

/** Whether "they" at word `at` begins what the buyer promised, wherever it stands. */
export function promisesAt(text: readonly Word[], at: number): boolean {
  return text[at]?.bare === "they'll" || PROMISES.has(text[at + 1]?.bare ?? '');
}

/** Whether the word after "they" tells about what is or was: no promise without a date. */
export function tellsOfNow(word: string): boolean {
  return STATIVE.has(word) || word.endsWith('ed');
}

function they(before: string, after: string, typed: string): Opener | null {
  if (BEFORE_CLAUSE.has(before)) return null;
  if (typed === "they'll" || PROMISES.has(after)) return 'they';
  if (tellsOfNow(after) || typed === "they're") return null;
  throw new UserError(
    'Does "they" begin what the buyer promised, or belong to the next step? Put a comma before it to begin a promise; to keep it in the step, quote the step: next "send the deck they need" by fri.',
  );
}

/** A date behind the note would be the step's if the note were part of it. */
function note(text: readonly Word[], at: number, said: Said): Opener {
  if (!trailingDate(textOf(text.slice(at + 1)), said)) return 'note';
  throw new UserError(
    'Does "note" begin a note, or belong to the next step? Write note: to begin a note; to keep it in the step, quote the step: next "draft note" by fri.',
  );
}
