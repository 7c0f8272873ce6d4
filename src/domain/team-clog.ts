import { weekStart } from './calendar.ts';
import { dateFor } from './member.ts';
import { type Neglect, neglected } from './neglect.ts';
import { SECTIONS, type Section } from './pipeline.ts';
import { clog } from './rules/clog.ts';
import type { Snapshot } from './snapshot.ts';
import type { SalesTeam } from './team.ts';
import { weeksUpTo } from './thread-outcome.ts';

/** Where a team's deals wait: `late` of the `of` open deals of those `people` whose own deals are clogged there. */
export type Clogged = { section: Section; late: number; of: number; people: number };

/** The section where a team's deals wait, and the one it neglects; null for one of them where there is none. */
export type TeamClog = { clogged: Clogged | null; neglected: Neglect | null };

/** The team's clog, made of its people's own and of what the team neglects; null where there is neither. Four weeks with this one, the team's. */
export function teamClog(team: SalesTeam, snapshots: readonly Snapshot[], now: Temporal.Instant): TeamClog | null {
  const monday = weekStart(dateFor(team, now));
  const found: TeamClog = { clogged: cloggedIn(snapshots, now), neglected: neglected(snapshots, weeksUpTo(monday)) };
  return found.clogged || found.neglected ? found : null;
}

/** Of several sections the one with most late deals; the one further along where they are level. */
function cloggedIn(snapshots: readonly Snapshot[], now: Temporal.Instant): Clogged | null {
  const own = snapshots.flatMap((snapshot) => clog(snapshot, now)[0]?.clogged ?? []);
  const [worst] = [...Map.groupBy(own, ({ section }) => section)]
    .map(([section, these]) => ({
      section,
      late: these.reduce((sum, { late }) => sum + late, 0),
      of: these.reduce((sum, { of }) => sum + of, 0),
      people: these.length,
    }))
    .sort((a, b) => b.late - a.late || SECTIONS.indexOf(b.section) - SECTIONS.indexOf(a.section));
  return worst ?? null;
}
