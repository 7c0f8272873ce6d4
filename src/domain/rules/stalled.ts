import { workingDaysBetween } from '../calendar.ts';
import { type Rule, STALL_REASONS, type Stalled, type StallReason } from '../finding.ts';
import { dateFor, type Member } from '../member.ts';
import { SECTION_OF, type Stage } from '../pipeline.ts';
import type { DealView } from '../snapshot.ts';
import { sectionsOf } from '../week.ts';
import { worstFirst } from './worst-first.ts';

// All limits are a convention of ours, for deals of one to three months, after those of common CRMs.

/** Working days without a touch before an open deal counts as quiet. */
const QUIET_AFTER: Record<Stage, number> = { lead: 3, contacted: 4, qualified: 5, proposal: 5, negotiation: 4 };

/** Working days a deal may spend in its stage; one more is long. */
const STAGE_LIMIT: Record<Stage, number> = { lead: 10, contacted: 14, qualified: 14, proposal: 10, negotiation: 10 };

/** Working days past its date before a next step is overdue. A day late is due-today's. */
export const OVERDUE_AFTER = 2;

/** Working days a new deal, or one new in its stage, may go without a dated next step. */
const MISSING_AFTER = 1;

/** Working days past the expected close. */
const CLOSE_PASSED_AFTER = 1;

/** Times the expected close was moved to a later date. */
const CLOSE_MOVED_LIMIT = 2;

/** Calendar days. A next step further out is no reason to wait. */
const STEP_AHEAD_WITHIN = 30;

const { compare } = Temporal.PlainDate;

/** Open deals that have stopped moving, worst first, each with the first reason that applies. A known reason to wait silences it. */
export const stalled: Rule<Stalled> = ({ rep, deals }, now) => {
  const today = dateFor(rep, now);
  const sections = sectionsOf(rep);
  return worstFirst(
    deals
      .filter((deal) => deal.status === 'open' && sections.includes(SECTION_OF[deal.stage]))
      .filter((deal) => !waitsForBuyer(deal, today))
      .flatMap((deal) => whyStalled(deal, rep, today) ?? []),
  );
};

type Measured = Pick<Stalled, 'days' | 'limit' | 'since'>;
type Measure = (deal: DealView, rep: Member, today: Temporal.PlainDate) => Measured | null;

/** How far each reason has come, or null where it cannot apply; it does from `limit` days on. */
const MEASURES: Record<StallReason, Measure> = {
  'overdue-next-step': ({ nextStepOn }, rep, today) => passed(nextStepOn, rep, today, OVERDUE_AFTER),
  quiet: (deal, rep, today) => {
    if (hasStepAhead(deal, today)) return null;
    return sinceDate(dateFor(rep, deal.lastTouchAt ?? settledAt(deal)), rep, today, QUIET_AFTER[deal.stage]);
  },
  'close-date-passed': ({ closeOn }, rep, today) => passed(closeOn, rep, today, CLOSE_PASSED_AFTER),
  'close-date-moved': ({ closeMovedLater, createdAt }, rep) => ({
    days: closeMovedLater,
    limit: CLOSE_MOVED_LIMIT,
    since: dateFor(rep, createdAt),
  }),
  'long-in-stage': (deal, rep, today) => {
    if (hasStepAhead(deal, today)) return null;
    return sinceDate(dateFor(rep, deal.stageSince), rep, today, STAGE_LIMIT[deal.stage] + 1);
  },
  'missing-next-step': (deal, rep, today) =>
    deal.nextStepOn ? null : sinceDate(dateFor(rep, settledAt(deal)), rep, today, MISSING_AFTER),
};

function whyStalled(deal: DealView, rep: Member, today: Temporal.PlainDate): Stalled | undefined {
  for (const reason of STALL_REASONS) {
    const measured = MEASURES[reason](deal, rep, today);
    if (measured && measured.days >= measured.limit) return { rule: 'stalled', reason, deal, ...measured };
  }
  return undefined;
}

/** The buyer said they would do something by a date that has not passed. */
function waitsForBuyer({ buyerPromiseOn }: DealView, today: Temporal.PlainDate): boolean {
  return buyerPromiseOn !== null && compare(today, buyerPromiseOn) <= 0;
}

/** A next step dated today or soon: the rep has said what happens next. */
function hasStepAhead({ nextStepOn }: DealView, today: Temporal.PlainDate): boolean {
  if (!nextStepOn || compare(nextStepOn, today) < 0) return false;
  return compare(nextStepOn, today.add({ days: STEP_AHEAD_WITHIN })) <= 0;
}

/** When it entered its stage or was created, whichever is later. */
function settledAt({ stageSince, createdAt }: DealView): Temporal.Instant {
  return Temporal.Instant.compare(stageSince, createdAt) < 0 ? createdAt : stageSince;
}

function passed(date: Temporal.PlainDate | null, rep: Member, today: Temporal.PlainDate, limit: number) {
  return date && sinceDate(date, rep, today, limit);
}

function sinceDate(since: Temporal.PlainDate, rep: Member, today: Temporal.PlainDate, limit: number): Measured {
  return { days: workingDaysBetween(rep, since, today), limit, since };
}
