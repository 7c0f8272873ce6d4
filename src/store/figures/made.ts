import { setImmediate } from 'node:timers/promises';
import type { Figures, RepFigures, TeamFigures } from '../../domain/figures.ts';
import { FIGURES_DAYS, repFiguresOf, teamFiguresOf } from '../../domain/figures-of.ts';
import type { Db } from '../db.ts';
import { loggedDaysOf, recordsOf } from '../records.ts';
import { type FigureRow, forgetFigures, heldAgainst, saveFigures } from './kept.ts';
import { type Place, placesAround, placesIn } from './places.ts';

/** People whose rows are read at once. */
const AT_ONCE = 500;

/** Rows are read from so much earlier than figures begin, because days begin earlier in the east. */
const MARGIN_DAYS = 2;

/** Figures made of rows: members' by user id, teams' by id. */
type Made = { reps: Map<string, RepFigures>; teams: Map<number | null, TeamFigures> };

/**
 * What this person is held against, made now: their own figures, those of their team's wins, and those of colleagues. Somebody
 * without a team is a team of their own. Null for somebody we do not know. Three queries, for teams of up to 500 people.
 */
export async function liveFigures(
  db: Db,
  workspaceId: string,
  userId: string,
  now: Temporal.Instant,
): Promise<Figures | null> {
  const places = await placesAround(db, workspaceId, userId);
  if (places.length === 0) return null;
  const { reps, teams } = await make(db, workspaceId, places, now);
  const seats = places.map(({ teamId, manages, member }) => ({ teamId, manages, userId: member.userId }));
  return heldAgainst(seats, reps, teams, new Set([userId])).get(userId) ?? null;
}

/**
 * Makes and keeps the figures of every sales team of a workspace and of whoever sells in it, and forgets those of whoever is
 * there no more. How many it made.
 */
export async function refreshFigures(db: Db, workspaceId: string, now: Temporal.Instant): Promise<number> {
  let made = 0;
  for (const places of inBatches(await placesIn(db, workspaceId))) {
    const rows = rowsIn(await make(db, workspaceId, places, now));
    await saveFigures(db, workspaceId, rows, now);
    made += rows.length;
  }
  await forgetFigures(db, workspaceId, now);
  return made;
}

/** Whole teams, as many as are up to 500 people, or one that is larger. */
function* inBatches(places: Place[]): Generator<Place[]> {
  let batch: Place[] = [];
  for (const team of Map.groupBy(places, ({ teamId }) => teamId).values()) {
    if (batch.length > 0 && batch.length + team.length > AT_ONCE) {
      yield batch;
      batch = [];
    }
    batch = batch.concat(team);
  }
  if (batch.length > 0) yield batch;
}

function rowsIn({ reps, teams }: Made): FigureRow[] {
  return [
    ...[...reps].map(([subject, body]) => ({ of: 'member' as const, subject, body })),
    ...[...teams].map(([id, body]) => ({ of: 'team' as const, subject: String(id), body })),
  ];
}

async function make(db: Db, workspaceId: string, places: Place[], now: Temporal.Instant): Promise<Made> {
  const byPerson = Map.groupBy(places, ({ member }) => member.userId);
  const { records, days } = await readPast(db, workspaceId, [...byPerson.keys()], now);
  const reps = new Map<string, RepFigures>();
  for (const [userId, its] of byPerson) {
    const own = records.get(userId) ?? [];
    const [place] = its;
    if (!place || !sellsIn(its, own.length > 0)) continue;
    const { member: rep, settings } = place;
    reps.set(userId, repFiguresOf({ rep, settings, records: own, days: days.get(userId) ?? [] }, now));
    // Others wait for the process meanwhile: Slack for three seconds at most.
    await setImmediate();
  }
  const teams = new Map<number | null, TeamFigures>();
  for (const [teamId, its] of Map.groupBy(places, (place) => place.teamId)) {
    const owners = new Map(its.map(({ member }) => [member.userId, member]));
    const theirs = [...owners.keys()].flatMap((userId) => records.get(userId) ?? []);
    teams.set(teamId, teamFiguresOf({ records: theirs, owners }, now));
    await setImmediate();
  }
  return { reps, teams };
}

/** Whether to make figures of somebody: not of those who left, nor of those who only manage. */
function sellsIn(places: Place[], hasDeals: boolean): boolean {
  return places.some(({ member, manages }) => {
    const hasGoal = Object.values(member.goals).some((goal) => goal > 0);
    return member.deactivatedAt === null && (!manages || hasDeals || hasGoal);
  });
}

/** What these people's figures are made of, by user id. */
async function readPast(db: Db, workspaceId: string, userIds: string[], now: Temporal.Instant) {
  const since = now.subtract({ hours: (FIGURES_DAYS + MARGIN_DAYS) * 24 });
  const read = [];
  for (let from = 0; from < userIds.length; from += AT_ONCE) {
    const some = userIds.slice(from, from + AT_ONCE);
    read.push(await Promise.all([recordsOf(db, workspaceId, some, since), loggedDaysOf(db, workspaceId, some, since)]));
  }
  const records = Map.groupBy(
    read.flatMap(([its]) => its),
    ({ ownerId }) => ownerId,
  );
  const days = Map.groupBy(
    read.flatMap(([, its]) => its),
    ({ userId }) => userId,
  );
  return { records, days };
}
