import type { CoachSettings } from './coach-settings.ts';
import type { RepFigures } from './figures.ts';
import { type Limit, limitIn } from './limit.ts';
import { PROSPECTING } from './pipeline.ts';

export const REPS: Limit = {
  name: 'excuse-reps',
  is: 'people with leads from a source before it may be said that it converts for nobody',
  value: 3,
  unit: 'people',
  origin: 'logic',
};

export const LEADS: Limit = {
  name: 'excuse-leads',
  is: 'leads that they have from it together, in 180 days',
  value: 60,
  unit: 'leads',
  origin: 'convention',
};

export const RATE: Limit = {
  name: 'excuse-rate',
  is: "under this share of the rate of the team's other sources it converts for nobody",
  value: 0.5,
  unit: 'share of the rate',
  origin: 'convention',
};

export const OTHER_LEADS: Limit = {
  name: 'excuse-other-leads',
  is: 'leads from other sources that it is held against',
  value: 20,
  unit: 'leads',
  origin: 'convention',
};

/** A source that hardly anybody turns into deals: `qualified` of `of` leads of `reps` people; `others` is the rate of the rest, 0 to 1.
 * `stageName` is what the workspace calls qualified, where that is not its key. */
export type Unconverted = {
  source: string;
  reps: number;
  of: number;
  qualified: number;
  others: number;
  stageName?: string;
};

/** The sources that convert for nobody among these people, the most leads first. Those who neither find nor reach have no leads. */
export function convertsForNobody(people: readonly RepFigures[], settings: CoachSettings): Unconverted[] {
  const finders = people.filter(({ sections }) => sections.some((section) => PROSPECTING.includes(section)));
  const rows = finders.flatMap(({ userId, sources }) => sources.map((source) => ({ ...source, userId })));
  return [...Map.groupBy(rows, ({ source }) => source)]
    .flatMap(([source, these]): Unconverted[] => {
      const rest = totalOf(rows.filter((row) => row.source !== source));
      const { leads: of, qualified } = totalOf(these);
      const reps = new Set(these.filter(({ leads }) => leads > 0).map(({ userId }) => userId)).size;
      if (reps < limitIn(settings, REPS) || of < limitIn(settings, LEADS)) return [];
      if (rest.leads < Math.max(1, limitIn(settings, OTHER_LEADS))) return [];
      const others = rest.qualified / rest.leads;
      return qualified / of < others * limitIn(settings, RATE) ? [{ source, reps, of, qualified, others }] : [];
    })
    .sort((a, b) => b.of - a.of || (a.source < b.source ? -1 : 1));
}

function totalOf(rows: readonly { leads: number; qualified: number }[]): { leads: number; qualified: number } {
  return {
    leads: rows.reduce((sum, { leads }) => sum + leads, 0),
    qualified: rows.reduce((sum, { qualified }) => sum + qualified, 0),
  };
}
