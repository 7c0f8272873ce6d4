import { bestThirdOf, figureOf, type Missing, missingFor } from './best-third.ts';
import { withReached } from './commitment-progress.ts';
import { conclusionOf } from './conclusion.ts';
import { BEHAVIOURS, type Behaviour, type Figures, type Measured } from './figures.ts';
import { type Focus, focusState } from './focus.ts';
import { type FocusFigure, focusFigure } from './focus-figure.ts';
import { keptRate } from './kept-rate.ts';
import { dateFor } from './member.ts';
import { wonIn } from './mirror.ts';
import type { DealRecord } from './record.ts';
import type { Snapshot } from './snapshot.ts';
import { type RepStanding, standingOf } from './team-standing.ts';

/** A behaviour of one's own, beside the best third's (`of` people); null where there is none to hold it against, or they are in it. */
export type MirrorLine = { behaviour: Behaviour; own: number; best: { best: number; of: number } | null };

/**
 * What a person and their manager see of them. `weeks` are prospecting in their last whole weeks, `missing` what keeps a best third
 * from being shown. `gaveUpAfter` are median touches on lost deals, beside those of the team's won ones, where there are enough. `figures` are known or not.
 * `standing` is their line in their manager's list.
 */
export type OwnMirror = {
  standing: RepStanding;
  hasFigures: boolean;
  lines: MirrorLine[];
  weeks: number[];
  missing: Missing | null;
  kept: Record<4 | 12, { kept: number; of: number }>;
  conclusion: { concluded: number; of: number };
  gaveUpAfter: number | null;
  wonTook: Measured | null;
  focus: { focus: Focus; now: FocusFigure | null } | null;
};

/** The mirror of this rep; `figures` are live, `records` those of the last 90 days. */
export function ownMirror(
  snapshot: Snapshot,
  figures: Figures | null,
  records: readonly DealRecord[],
  now: Temporal.Instant,
): OwnMirror {
  const { rep, settings, activities, deals, focus } = snapshot;
  const commitments = withReached(snapshot.commitments, activities, rep);
  const today = dateFor(rep, now);
  const live: Snapshot = { ...snapshot, figures };
  return {
    standing: standingOf(snapshot, now),
    hasFigures: figures !== null,
    lines: figures ? linesOf(figures, live, today) : [],
    weeks: figures?.own.prospectingWeeks ?? [],
    missing: figures && missingFor(figures, settings, today),
    kept: { 4: keptRate(commitments, rep, now, 4), 12: keptRate(commitments, rep, now, 12) },
    conclusion: conclusionOf(records, deals, today),
    gaveUpAfter: figures?.own.touchesBeforeLost ?? null,
    wonTook: wonIn(figures?.team ?? null, settings)?.touches ?? null,
    // What one that is over came to is told in the week after it, to the rep.
    focus: focus && focusState(focus, today) !== 'over' ? { focus, now: focusFigure(focus, live, now) } : null,
  };
}

function linesOf(figures: Figures, { settings }: Snapshot, today: Temporal.PlainDate): MirrorLine[] {
  const { userId } = figures.own;
  const bestThird = bestThirdOf(figures, settings, today);
  const others = bestThird?.people.some((person) => person.userId === userId) ? null : bestThird;
  return BEHAVIOURS.flatMap((behaviour): MirrorLine[] => {
    const own = figures.own.behaviours[behaviour];
    return own === null ? [] : [{ behaviour, own, best: others && figureOf(others, behaviour, settings) }];
  });
}
