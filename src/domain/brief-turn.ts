import type { AskedBefore } from './brief-question.ts';
import type { RepBrief } from './rep-brief.ts';

/** Reps told of in full in one brief: more is no reading for a phone. A convention of ours. */
export const MOST_REPS = 15;

/** Of more than fit, those of whom there is something to ask and who were asked longest ago; all by name. */
export function inTurn(reps: readonly { brief: RepBrief; asked: readonly AskedBefore[] }[]): RepBrief[] {
  const turn = ({ brief, asked }: (typeof reps)[number]) =>
    brief.question ? Math.max(0, ...asked.map(({ at }) => at.epochMilliseconds)) : Number.POSITIVE_INFINITY;
  return reps
    .toSorted((a, b) => Math.sign(turn(a) - turn(b)) || byName(a.brief, b.brief))
    .slice(0, MOST_REPS)
    .map(({ brief }) => brief)
    .sort(byName);
}

function byName({ rep: a }: RepBrief, { rep: b }: RepBrief): number {
  return a.name.localeCompare(b.name, 'en') || (a.userId < b.userId ? -1 : 1);
}
