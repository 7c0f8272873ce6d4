import type { DealQuestion } from '../domain/deal-question.ts';
import { RATE_DAYS } from '../domain/deals-needed.ts';
import type { Stalled } from '../domain/finding.ts';
import { type Actor, dateFor } from '../domain/member.ts';
import type { DealRecord } from '../domain/record.ts';
import { worstFirst } from '../domain/rules/worst-first.ts';
import type { DealView, Snapshot } from '../domain/snapshot.ts';
import type { SalesTeam } from '../domain/team.ts';
import { type TeamMonth, teamMonth } from '../domain/team-month.ts';
import { putOffDeals, type RepStanding, stalledDeals, standingsOf } from '../domain/team-standing.ts';
import type { Db } from './db.ts';
import { questionsBy } from './deal-questions.ts';
import { recordsOf } from './records.ts';
import { type TeamWithPeople, teamIdsOf, teamsWith } from './teams.ts';
import { teamsAt } from './teams-now.ts';

/** As many people as are asked about at once. */
const AT_ONCE = 500;

/** A deal that a manager may ask about: why it has stalled, or null where its date was put off again and again. */
export type ToAsk = { deal: DealView; stalled: Stalled | null };

/** A sales team now, as one of its managers sees it: everybody who sells by name, the month, the deals to ask about, and what was asked. */
export type TeamStanding = {
  team: SalesTeam;
  reps: RepStanding[];
  month: TeamMonth;
  toAsk: ToAsk[];
  questions: DealQuestion[];
};

/** The sales teams that this person manages, an admin's are all, by name; of a rep none. */
export async function teamsManagedBy(db: Db, actor: Actor): Promise<TeamWithPeople[]> {
  if (actor.role === 'rep') return [];
  const teams = await teamsWith(db, actor.workspaceId, await teamIdsOf(db, actor));
  const leads = ({ people }: TeamWithPeople) =>
    people.some(({ userId, manages }) => manages && userId === actor.userId);
  return teams.filter((team) => actor.role === 'admin' || leads(team));
}

/** The teams that this person manages as they stand now, or only those given by id. A fixed number of queries for each 500 people. */
export async function teamsStanding(
  db: Db,
  actor: Actor,
  now: Temporal.Instant,
  teamIds?: number[],
): Promise<TeamStanding[]> {
  const managed = await teamsManagedBy(db, actor);
  const teams = managed.filter(({ team }) => teamIds?.includes(team.id) ?? true);
  if (teams.length === 0) return [];
  const { workspaceId } = actor;
  const ids = teams.map(({ team }) => team.id);
  const everybody = [...new Set(teams.flatMap(({ people }) => people.map(({ userId }) => userId)))];
  const [present, records, questions] = await Promise.all([
    teamsAt(db, workspaceId, ids, now),
    recordsBy(db, workspaceId, everybody, now),
    questionsBy(db, actor, now),
  ]);
  const asked = new Set(questions.filter(({ answer }) => answer === null).map(({ dealId }) => dealId));
  return teams.flatMap(({ team, people }) => {
    const seen = present.get(team.id);
    if (!seen) return [];
    const deals = seen.everybody.flatMap((snapshot) => snapshot.deals);
    const concluded = people.flatMap(({ userId }) => records.get(userId) ?? []);
    const others = seen.everybody.filter(({ rep }) => rep.userId !== actor.userId);
    return {
      team,
      reps: standingsOf(seen.selling, now),
      month: teamMonth(concluded, deals, team.target, dateFor(team, now)),
      toAsk: toAsk(others, now).filter(({ deal }) => !asked.has(deal.id)),
      questions: questions.filter(({ askedOf }) => people.some(({ userId }) => userId === askedOf)),
    };
  });
}

/** Stalled ones by days × value, then those whose date was put off. */
function toAsk(snapshots: readonly Snapshot[], now: Temporal.Instant): ToAsk[] {
  const stalled = worstFirst(snapshots.flatMap((snapshot) => stalledDeals(snapshot, now)));
  const putOff = snapshots.flatMap((snapshot) => putOffDeals(snapshot, now));
  return [
    ...stalled.map((finding) => ({ deal: finding.deal, stalled: finding })),
    ...putOff.map((deal) => ({ deal, stalled: null })),
  ];
}

async function recordsBy(db: Db, workspaceId: string, userIds: string[], now: Temporal.Instant) {
  // A day more than the rate looks back on: zones are up to a day apart.
  const since = now.subtract({ hours: (RATE_DAYS + 1) * 24 });
  const records: DealRecord[] = [];
  for (let from = 0; from < userIds.length; from += AT_ONCE)
    records.push(...(await recordsOf(db, workspaceId, userIds.slice(from, from + AT_ONCE), since)));
  return Map.groupBy(records, ({ ownerId }) => ownerId);
}
