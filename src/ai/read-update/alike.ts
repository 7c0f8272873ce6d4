import type { Doubt, Part, Parts, Update } from '../../domain/reading.ts';
import { tokensOf } from '../token.ts';
import type { Checked } from './checked.ts';

/** A promise as the step of a deal, and the other way about: both are what a rep does, and by when. */
const AS_STEP: Readonly<Partial<Record<Part, Part>>> = { text: 'nextStep', dueOn: 'nextStepOn' };
const AS_PROMISE: Readonly<Partial<Record<Part, Part>>> = { nextStep: 'text', nextStepOn: 'dueOn' };

/** Whether what a model read is about the same as one of our own updates, and not another one. */
export function isAlike(own: Update, { update: read, words }: Checked): boolean {
  if (own.is === 'new-deal' || read.is === 'new-deal') return own.is === read.is && isSameName(own, read);
  if (own.is === 'commitment') return sharesWord(own.parts.text, doneNext(read));
  if (read.is === 'commitment')
    return sharesWord(own.parts.nextStep, doneNext(read)) || (own.deal !== null && own.deal === read.deal);
  return isSameDeal(own, read, words);
}

/** What was read, in the parts of one of our own updates: a promise beside news of a deal is its next step. */
export function inTermsOf(own: Update, { update: read, from }: Checked): Pick<Checked, 'from'> & { update: Update } {
  const names = own.is === 'commitment' ? AS_PROMISE : own.is === 'new-deal' ? {} : AS_STEP;
  const renamed = <Values extends Partial<Record<Part, unknown>>>(parts: Values) =>
    Object.fromEntries(Object.entries(parts).map(([part, value]) => [names[part as Part] ?? part, value]));
  const doubts = read.doubts.map((doubt) => ({ ...doubt, part: names[doubt.part as Part] ?? doubt.part }));
  return { update: { ...read, parts: renamed(read.parts) as Parts, doubts }, from: renamed(from) as Checked['from'] };
}

/** Whether two texts have a telling word in common. */
export function sharesWord(one: string | undefined, other: string | undefined): boolean {
  const words = telling(one);
  return telling(other).some((word) => words.includes(word));
}

function isSameDeal(own: Update, read: Update, words: string): boolean {
  if (own.deal !== null) return own.deal === read.deal;
  const [asked, readAs] = [doubtOfDeal(own), doubtOfDeal(read)];
  if (!asked) return read.deal === null && !readAs;
  if (read.deal === null) return !readAs || sharesWord(asked.shown, readAs.shown);
  const ids = asked.among.map((one) => ('deal' in one ? one.deal : null));
  return ids.length > 0 ? ids.includes(read.deal) : sharesWord(asked.shown, words);
}

function isSameName(own: Update, read: Update): boolean {
  const { name } = own.parts;
  return name === undefined || read.parts.name === undefined || sharesWord(name, read.parts.name);
}

function doneNext({ parts }: Update): string | undefined {
  return parts.text ?? parts.nextStep;
}

function doubtOfDeal({ doubts }: Update): Doubt | undefined {
  return doubts.find(({ part }) => part === 'deal');
}

function telling(text: string | undefined): string[] {
  return tokensOf(text ?? '').flatMap(({ folded }) => (folded.length > 2 ? folded : []));
}
