import { weekStart, workingDaysBetween } from '../calendar.ts';
import type { NoProspecting, Rule } from '../finding.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import { dateFor, type Member } from '../member.ts';
import { prospectingIn, prospectingOf } from '../week.ts';

const SHARE_OF_GOAL: Limit = {
  name: 'no-prospecting-share',
  is: 'Share of the weekly goal, pro rata, below which the week counts as behind',
  value: 0.5,
  unit: 'of the goal',
  origin: 'convention',
};

/**
 * No prospecting this week, or under half the goal so far. Pro rata by the rep's own working days that are over: nothing
 * is wanted of today yet, so it is silent on the first day of a week, or back from time off.
 */
export const noProspecting: Rule<NoProspecting> = (snapshot, now) => {
  const { rep, settings } = snapshot;
  if (prospectingOf(rep).length === 0) return [];
  const today = dateFor(rep, now);
  const monday = weekStart(today);
  const { over, all } = workingDaysOf(rep, today);
  if (over === 0) return [];
  const goal = prospectingGoal(rep);
  const wanted = goal === null ? 1 : Math.max(1, Math.ceil((goal * limitIn(settings, SHARE_OF_GOAL) * over) / all));
  const logged = prospectingIn(snapshot, monday);
  if (logged >= wanted) return [];
  const reason = logged === 0 ? 'none' : 'under-goal';
  return [{ rule: 'no-prospecting', reason, logged, goal, wanted, weekStart: monday }];
};

/** The weekly goals for finding and reaching together; null where neither has one. */
function prospectingGoal(rep: Member): number | null {
  const goals = prospectingOf(rep).flatMap((section) => rep.goals[section] ?? []);
  return goals.length === 0 ? null : goals.reduce((sum, goal) => sum + goal, 0);
}

/** The rep's working days this week: those over before today, and all. */
function workingDaysOf(rep: Member, today: Temporal.PlainDate): { over: number; all: number } {
  const sunday = weekStart(today).subtract({ days: 1 });
  return {
    over: workingDaysBetween(rep, sunday, today.subtract({ days: 1 })),
    all: workingDaysBetween(rep, sunday, sunday.add({ days: 7 })),
  };
}

export const aboutNoProspecting: AboutRule = {
  idea: 'Keep the pipe flowing',
  formula:
    "Without a goal: no activity in find and reach since Monday. With one: fewer than its share, pro rata by the rep's own working days that are over this week, and at least 1. Silent on the first working day of a week, or back from time off.",
  limits: [SHARE_OF_GOAL],
};
