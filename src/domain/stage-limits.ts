import type { CoachSettings } from './coach-settings.ts';
import { type Limit, limitIn } from './limit.ts';
import type { Stage } from './pipeline.ts';

/** After the limits of common CRMs, for deals of one to three months: later stages move faster. */
function quiet(stage: Stage, value: number): Limit {
  const is = `From so long without a touch on, an open deal at ${stage} is quiet`;
  return { name: `stalled-quiet-${stage}`, is, value, unit: 'working days', origin: 'convention', scales: 'quiet' };
}

function stay(stage: Stage, value: number): Limit {
  const is = `A deal may stay at ${stage} so long; one more is long`;
  return { name: `stalled-stage-${stage}`, is, value, unit: 'working days', origin: 'convention', scales: 'stage' };
}

export const QUIET_LIMITS: Record<Stage, Limit> = {
  lead: quiet('lead', 3),
  contacted: quiet('contacted', 4),
  qualified: quiet('qualified', 5),
  proposal: quiet('proposal', 5),
  negotiation: quiet('negotiation', 4),
};

export const STAGE_LIMITS: Record<Stage, Limit> = {
  lead: stay('lead', 10),
  contacted: stay('contacted', 14),
  qualified: stay('qualified', 14),
  proposal: stay('proposal', 10),
  negotiation: stay('negotiation', 10),
};

export const WINS_FROM: Limit = {
  name: 'stalled-stage-wins',
  is: "From so many of the team's won deals on, their 90th percentile in a stage is its limit, instead of the default",
  value: 20,
  unit: 'won deals',
  origin: 'statistics',
};

/** Working days; `wins` is how many won deals made it, absent for a default or a number of the workspace's own. */
export type StageLimit = { days: number; wins?: number };

/** Working days without a touch from which a deal at this stage is quiet, in this workspace. */
export function quietLimit(stage: Stage, settings: CoachSettings): number {
  return limitIn(settings, QUIET_LIMITS[stage]);
}

/** How long a deal may stay at a stage: a number of the workspace's own, else what its wins took, where they are enough, else the default. */
export function stageLimit(
  stage: Stage,
  settings: CoachSettings,
  measured: { days: number; of: number } | undefined,
): StageLimit {
  const limit = STAGE_LIMITS[stage];
  const isDecided = Object.hasOwn(settings.limits, limit.name);
  if (isDecided || !measured || measured.of < limitIn(settings, WINS_FROM)) return { days: limitIn(settings, limit) };
  return { days: Math.floor(measured.days), wins: measured.of };
}
