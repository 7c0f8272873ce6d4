import { workingDaysBetween } from '../calendar.ts';
import { blanksOf } from '../facts.ts';
import type { Rule, Unexplored } from '../finding.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import { dateFor } from '../member.ts';
import { STAGES } from '../pipeline.ts';
import type { DealView, Snapshot } from '../snapshot.ts';
import { ownName, sectionOfStage } from '../stages.ts';
import { isForTheManager, isUnanswered } from '../unanswered.ts';
import { sectionsOf } from '../week.ts';
import { amountShares } from './worst-first.ts';

const ASK_AGAIN: Limit = {
  name: 'unexplored-ask-again',
  is: 'Until the same deal is asked about again; meanwhile the next one is',
  value: 3,
  unit: 'working days',
  origin: 'convention',
};

const WINS_FROM: Limit = {
  name: 'unexplored-rushed-wins',
  is: 'Won deals of the team before any of its own counts as rushed',
  value: 20,
  unit: 'won deals',
  origin: 'statistics',
};

const FROM = STAGES.indexOf('proposal');

/** One blank of one deal: of the largest that was not asked about lately. */
export const unexplored: Rule<Unexplored> = (snapshot, now) => unexploredDeals(snapshot, now).slice(0, 1);

/** Every deal with a blank that could be asked about now: the largest amount first, each against the largest in its currency, then the oldest. */
export function unexploredDeals(snapshot: Snapshot, now: Temporal.Instant): Unexplored[] {
  const sections = sectionsOf(snapshot.rep);
  const found = snapshot.deals
    .filter((deal) => deal.status === 'open' && sections.includes(sectionOfStage(snapshot.stages, deal.stage)))
    .flatMap((deal) => blankOf(deal, snapshot) ?? [])
    .filter(({ deal }) => !wasAsked(deal, snapshot, now))
    .filter(({ deal }) => !isUnanswered(deal, snapshot, now) && !isForTheManager(deal, snapshot, now));
  const share = amountShares(found.map(({ deal }) => deal));
  return found.sort(
    (a, b) =>
      share(b.deal) - share(a.deal) ||
      Temporal.Instant.compare(a.deal.createdAt, b.deal.createdAt) ||
      a.deal.id - b.deal.id,
  );
}

function blankOf(deal: DealView, snapshot: Snapshot): Unexplored | undefined {
  const blanks = blanksOf(deal);
  const [ask] = blanks;
  if (!ask) return undefined;
  const rushed = rushOf(deal, snapshot);
  const found = { rule: 'unexplored', deal, ask, blanks, ...ownName(snapshot.stages, 'proposal') } as const;
  if (rushed) return { ...found, reason: 'rushed', ...rushed };
  return STAGES.indexOf(deal.stage) >= FROM ? { ...found, reason: 'blank' } : undefined;
}

/** How fast it came to proposal, where nine in ten of the team's won deals took longer. What was opened there, or imported, has no such time. */
function rushOf({ createdAt, proposalAt, openedThrough }: DealView, { rep, settings, figures }: Snapshot) {
  const usual = figures?.team.toProposal;
  if (!usual || usual.of < limitIn(settings, WINS_FROM)) return undefined;
  if (!proposalAt || openedThrough === 'import' || Temporal.Instant.compare(proposalAt, createdAt) <= 0)
    return undefined;
  const days = workingDaysBetween(rep, dateFor(rep, createdAt), dateFor(rep, proposalAt));
  return days < usual.days ? { days, usual: usual.days, wins: usual.of } : undefined;
}

function wasAsked(deal: DealView, { rep, settings, told }: Snapshot, now: Temporal.Instant): boolean {
  const [today, again] = [dateFor(rep, now), limitIn(settings, ASK_AGAIN)];
  return told.some(
    ({ rule, dealId, at }) =>
      rule === 'unexplored' && dealId === deal.id && workingDaysBetween(rep, dateFor(rep, at), today) < again,
  );
}

export const aboutUnexplored: AboutRule = {
  idea: 'See every opportunity through',
  formula:
    "An open deal from proposal on, or one that came to proposal in fewer working days than nine in ten of the team's won deals, lacks one of four facts: what they want to achieve, who decides, how they will buy, what we would do for them. The first blank becomes one question, one deal a day: the largest that was not asked about lately.",
  limits: [ASK_AGAIN, WINS_FROM],
};
