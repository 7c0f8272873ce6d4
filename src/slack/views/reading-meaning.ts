import type { Deal } from '../../domain/deal.ts';
import { formatMoney } from '../../domain/money.ts';
import { STAGES } from '../../domain/pipeline.ts';
import type { Candidate } from '../../domain/reading.ts';
import type { Said } from '../../domain/text/said.ts';
import { day, label } from '../wording.ts';
import { dealLabels } from './deal-labels.ts';
import { stageLabel } from './stage.ts';

/** More meanings than this are no help on a phone; Edit has them all. */
export const OFFERED = 5;
/** Slack's cap on a button's words. */
const LABEL = 75;

/** What telling candidates apart needs. `reader` is who reads it: of a deal of somebody else its owner is named. */
export type Meaning = {
  deals: ReadonlyMap<number, Deal>;
  said: Said;
  nameOf?: (userId: string) => string | undefined;
  reader?: string;
};

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
