import type { AskedBefore } from './brief-question.ts';
import { inTurn, MOST_REPS } from './brief-turn.ts';
import { weekStart } from './calendar.ts';
import type { Commitment } from './commitment.ts';
import type { RepFigures } from './figures.ts';
import type { RecentWeeks } from './improved.ts';
import type { LastWords } from './last-words.ts';
import { dateFor, type Member } from './member.ts';
import { type PutOff, type PutOffDeal, putOffIn } from './put-off.ts';
import { type RepBrief, type RepPast, repBriefOf } from './rep-brief.ts';
import type { Snapshot } from './snapshot.ts';
import { ownName } from './stages.ts';
import type { SalesTeam } from './team.ts';
import { type TeamClog, teamClog } from './team-clog.ts';
import { type Outcome, threadResultsOf } from './thread-outcome.ts';
import { followedWeek } from './thread-part.ts';
import { convertsForNobody, type Unconverted } from './unconverted.ts';

/** What a brief gave a team's managers to ask of one person; `about` names it: "deal:12", "section:reach". */
export type BriefQuestion = { teamId: number; week: string; userId: string; about: string };

/** A commitment that the close of the week's thread carried on. */
export type Carried = { rep: Member; commitment: Commitment };

/** What a team's managers are told on Friday after the close. `reps` come by name, `more` are left out. */
export type Brief = {
  team: SalesTeam;
  monday: Temporal.PlainDate;
  outcome: Outcome;
  carried: Carried[];
  reps: RepBrief[];
  more: number;
  putOff: PutOffDeal[];
  clog: TeamClog | null;
  sources: Unconverted[];
};

/** A sales team at the hour of its brief. */
export type TeamPeople = {
  team: SalesTeam;
  selling: readonly Snapshot[];
  everybody: readonly Snapshot[];
  managers: readonly Member[];
};

/** What a brief is made from beside snapshots: people's by user id, deals' by deal. */
export type BriefPast = {
  recent: ReadonlyMap<string, RecentWeeks>;
  asked: ReadonlyMap<string, readonly AskedBefore[]>;
  lastWords: ReadonlyMap<number, LastWords>;
  putOffs: ReadonlyMap<number, readonly PutOff[]>;
};

const NO_WEEKS: RecentWeeks = { logged: [], records: [] };

/** A team's brief. Whoever manages it has no 1:1 with themselves, but their deals and numbers count. */
export function briefFor(people: TeamPeople, past: BriefPast, now: Temporal.Instant): Brief {
  const { team, selling, everybody, managers } = people;
  const monday = weekStart(dateFor(team, now));
  const leads = new Set(managers.map(({ userId }) => userId));
  const reps = selling
    .filter(({ rep }) => !leads.has(rep.userId))
    .map((snapshot) => {
      const own = repPastOf(past, snapshot.rep.userId);
      return { brief: repBriefOf(snapshot, own, now), asked: own.asked };
    });
  const [first] = selling;
  const figures = selling.flatMap(({ figures }) => figures?.own ?? []);
  return {
    team,
    monday,
    outcome: threadResultsOf(people, monday).outcome,
    carried: everybody.flatMap((snapshot) =>
      followedWeek(snapshot, monday).carried.map(({ commitment }) => ({ rep: snapshot.rep, commitment })),
    ),
    reps: inTurn(reps),
    more: Math.max(0, reps.length - MOST_REPS),
    putOff: selling.flatMap((snapshot) => putOffIn(snapshot, past.putOffs, now)),
    clog: teamClog(team, selling, now),
    sources: first ? unconverted(figures, first) : [],
  };
}

function unconverted(figures: RepFigures[], { settings, stages }: Snapshot): Unconverted[] {
  return convertsForNobody(figures, settings).map((source) => ({ ...source, ...ownName(stages, 'qualified') }));
}

/** Whether there is nothing in it: nothing to ask or tell of anybody, and nothing to tell of the team. */
export function isEmpty({ reps, outcome, putOff, clog, sources }: Brief): boolean {
  const told = reps.filter(({ question, better }) => question !== null || better !== null);
  const commitments = outcome.of + outcome.carried + outcome.open;
  return told.length + commitments + putOff.length + sources.length === 0 && clog === null;
}

/** One person's part of it. */
export function repPastOf({ recent, asked, lastWords }: BriefPast, userId: string): RepPast {
  return { recent: recent.get(userId) ?? NO_WEEKS, asked: asked.get(userId) ?? [], lastWords };
}
