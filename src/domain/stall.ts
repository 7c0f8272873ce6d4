import { waitsForBuyer } from './buyer-promise.ts';
import { workingDaysBetween } from './calendar.ts';
import { STALL_REASONS, type Stalled, type StallReason } from './finding.ts';
import { type Limit, limitIn } from './limit.ts';
import { dateFor } from './member.ts';
import type { DealView, Snapshot } from './snapshot.ts';
import { quietLimit, type StageLimit, stageLimit } from './stage-limits.ts';
import { ownName, sectionOfStage } from './stages.ts';
import { hasStepAhead } from './step-ahead.ts';
import { sectionsOf } from './week.ts';

/** A day late is due-today's. */
export const OVERDUE: Limit = {
  name: 'stalled-overdue-step',
  is: 'From so long past its date on, a next step is overdue',
  value: 2,
  unit: 'working days',
  origin: 'convention',
};

export const MISSING: Limit = {
  name: 'stalled-missing-step',
  is: 'From so long without a dated next step on, a new deal, or one new in its stage, lacks one',
  value: 1,
  unit: 'working days',
  origin: 'convention',
};

export const CLOSE_PASSED: Limit = {
  name: 'stalled-close-passed',
  is: 'From so long past its expected close on, a deal has to be dated again',
  value: 1,
  unit: 'working days',
  origin: 'logic',
};

export const CLOSE_MOVED: Limit = {
  name: 'stalled-close-moved',
  is: 'The expected close was moved to a later date so often',
  value: 2,
  unit: 'times',
  origin: 'convention',
};

export const CLOSE_KEPT: Limit = {
  name: 'stalled-close-kept',
  is: 'A close date that was moved and then kept so long is believed again',
  value: 10,
  unit: 'working days',
  origin: 'convention',
};

/** Why one deal has stopped moving, whoever is to say it; undefined where it has not, or the buyer's date is still to come. */
export function stallOf(deal: DealView, snapshot: Snapshot, now: Temporal.Instant): Stalled | undefined {
  const today = dateFor(snapshot.rep, now);
  if (deal.status !== 'open' || waitsForBuyer(deal, today)) return undefined;
  if (!sectionsOf(snapshot.rep).includes(sectionOfStage(snapshot.stages, deal.stage))) return undefined;
  for (const reason of STALL_REASONS) {
    const measured = MEASURES[reason](deal, snapshot, today);
    if (measured && measured.days >= measured.limit) {
      return { rule: 'stalled', reason, deal, ...measured, ...ownName(snapshot.stages, deal.stage) };
    }
  }
  return undefined;
}

/** How long a deal has been in its stage, against its limit, from which on it is long. `wins` as in a finding. */
export type TimeInStage = Pick<Stalled, 'days' | 'limit' | 'since' | 'wins'>;

/** The time in stage of an open deal that is there for longer than usual, nudged or not; null where it is not. */
export function timeInStage(deal: DealView, snapshot: Snapshot, now: Temporal.Instant): TimeInStage | null {
  const measured = inStage(deal, snapshot, dateFor(snapshot.rep, now));
  return deal.status === 'open' && measured.days >= measured.limit ? measured : null;
}

/** Working days a deal may spend in its stage: as nine in ten of the team's won deals, else the default; one more is long. */
export function stageLimitOf(deal: Pick<DealView, 'stage'>, snapshot: Snapshot): number {
  return limitOf(deal, snapshot).days;
}

type Measure = (deal: DealView, snapshot: Snapshot, today: Temporal.PlainDate) => TimeInStage | null;

/** How far each reason has come, or null where it cannot apply; it does from `limit` days on. */
const MEASURES: Record<StallReason, Measure> = {
  'overdue-next-step': (deal, snapshot, today) => passed(deal.nextStepOn, snapshot, today, OVERDUE),
  quiet: (deal, snapshot, today) =>
    hasStepAhead(deal, today, snapshot.settings) ? null : quiet(deal, snapshot, today),
  'close-date-passed': (deal, snapshot, today) => passed(deal.closeOn, snapshot, today, CLOSE_PASSED),
  'close-date-moved': (deal, snapshot, today) => {
    const { closeMovedLater: days, closeMovedAt, stageSince, createdAt } = deal;
    const { rep, settings } = snapshot;
    if (!closeMovedAt || Temporal.Instant.compare(closeMovedAt, stageSince) < 0) return null;
    const kept = workingDaysBetween(rep, dateFor(rep, closeMovedAt), today);
    if (kept >= limitIn(settings, CLOSE_KEPT)) return null;
    return { days, limit: limitIn(settings, CLOSE_MOVED), since: dateFor(rep, createdAt) };
  },
  'long-in-stage': (deal, snapshot, today) => {
    const touched = quiet(deal, snapshot, today);
    const isFresh = deal.lastTouchAt !== null && touched.days < touched.limit;
    return isFresh && hasStepAhead(deal, today, snapshot.settings) ? null : inStage(deal, snapshot, today);
  },
  'missing-next-step': (deal, snapshot, today) =>
    deal.nextStepOn
      ? null
      : sinceDate(dateFor(snapshot.rep, settledAt(deal)), snapshot, today, limitIn(snapshot.settings, MISSING)),
};

function quiet(deal: DealView, snapshot: Snapshot, today: Temporal.PlainDate): TimeInStage {
  const since = dateFor(snapshot.rep, deal.lastTouchAt ?? settledAt(deal));
  return sinceDate(since, snapshot, today, quietLimit(deal.stage, snapshot.settings));
}

function inStage(deal: DealView, snapshot: Snapshot, today: Temporal.PlainDate): TimeInStage {
  const { days, wins } = limitOf(deal, snapshot);
  const measured = sinceDate(dateFor(snapshot.rep, deal.stageSince), snapshot, today, days + 1);
  return wins === undefined ? measured : { ...measured, wins };
}

function limitOf({ stage }: Pick<DealView, 'stage'>, { settings, figures }: Snapshot): StageLimit {
  return stageLimit(stage, settings, figures?.team.stageDays[stage]);
}

/** When it entered its stage or was created, whichever is later. */
function settledAt({ stageSince, createdAt }: DealView): Temporal.Instant {
  return Temporal.Instant.compare(stageSince, createdAt) < 0 ? createdAt : stageSince;
}

function passed(date: Temporal.PlainDate | null, snapshot: Snapshot, today: Temporal.PlainDate, limit: Limit) {
  return date && sinceDate(date, snapshot, today, limitIn(snapshot.settings, limit));
}

function sinceDate(
  since: Temporal.PlainDate,
  { rep }: Snapshot,
  today: Temporal.PlainDate,
  limit: number,
): TimeInStage {
  return { days: workingDaysBetween(rep, since, today), limit, since };
}
