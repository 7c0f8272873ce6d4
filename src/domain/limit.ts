import type { CoachSettings, DealLength } from './coach-settings.ts';

/** Where a default comes from; docs/coaching.md says it in words. */
export type Origin = 'convention' | 'evidence' | 'logic' | 'statistics';

/**
 * A threshold of a rule. `name` is unique among all rules: a workspace overrides it by that. `scales`: with the usual length
 * of a deal, as limits of quiet or of time in a stage.
 */
export type Limit = {
  name: string;
  is: string;
  value: number;
  unit: string;
  origin: Origin;
  scales?: 'quiet' | 'stage';
};

const SCALE: Record<NonNullable<Limit['scales']>, Record<DealLength, number>> = {
  stage: { 'under-a-month': 0.5, 'one-to-three-months': 1, 'three-to-six-months': 2, longer: 3 },
  quiet: { 'under-a-month': 1, 'one-to-three-months': 1, 'three-to-six-months': 1.5, longer: 2 },
};

/** What a limit is in this workspace, in its unit: its own number, else the default for its usual length of deal, rounded up. */
export function limitIn(settings: CoachSettings, limit: Limit): number {
  const own = Object.hasOwn(settings.limits, limit.name) ? settings.limits[limit.name] : undefined;
  if (own !== undefined) return own;
  return limit.scales ? Math.ceil(limit.value * SCALE[limit.scales][settings.dealLength]) : limit.value;
}

/** What a limit may be, in its unit. */
export type Bounds = { least: number; most: number; isWhole: boolean };

/** Units that are a part of something. */
const SHARE = /^(?:of |share |probability)/;

/** The bounds of a limit: a share from 0 to 1, else at least one, and whole where it is so by default. Nobody waits for years. */
export function boundsOf({ unit, value }: Pick<Limit, 'unit' | 'value'>): Bounds {
  if (SHARE.test(unit)) return { least: 0, most: 1, isWhole: false };
  return { least: 1, most: unit.startsWith('minutes') ? 10_000 : 1_000, isWhole: Number.isInteger(value) };
}

/** Whether a number can be this limit. */
export function isWithin(value: number, limit: Pick<Limit, 'unit' | 'value'>): boolean {
  const { least, most, isWhole } = boundsOf(limit);
  return value >= least && value <= most && (!isWhole || Number.isInteger(value));
}

/** A number with its unit: "1 working day", "5 working days". */
export function inUnits(value: number, unit: string): string {
  return `${value} ${value === 1 ? unit.replace(/^((?:\w+ )?\w+)s\b/, '$1') : unit}`;
}

/** What a rule is for and how it decides, in plain words: docs/coaching.md is made of it. `formula` is one sentence or two. */
export type AboutRule = { idea: string; formula: string; limits: readonly Limit[] };
