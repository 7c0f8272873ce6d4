import type { CoachSettings } from './coach-settings.ts';
import type { Behaviour, Figures, RepFigures } from './figures.ts';
import { type Limit, limitIn } from './limit.ts';
import { PROSPECTING } from './pipeline.ts';
import { medianOf } from './quantile.ts';

export const CONCLUDED: Limit = {
  name: 'role-model-concluded',
  is: 'deals that each person compared has concluded in 180 days',
  value: 8,
  unit: 'deals',
  origin: 'convention',
};

export const LOGGING: Limit = {
  name: 'role-model-logging',
  is: 'share of their working days on which each person compared logs something',
  value: 0.6,
  unit: 'share of days',
  origin: 'convention',
};

export const FIRST_DAYS: Limit = {
  name: 'role-model-first-days',
  is: 'calendar days after which somebody new is compared, or held up',
  value: 90,
  unit: 'calendar days',
  origin: 'convention',
};

export const PEOPLE: Limit = {
  name: 'role-model-people',
  is: 'the fewest people that a best third is made of',
  value: 2,
  unit: 'people',
  origin: 'logic',
};

/** What people are ordered by: won amounts are never converted, so in several currencies wins are counted. */
export type RankedBy = 'won-amount' | 'won-count' | 'qualified';

export type BestThird = { people: RepFigures[]; by: RankedBy };

/** Whether this person's rows say enough to compare them: enough concluded and logged, and no longer new. */
export function saysEnough(figures: RepFigures, settings: CoachSettings, today: Temporal.PlainDate): boolean {
  return (
    figures.concluded >= limitIn(settings, CONCLUDED) &&
    isSteady(figures, settings, today) &&
    figures.sections.length > 0
  );
}

/** Logs on most working days, and is no longer new. */
export function isSteady(
  { loggingShare, since }: RepFigures,
  settings: CoachSettings,
  today: Temporal.PlainDate,
): boolean {
  return loggingShare >= limitIn(settings, LOGGING) && since.until(today).days >= limitIn(settings, FIRST_DAYS);
}

/**
 * The best third, rounded up, of this rep and the colleagues with the same sections whose rows say enough; the rep may be in it.
 * Null where they are too few, or have brought nothing yet.
 */
export function bestThirdOf(
  { own, others }: Figures,
  settings: CoachSettings,
  today: Temporal.PlainDate,
): BestThird | null {
  if (!saysEnough(own, settings, today)) return null;
  const peers = others.filter((other) => hasSameSections(own, other) && saysEnough(other, settings, today));
  const all = [own, ...peers];
  return thirdOf(all, rankedBy(all), settings);
}

/** The best third, rounded up, of these people; null where they are too few, or have brought nothing yet. */
export function thirdOf(all: readonly RepFigures[], by: RankedBy, settings: CoachSettings): BestThird | null {
  const people = all
    .toSorted((a, b) => broughtBy(b, by) - broughtBy(a, by) || (a.userId < b.userId ? -1 : 1))
    .slice(0, Math.ceil(all.length / 3))
    .filter((person) => broughtBy(person, by) > 0);
  return people.length < limitIn(settings, PEOPLE) ? null : { people, by };
}

/** Why a rep cannot be held against a best third. Shares run from 0 to 1. */
export type Missing =
  | { is: 'concluded' | 'logging'; have: number; need: number }
  | { is: 'new'; from: Temporal.PlainDate }
  | { is: 'colleagues' };

/** What keeps these figures from a best third to be held against; null where there is one. */
export function missingFor(figures: Figures, settings: CoachSettings, today: Temporal.PlainDate): Missing | null {
  const { concluded, loggingShare, since } = figures.own;
  const from = since.add({ days: limitIn(settings, FIRST_DAYS) });
  if (Temporal.PlainDate.compare(today, from) < 0) return { is: 'new', from };
  const [deals, share] = [limitIn(settings, CONCLUDED), limitIn(settings, LOGGING)];
  if (concluded < deals) return { is: 'concluded', have: concluded, need: deals };
  if (loggingShare < share) return { is: 'logging', have: loggingShare, need: share };
  return bestThirdOf(figures, settings, today) ? null : { is: 'colleagues' };
}

/** What the best third does of a behaviour, and how many people that is of; null where it is of fewer than two. */
export function figureOf(
  { people }: BestThird,
  behaviour: Behaviour,
  settings: CoachSettings,
): { best: number; of: number } | null {
  const known = people.flatMap(({ behaviours }) => behaviours[behaviour] ?? []);
  const best = medianOf(known);
  return best === null || known.length < limitIn(settings, PEOPLE) ? null : { best, of: known.length };
}

/** Whether two people do the same parts of the pipe. */
export function hasSameSections(a: Pick<RepFigures, 'sections'>, b: Pick<RepFigures, 'sections'>): boolean {
  return a.sections.length === b.sections.length && a.sections.every((section) => b.sections.includes(section));
}

function rankedBy(people: readonly RepFigures[]): RankedBy {
  const onlyFind = people.every(({ sections }) => sections.every((section) => PROSPECTING.includes(section)));
  return onlyFind ? 'qualified' : rankedByWins(people);
}

/** By what they won; where amounts are in several currencies, by how often. */
export function rankedByWins(people: readonly RepFigures[]): RankedBy {
  const currencies = new Set(people.flatMap(({ wonAmounts }) => wonAmounts.map(({ currency }) => currency)));
  return currencies.size === 1 ? 'won-amount' : 'won-count';
}

function broughtBy({ qualified, won, wonAmounts }: RepFigures, by: RankedBy): number {
  if (by === 'qualified') return qualified;
  return by === 'won-count' ? won : wonAmounts.reduce((sum, { amount }) => sum + amount, 0);
}
