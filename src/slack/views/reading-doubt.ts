import { formatMoney, moneyOf } from '../../domain/money.ts';
import type { Doubt, Doubted, Update } from '../../domain/reading.ts';
import { isFarFrom } from '../../domain/reading-surprise.ts';
import { capital, excerpt } from '../wording.ts';
import { candidateLabels, type Meaning } from './reading-meaning.ts';
import { bold } from './saved.ts';

/** How much of the words in doubt stands in a line. */
const QUOTED = 80;
/** What is asked of a part that could mean several things. */
const WHICH: Record<Doubted, string> = {
  kind: 'what is it?',
  deal: 'which deal?',
  rest: 'what does it mean?',
  stage: 'which stage?',
  amount: 'which amount?',
  nextStep: 'what will you do next?',
  nextStepOn: 'which day?',
  buyerPromise: 'what did they promise?',
  buyerPromiseOn: 'which day?',
  closeOn: 'which day will it close?',
  outcome: 'won, lost or parked?',
  reason: 'what was the reason?',
  parkedUntil: 'until which day?',
  touches: 'what did you do, how often?',
  text: 'what will you do?',
  dueOn: 'by which day?',
  name: 'what is the deal called?',
  source: 'from which source?',
  note: 'what is the note?',
  wants: 'what do they want to achieve?',
  decides: 'who decides?',
  buys: 'how will they buy?',
  offer: 'what would you do for them?',
};

/** What somebody does about words that gave no value. */
const UNREADABLE: Partial<Record<Doubted, string>> = {
  amount: 'write the new total with Edit',
  touches: 'say what you did with Edit',
};

/** What is asked of words that were read, where it is in doubt that they are what they were taken for. */
const IS_THAT: Partial<Record<Doubted, string>> = {
  nextStep: 'is that your next step?',
  buyerPromise: 'is that what they promised?',
  reason: 'is that why?',
  text: 'is that what you will do?',
  name: 'is that what the deal is called?',
  source: 'is that where it came from?',
  note: 'is that a note on the deal?',
  wants: 'is that what they want to achieve?',
  decides: 'is that who decides?',
  buys: 'is that how they will buy?',
  offer: 'is that what you would do for them?',
};

/** A doubt of an update in a line of its own: its words, and what is asked about them. */
export function doubtLine(doubt: Doubt, meaning: Meaning, update: Update): string {
  const { part, shown, among } = doubt;
  const quoted = shown.replace(/[\s,;:.]+$/, '');
  const words = quoted ? `“${excerpt(quoted, QUOTED)}”` : '';
  const asked = (question: string) => `❓ ${words ? `${words}: ${question}` : capital(question)}`;
  const [first, ...others] = among;
  if (first && others.length > 0) return asked(WHICH[part]);
  const special = overWhatStands(doubt, meaning, update) ?? isThat(doubt, update);
  if (special) return `❓ ${special}`;
  if (first) {
    const [meant = ''] = candidateLabels([first], meaning);
    return asked(isSaid(meant, quoted) ? 'is that right?' : `did you mean *${excerpt(meant, QUOTED)}*?`);
  }
  if (part === 'rest') return `❓ Not read: ${words || 'the rest'}`;
  if (part === 'kind') return asked('is that how you meant it?');
  if (part === 'deal') return `❓ I know no deal of yours called ${words || 'that'}`;
  return asked(UNREADABLE[part] ?? `${WHICH[part]} Say it with Edit`);
}

/** "Globex is $61,000 now. Make it $1,200,000?", and of work that may have been logged before. */
function overWhatStands({ part, shown, among }: Doubt, { deals }: Meaning, update: Update): string | undefined {
  const [one] = among;
  const deal = update.deal === null ? undefined : deals.get(update.deal);
  const stands = deal && moneyOf(deal);
  if (one && part === 'touches' && 'words' in one)
    return `You logged ${excerpt(shown, QUOTED)} today already. ${/^\d+/.exec(one.words)?.[0] ?? ''} more?`;
  if (!one || !('money' in one) || !stands || !isFarFrom(deal, one.money, update.parts.outcome)) return undefined;
  return `${bold(deal.name)} is ${formatMoney(stands)} now. Make it ${formatMoney(one.money)}?`;
}

/** "“wants a demo at 10”: is that your next step?", of words that were read, or of the one thing they may mean. */
function isThat({ part, among }: Doubt, { parts }: Update): string | undefined {
  const question = IS_THAT[part];
  const [one] = among;
  const value = part === 'deal' || part === 'kind' || part === 'rest' ? undefined : parts[part];
  const read = one && 'words' in one ? one.words : typeof value === 'string' ? value : '';
  return question && read ? `“${excerpt(read, QUOTED)}”: ${question}` : undefined;
}

/** Whether two texts are of the same words. */
function isSaid(meant: string, shown: string): boolean {
  const [one, other] = [meant, shown].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return one === other;
}
