import { addWorkingDays, workingDaysBetween } from '../calendar.ts';
import type { Clog, Rule } from '../finding.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import { dateFor } from '../member.ts';
import { ENOUGH, furthestBelow, nothing, total, UNDER } from '../neglect.ts';
import { SECTIONS } from '../pipeline.ts';
import type { Snapshot } from '../snapshot.ts';
import { sectionOfStage } from '../stages.ts';
import { sectionsOf } from '../week.ts';
import { stageLimitOf } from './stalled.ts';

const LATE: Limit = {
  name: 'clog-late',
  is: "Open deals of one section past their stage's limit",
  value: 3,
  unit: 'deals',
  origin: 'convention',
};

const LATE_SHARE: Limit = {
  name: 'clog-late-share',
  is: 'These as a share of all open deals of the rep',
  value: 0.4,
  unit: 'of the open deals',
  origin: 'convention',
};

const NEGLECT: Limit = {
  name: 'clog-neglect',
  is: "A section's share of the activity, as a part of its share of the goals; it speaks below it",
  value: UNDER,
  unit: 'of its share of the goals',
  origin: 'convention',
};

const EXPECTED: Limit = {
  name: 'clog-expected',
  is: 'Activities that the goals would have put into a section before it is judged',
  value: ENOUGH,
  unit: 'activities',
  origin: 'statistics',
};

/** Working days looked back on, with today. */
const DAYS = 20;

/** The section where this rep's deals wait, and the one that they neglect. */
export const clog: Rule<Clog> = (snapshot, now) => {
  const clogged = cloggedIn(snapshot, now);
  const neglected = neglectedIn(snapshot, now);
  if (!clogged && !neglected) return [];
  const reason = clogged && neglected ? 'both' : clogged ? 'clogged' : 'neglected';
  return [{ rule: 'clog', reason, clogged, neglected }];
};

/** Of several sections the one with most late deals; the one further along where they are level. */
function cloggedIn(snapshot: Snapshot, now: Temporal.Instant): Clog['clogged'] {
  const { rep, settings, stages } = snapshot;
  const today = dateFor(rep, now);
  const mine = sectionsOf(rep);
  const open = snapshot.deals.filter(
    ({ status, stage }) => status === 'open' && mine.includes(sectionOfStage(stages, stage)),
  );
  const [worst] = SECTIONS.map((section) => {
    const its = open.filter(({ stage }) => sectionOfStage(stages, stage) === section);
    const late = its.filter(
      (deal) => workingDaysBetween(rep, dateFor(rep, deal.stageSince), today) > stageLimitOf(deal, snapshot),
    );
    return { section, late: late.length, deals: its.length, of: open.length };
  })
    .filter(({ late, of }) => late > 0 && late >= limitIn(settings, LATE) && late / of >= limitIn(settings, LATE_SHARE))
    .sort((a, b) => b.late - a.late || SECTIONS.indexOf(b.section) - SECTIONS.indexOf(a.section));
  return worst ?? null;
}

/** Only sections with a goal count, on both sides. */
function neglectedIn({ rep, settings, activities }: Snapshot, now: Temporal.Instant): Clog['neglected'] {
  const since = addWorkingDays(rep, dateFor(rep, now), -DAYS);
  if (!since) return null;
  const begins = since.add({ days: 1 }).toZonedDateTime(rep.zone).epochMilliseconds;
  const [done, wanted] = [nothing(), nothing()];
  for (const section of sectionsOf(rep)) wanted[section] = rep.goals[section] ?? 0;
  for (const { section, count, at } of activities) {
    const isLately = begins <= at.epochMilliseconds && at.epochMilliseconds <= now.epochMilliseconds;
    if (isLately && wanted[section] > 0) done[section] += count;
  }
  const measure = { under: limitIn(settings, NEGLECT), enough: limitIn(settings, EXPECTED) };
  const found = furthestBelow(done, wanted, measure);
  return found && { ...found, done: done[found.section], all: total(done) };
}

export const aboutClog: AboutRule = {
  idea: 'Keep the pipe flowing',
  formula:
    "Clogged: a section in which enough open deals, and a large enough share of all the rep's open deals, have been in their stage for longer than its limit (that of `stalled`). Neglected: of the sections with a weekly goal, the one whose share of the last 20 working days' activity lies furthest below its share of the goals. Either is said; where there are both, both.",
  limits: [LATE, LATE_SHARE, NEGLECT, EXPECTED],
};
