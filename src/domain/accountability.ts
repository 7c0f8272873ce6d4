import { isAway, isoWeek, nextWorkingDay, weekStart } from './calendar.ts';
import { dateFor, type Member } from './member.ts';
import { type Neglect, neglected } from './neglect.ts';
import { saysAway } from './rules/away-status.ts';
import type { DealView, Snapshot } from './snapshot.ts';
import type { SalesTeam } from './team.ts';
import { countsOf, type TeamWeek, teamWeek, type WeekCounts } from './team-week.ts';
import { isInWeek, type SectionNumber, weekNumbers } from './week.ts';

/** Weeks in the team's chart, last week included. */
const WEEKS = 4;

/** One rep's part of the thread. `stillOpen`: next steps dated before this week that still stand; `planned`: those dated this week. */
export type RepWeek = { rep: Member; lastWeek: SectionNumber[]; stillOpen: DealView[]; planned: DealView[] };

export type Accountability = {
  team: SalesTeam;
  managers: Member[];
  /** This week's Monday and ISO week. */
  monday: Temporal.PlainDate;
  week: string;
  lastWeek: TeamWeek;
  neglected: Neglect | null;
  /** Four weeks up to and with last week, the oldest first. */
  weeks: WeekCounts[];
  /** Those on duty, by name. */
  reps: RepWeek[];
  /** Those away, by name: nothing is asked of them. */
  away: Member[];
};

/** What a team's weekly thread opens with. Weeks are the team's, days each rep's own. */
export function accountabilityFor(
  team: SalesTeam,
  snapshots: readonly Snapshot[],
  managers: readonly Member[],
  now: Temporal.Instant,
): Accountability {
  const today = dateFor(team, now);
  const monday = weekStart(today);
  const lastMonday = monday.subtract({ days: 7 });
  const weeks = Array.from({ length: WEEKS }, (_, index) => monday.subtract({ days: 7 * (WEEKS - index) }));
  const named = snapshots.toSorted((a, b) => byName(a.rep, b.rep));
  const onDuty = named.filter(({ rep }) => isOnDuty(rep, today));
  return {
    team,
    managers: managers.toSorted(byName),
    monday,
    week: isoWeek(monday),
    lastWeek: teamWeek(snapshots, lastMonday),
    neglected: neglected(snapshots, weeks),
    weeks: weeks.map((start) => countsOf(snapshots, start)),
    reps: onDuty.map((snapshot) => repWeek(snapshot, monday, lastMonday)),
    away: named.filter((snapshot) => !onDuty.includes(snapshot)).map(({ rep }) => rep),
  };
}

function repWeek(snapshot: Snapshot, monday: Temporal.PlainDate, lastMonday: Temporal.PlainDate): RepWeek {
  return {
    rep: snapshot.rep,
    lastWeek: weekNumbers(snapshot, lastMonday),
    stillOpen: stepsDated(snapshot, (on) => Temporal.PlainDate.compare(on, monday) < 0),
    planned: stepsDated(snapshot, (on) => isInWeek(on, monday)),
  };
}

/** Open deals whose next step is dated so, the earliest first. */
function stepsDated({ deals }: Snapshot, isWanted: (on: Temporal.PlainDate) => boolean): DealView[] {
  return deals
    .flatMap((deal) =>
      deal.status === 'open' && deal.nextStepOn && isWanted(deal.nextStepOn) ? { deal, on: deal.nextStepOn } : [],
    )
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on) || a.deal.id - b.deal.id)
    .map(({ deal }) => deal);
}

/** Not away today, by what they or their Slack status say, and with a working day left this week. */
function isOnDuty(rep: Member, today: Temporal.PlainDate): boolean {
  const next = nextWorkingDay(rep, today);
  return !isAway(rep, today) && !saysAway(rep) && next !== null && isInWeek(next, weekStart(today));
}

function byName(a: Member, b: Member): number {
  return a.name.localeCompare(b.name, 'en') || (a.userId < b.userId ? -1 : 1);
}
