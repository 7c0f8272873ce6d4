import type { DealUpdate } from '../deal.ts';
import { UserError } from '../errors.ts';
import type { Fact } from '../facts.ts';
import type { Money } from '../money.ts';
import type { Stage } from '../pipeline.ts';
import { amountAt } from './amount.ts';
import { type Clause, dateClause, isNone, textClause } from './clause.ts';
import { TEXT_MAX, within } from './clean.ts';
import { hasContent, looseText } from './deal-name.ts';
import { askFor, factClause } from './fact.ts';
import { readHead } from './head.ts';
import { type Opener, openerAt, tellsOfNow, withKeysApart } from './opener.ts';
import type { Said } from './said.ts';
import { sourceClause } from './source.ts';
import { requireStage } from './stage.ts';
import { withStages } from './stage-words.ts';
import { textOf, trimmed, type Word } from './words.ts';

/** Everything the words of a deal's command say. `names` are the runs of words that can only be a name. */
export type DealWords = {
  names: Word[][];
  taken: string[];
  update: DealUpdate;
  note: string | null;
};

/** Where the reading stands: what is read, the words of the run at hand, and how each field was said. */
type Reading = DealWords & { run: Word[]; shown: Map<Opener, string>; said: Said; isNew: boolean };

/** Reads all words of `/deal update` or, with `isNew`, of `/deal new`. Throws UserError. */
export function readDealWords(typed: readonly Word[], said: Said, isNew: boolean): DealWords {
  const words = withStages(withKeysApart(typed), said.stages);
  const reading: Reading = { names: [], taken: [], update: {}, note: null, run: [], shown: new Map(), said, isNew };
  for (let at = 0; at < words.length; ) {
    const opener = openerAt(words, at, isNew);
    const word = words[at];
    if (opener === null) {
      if (word) reading.run.push(word);
      at++;
      continue;
    }
    if (opener === 'decides' && reading.run.at(-1)?.bare === 'who') reading.run.pop();
    endRun(reading);
    at = CLAUSES[opener](words, at, reading);
  }
  endRun(reading);
  return reading;
}

/** The words of the one name. Throws UserError where names stand in two places. */
export function theName({ names }: DealWords): Word[] {
  const [first = [], second] = names;
  if (second) {
    throw new UserError(
      `Is the deal "${looseText(first)}" or "${looseText(second)}"? Put its name in quotes, and a date at the end of a step. What belongs together goes in quotes too: wants: "SOC2; SSO".`,
    );
  }
  return first;
}

function endRun(reading: Reading): void {
  const { name, stages, amounts, taken } = readHead(reading.run, reading.said);
  reading.run = [];
  if (name.some((word) => hasContent(word) || word.kind === 'quoted')) reading.names.push(name);
  reading.taken.push(...taken);
  for (const { value, shown } of stages) setStage(reading, value, shown);
  for (const { value, shown } of amounts) setAmount(reading, value, shown);
}

/** Reads the clause that opens at a word; the word after its end comes back. */
type ClauseReader = (words: readonly Word[], at: number, reading: Reading) => number;

