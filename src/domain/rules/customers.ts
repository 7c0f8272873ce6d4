import type { ActivityKind } from '../activity.ts';
import { weekStart } from '../calendar.ts';
import type { Customers, Rule } from '../finding.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import { dateFor } from '../member.ts';
import type { DealView, Snapshot } from '../snapshot.ts';
import { toldSince } from '../told.ts';

const unit = 'calendar days';

const AFTER_SALE: Limit = {
  name: 'customers-after-sale',
  is: 'After a deal was won, until its people are to hear from us',
  value: 14,
  unit,
  origin: 'convention',
};

const QUARTERLY: Limit = {
  name: 'customers-quarterly',
  is: 'After the last touch, until the next is due',
  value: 90,
  unit,
  origin: 'convention',
};

const A_WEEK: Limit = {
  name: 'customers-a-week',
  is: 'Customers held up in one week, at most',
  value: 2,
  unit: 'customers',
  origin: 'convention',
};

/** As far back as a snapshot always reaches: one customer is held up once in that time. */
const HELD_UP_FOR = 28;

/** Half a year: a referral is asked for once in each, counted from the win, so twice in a year. */
const HALF_YEAR = 182;

/** The day of each half-year on which asking for a referral begins; it ends `HELD_UP_FOR` days later, so that no half sees two. */
const REFERRAL_FROM = 30;

/** Touches at which the other side was there to be heard, or could answer in their own words. */
const POSITIVE: ReadonlySet<ActivityKind> = new Set(['call', 'email', 'meeting', 'demo', 'visit']);

const { compare } = Temporal.PlainDate;

/**
 * Won deals whose people are to hear from us, the latest win first; at most two a week, whoever's section it is: they are their
 * owner's. A referral is asked for on days 30 to 57 of each half-year after the win, if a positive touch came since and in the
 * last four weeks: that needs no memory of the last time.
 */
export const customers: Rule<Customers> = (snapshot, now) => {
  const { rep, settings } = snapshot;
  const today = dateFor(rep, now);
  const heldUp = new Set(
    toldSince(snapshot, 'customers', today.subtract({ days: HELD_UP_FOR - 1 })).map(({ dealId }) => dealId),
  );
  const thisWeek = toldSince(snapshot, 'customers', weekStart(today)).length;
  return snapshot.customers
    .filter((deal) => deal.status === 'won' && !heldUp.has(deal.id))
    .flatMap((deal) => wanted(deal, snapshot, today) ?? [])
    .sort((a, b) => compare(b.wonOn, a.wonOn) || a.deal.id - b.deal.id)
    .slice(0, Math.max(0, limitIn(settings, A_WEEK) - thisWeek));
};

function wanted(deal: DealView, snapshot: Snapshot, today: Temporal.PlainDate): Customers | undefined {
  const { rep, settings } = snapshot;
  const wonOn = deal.endedOn;
  if (!wonOn || compare(wonOn, today) > 0) return undefined;
  const touched = deal.lastTouchAt && dateFor(rep, deal.lastTouchAt);
  const lastTouchOn = touched && compare(touched, wonOn) > 0 ? touched : null;
  const days = (lastTouchOn ?? wonOn).until(today).days;
  const because = (reason: Customers['reason']): Customers => ({
    rule: 'customers',
    reason,
    deal,
    wonOn,
    lastTouchOn,
    days,
  });
  if (lastTouchOn && mayAskReferral(deal, wonOn, snapshot, today)) return because('referral');
  if (days >= limitIn(settings, QUARTERLY)) return because('quarterly');
  return !lastTouchOn && days >= limitIn(settings, AFTER_SALE) ? because('after-sale') : undefined;
}

/** In the days for it, after a positive touch since the win, and where none was asked for since that we know of. */
function mayAskReferral(
  deal: DealView,
  wonOn: Temporal.PlainDate,
  { rep, activities }: Snapshot,
  today: Temporal.PlainDate,
): boolean {
  const day = wonOn.until(today).days % HALF_YEAR;
  if (day < REFERRAL_FROM || day >= REFERRAL_FROM + HELD_UP_FOR) return false;
  const earliest = today.subtract({ days: HELD_UP_FOR });
  const kinds = activities
    .filter(({ dealId }) => dealId === deal.id)
    .filter(({ at }) => compare(dateFor(rep, at), wonOn) > 0 && compare(dateFor(rep, at), earliest) >= 0)
    .map(({ kind }) => kind);
  return kinds.some((kind) => POSITIVE.has(kind)) && !kinds.includes('referral');
}

export const aboutCustomers: AboutRule = {
  idea: "Look at your own behaviour, not the buyer's",
  formula:
    'A won deal had no touch since the win for the first limit, or since its last touch for the second. Each customer at most once in 28 days. A referral is asked for only after a call, an email, a meeting, a demo or a visit since the win, on days 30 to 57 of each half-year after it: at most twice a year.',
  limits: [AFTER_SALE, QUARTERLY, A_WEEK],
};
