import { behavioursIn, hoursToFirstTouch } from './behaviours.ts';
import { isWorkingDay, workingDaysBetween } from './calendar.ts';
import type { CoachSettings } from './coach-settings.ts';
import type { Behaviour, RepFigures, TeamFigures } from './figures.ts';
import { isInbound } from './inbound.ts';
import { dateFor, type Member } from './member.ts';
import { moneyOf, totalsOf } from './money.ts';
import { PROSPECTING } from './pipeline.ts';
import { wholeWeeks } from './prospecting-weeks.ts';
import { medianOf } from './quantile.ts';
import { qualifiedAt } from './reached.ts';
import type { DealRecord, LoggedDay } from './record.ts';
import { sourceKey } from './source.ts';
import { sourcesOf } from './source-figures.ts';
import { type TeamRows, winsTook } from './team-figures.ts';
import { waysIn } from './way.ts';
import { sectionsOf } from './week.ts';
import { winsOf } from './won-example.ts';

/** Calendar days back that figures are made of. */
export const FIGURES_DAYS = 180;

/** Calendar days back in which a rep's new deals, and their ways of finding them, are looked at. */
const NEW_DAYS = 90;

/** Weeks of a rep's own range. */
const RANGE_WEEKS = 8;

export type RepRows = {
  rep: Member;
  records: readonly DealRecord[];
  days: readonly LoggedDay[];
  settings: CoachSettings;
};

const { compare } = Temporal.PlainDate;

/**
 * What these rows come to for this rep, as `Figures` says; rows of others, and older than 180 calendar days, do not count.
 * For those who only find and reach, a deal that was qualified is concluded too.
 */
export function repFiguresOf({ rep, records, days, settings }: RepRows, now: Temporal.Instant): RepFigures {
  const today = dateFor(rep, now);
  const since = today.subtract({ days: FIGURES_DAYS });
  const isIn = (date: Temporal.PlainDate, from = since) => compare(from, date) < 0 && compare(date, today) <= 0;
  const mine = records.filter(({ ownerId }) => ownerId === rep.userId);
  const opened = mine.filter(({ createdAt }) => isIn(dateFor(rep, createdAt)));
  const ended = (as: 'won' | 'lost') =>
    mine.filter(({ status, endedOn }) => status === as && endedOn !== null && isIn(endedOn));
  const [won, lost] = [ended('won'), ended('lost')];
  const qualified = mine.filter((record) => isInIfAny(qualifiedAt(record), rep, isIn));
  const sections = sectionsOf(rep);
  const onlyFinds = sections.length > 0 && sections.every((section) => PROSPECTING.includes(section));
  const concluded = onlyFinds ? [...new Set([...won, ...lost, ...qualified])] : [...won, ...lost];
  const logged = days.filter(({ userId, on }) => userId === rep.userId && isIn(on));
  const weeks = sections.some((section) => PROSPECTING.includes(section))
    ? wholeWeeks(logged, rep, { since, today })
    : [];
  const recent = opened.filter(({ openedThrough, createdAt }) => {
    return openedThrough !== 'import' && isIn(dateFor(rep, createdAt), today.subtract({ days: NEW_DAYS }));
  });
  const kinds = logged.filter(({ on }) => isIn(on, today.subtract({ days: NEW_DAYS }))).flatMap((day) => day.kinds);
  return {
    userId: rep.userId,
    sections,
    since: dateFor(rep, rep.createdAt),
    behaviours: {
      ...behavioursIn(concluded, rep, now),
      'hours-to-first-touch': hoursToFirstTouch(opened, rep, now),
      'prospecting-a-week': medianOf(weeks),
    },
    prospectingWeeks: weeks.slice(-RANGE_WEEKS),
    byEnd: { won: atEnd(won, rep, now), lost: atEnd(lost, rep, now) },
    concluded: concluded.length,
    won: won.length,
    wonAmounts: totalsOf(won.map(moneyOf)),
    qualified: qualified.length,
    loggingShare: loggingShare(logged, rep, since, today),
    sources: sourcesOf(opened, rep, now),
    opened: { all: recent.length, inbound: recent.filter(({ source }) => isInbound(source, settings)).length },
    ways: waysIn(new Set(kinds), [...new Set(recent.map(({ source }) => sourceKey(source)))]),
    wins: winsOf(won),
    touchesBeforeLost: medianOf(lost.map(({ touches }) => touches)),
    shares: rep.shares,
  };
}

/** What the won deals among these took, all of one team; `owners` by user id, with the days they work. As `TeamFigures` says. */
export function teamFiguresOf(rows: TeamRows, now: Temporal.Instant): TeamFigures {
  return winsTook(rows, now, FIGURES_DAYS);
}

function isInIfAny(at: Temporal.Instant | null, rep: Member, isIn: (date: Temporal.PlainDate) => boolean): boolean {
  return at !== null && isIn(dateFor(rep, at));
}

function atEnd(records: readonly DealRecord[], rep: Member, now: Temporal.Instant) {
  const behaviours: Record<Behaviour, number | null> = {
    ...behavioursIn(records, rep, now),
    'prospecting-a-week': null,
  };
  return { deals: records.length, behaviours };
}

/** Of the rep's working days until yesterday, since they are here, those with something logged: 0 to 1. */
function loggingShare(
  logged: readonly LoggedDay[],
  rep: Member,
  since: Temporal.PlainDate,
  today: Temporal.PlainDate,
): number {
  const here = dateFor(rep, rep.createdAt).subtract({ days: 1 });
  const from = compare(here, since) > 0 ? here : since;
  const working = workingDaysBetween(rep, from, today.subtract({ days: 1 }));
  const days = logged.filter(({ on }) => compare(from, on) < 0 && compare(on, today) < 0 && isWorkingDay(rep, on));
  return working === 0 ? 0 : new Set(days.map(({ on }) => on.toString())).size / working;
}
