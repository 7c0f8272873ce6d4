import type { Deal } from '../../domain/deal.ts';
import { formatMoney } from '../../domain/money.ts';
import { STAGES } from '../../domain/pipeline.ts';
import type { Candidate, Doubt, Doubted } from '../../domain/reading.ts';
import type { Said } from '../../domain/text/said.ts';
import { capital, day, excerpt, label } from '../wording.ts';
import { dealLabels } from './deal-labels.ts';
import { stageLabel } from './stage.ts';

/** How much of the words in doubt stands in a line. */
const QUOTED = 80;
/** More meanings than this are no help on a phone; Edit has them all. */
export const OFFERED = 5;
/** Slack's cap on a button's words. */
const LABEL = 75;

/** What telling candidates apart needs. */
export type Meaning = {
  deals: ReadonlyMap<number, Deal>;
  said: Said;
  nameOf?: (userId: string) => string | undefined;
};

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
};

/** What somebody does about words that gave no value. */
const UNREADABLE: Partial<Record<Doubted, string>> = {
  amount: 'write the new total with Edit',
  touches: 'say what you did with Edit',
};

/** A doubt in a line of its own: its words, and what is asked about them. */
export function doubtLine({ part, shown, among }: Doubt, meaning: Meaning): string {
  const quoted = shown.replace(/[\s,;:.]+$/, '');
  const words = quoted ? `“${excerpt(quoted, QUOTED)}”` : '';
  const asked = (question: string) => `❓ ${words ? `${words}: ${question}` : capital(question)}`;
  const [first, ...others] = among;
  if (first && others.length > 0) return asked(WHICH[part]);
  if (first) return asked(`did you mean *${excerpt(candidateLabels([first], meaning)[0] ?? '', QUOTED)}*?`);
  if (part === 'rest') return `❓ Not read: ${words || 'the rest'}`;
  if (part === 'kind') return asked('is that how you meant it?');
  if (part === 'deal') return `❓ I know no deal of yours called ${words || 'that'}`;
  return asked(UNREADABLE[part] ?? `${WHICH[part]} Say it with Edit`);
}

/** A label for each candidate, as on a button: deals are told apart, days and amounts written out. */
export function candidateLabels(
  among: readonly Candidate[],
  { deals, said, nameOf = () => undefined }: Meaning,
): string[] {
  const known = among.flatMap((one) => ('deal' in one ? (deals.get(one.deal) ?? []) : []));
  const isAlone = among.length === 1;
  const labels = new Map(
    dealLabels(known, { now: said.at, stages: said.stages, nameOf }).map((words, at) => [known[at]?.id, words]),
  );
  return among.map((one) => {
    if ('deal' in one) return (isAlone ? deals.get(one.deal)?.name : labels.get(one.deal)) ?? 'a deal that is gone';
    if ('date' in one) return day(one.date, said.at.toPlainDate());
    if ('money' in one) return formatMoney(one.money);
    const stage = STAGES.find((key) => key === one.words);
    return stage ? stageLabel(said.stages, stage) : label(KINDS[one.words] ?? one.words, LABEL);
  });
}

/** What the kinds of an update are called on a button. */
const KINDS: Readonly<Record<string, string>> = {
  'deal-update': 'News of a deal',
  activity: 'Something I did',
  commitment: 'A commitment',
  'new-deal': 'A new deal',
};