const CLAUSES: Record<Opener, ClauseReader> = {
  next(words, at, reading) {
    const from = skip(words, at + 1, /^(?:steps?|action|is)$/);
    const clause = textClause(words, from, reading.said, 'the next step', reading.names.length > 0, reading.isNew);
    once(reading, 'next', textOf(words.slice(at, clause.end)));
    if (isEmpty(clause)) throw new UserError('What is the next step? Write it with its date: next send MSA by fri.');
    reading.taken.push(...clause.taken);
    if (clause.text !== null || clause.cleared) reading.update.nextStep = clause.text;
    reading.update.nextStepOn = clause.date;
    return clause.end;
  },
  they(words, at, reading) {
    const from = skip(words, at + 1, /^(?:will|'ll)$/);
    const clause = textClause(words, from, reading.said, 'their promise', reading.names.length > 0, reading.isNew);
    once(reading, 'they', textOf(words.slice(at, clause.end)));
    if (isEmpty(clause)) throw new UserError('What did they promise? Write it with its date: they decide by 12 dec.');
    if (clause.text !== null && clause.date === null && tellsOfNow(words[from]?.bare ?? '')) {
      throw new UserError(
        `Is it a note? Then write note they ${clause.text}. A promise says by when: they decide by 12 dec.`,
      );
    }
    reading.taken.push(...clause.taken);
    if (clause.text !== null || clause.cleared) reading.update.buyerPromise = clause.text;
    reading.update.buyerPromiseOn = clause.date;
    return clause.end;
  },
  close(words, at, reading) {
    const clause = dateClause(words, at + 1, reading.said, 'the close', 'close 30 nov');
    once(reading, 'close', textOf(words.slice(at, clause.end)));
    reading.update.closeOn = clause.date;
    return clause.end;
  },
  amount(words, at, reading) {
    const from = skip(words, at + 1, /^(?:is|to|of|now|=)$/);
    if (isNone(words[from])) {
      once(reading, 'amount', textOf(words.slice(at, from + 1)));
      Object.assign(reading.update, { amount: null, currency: null });
      return from + 1;
    }
    const amount = amountAt(words, from, reading.said.currency);
    if (!amount) {
      const typed = textOf(words.slice(from, from + 1));
      const wrong = typed ? `"${typed}" is no amount.` : 'Which amount?';
      throw new UserError(`${wrong} Write it like amount 40k, amount $1.2m or amount €45,000.`);
    }
    setAmount(reading, amount.money, textOf(words.slice(from, from + amount.used)));
    return from + amount.used;
  },
  stage(words, at, reading) {
    const from = skip(words, at + 1, /^(?:is|to|now|=)$/);
    setStage(reading, requireStage(words[from]?.bare ?? '', reading.said.stages), words[from]?.text ?? '');
    return from + 1;
  },
  note(words, at, reading) {
    const text = trimmed(textOf(words.slice(at + 1)), ':- ', ' ');
    reading.note = within(text, TEXT_MAX, 'The note') || null;
    return words.length;
  },
  from(words, at, reading) {
    const { text, end } = sourceClause(words, at + 1, reading.said);
    once(reading, 'from', textOf(words.slice(at, end)));
    if (text === '') throw new UserError('Where does the deal come from? Write it after from: from webform.');
    reading.update.source = within(text, TEXT_MAX, 'The source');
    return end;
  },
  account(words, at, reading) {
    const { text, end } = sourceClause(words, at + 1, reading.said);
    once(reading, 'account', textOf(words.slice(at, end)));
    if (text === '') throw new UserError('Which account? Write it after account: account Globex Inc.');
    reading.update.account = within(text, TEXT_MAX, 'The account');
    return end;
  },
  wants: fact('wants'),
  decides: fact('decides'),
  buys: fact('buys'),
  offer: fact('offer'),
};

function fact(which: Fact): ClauseReader {
  return (words, at, reading) => {
    const clause = factClause(words, at + 1, reading.said, reading.isNew);
    once(reading, which, textOf(words.slice(at, clause.end)));
    if (isEmpty(clause)) throw new UserError(askFor(which));
    reading.update[which] = clause.text;
    return clause.end;
  };
}

function skip(words: readonly Word[], at: number, pattern: RegExp): number {
  let from = at;
  while (from < words.length && from - at < 2 && pattern.test(words[from]?.bare ?? '')) from++;
  return from;
}

function isEmpty({ text, date, cleared }: Clause): boolean {
  return !text && date === null && !cleared;
}

const PLURAL: Record<Opener, string> = {
  next: 'next steps',
  they: 'promises',
  close: 'close dates',
  amount: 'amounts',
  stage: 'stages',
  note: 'notes',
  from: 'sources',
  account: 'accounts',
  wants: 'answers to what they want',
  decides: 'answers to who decides',
  buys: 'answers to how they buy',
  offer: 'offers',
};

/** Remembers how something was said; throws UserError where it was said before. */
function once(reading: Reading, what: Opener, shown: string): void {
  const before = reading.shown.get(what);
  if (before !== undefined) throw new UserError(`Two ${PLURAL[what]}: "${before}" and "${shown}". Write one of them.`);
  reading.shown.set(what, shown);
}

function setStage(reading: Reading, stage: Stage, shown: string): void {
  if (reading.update.stage !== stage) once(reading, 'stage', shown);
  reading.update.stage = stage;
}

function setAmount(reading: Reading, money: Money, shown: string): void {
  once(reading, 'amount', shown);
  Object.assign(reading.update, money);
}
