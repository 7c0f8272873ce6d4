import { and, eq, isNull } from 'drizzle-orm';
import { coachingOf } from '../domain/coach-settings.ts';
import type { Focus } from '../domain/focus.ts';
import { dateFor, type Member } from '../domain/member.ts';
import type { DealView, Move, Snapshot } from '../domain/snapshot.ts';
import type { Db } from './db.ts';
import { figuresFor } from './figures.ts';
import { isAnyOf } from './prepared.ts';
import { members, workspaces } from './schema.ts';
import { dealViewsOf } from './snapshots/deal-views.ts';
import { commitmentsOf, focusesOf, snoozesOf } from './snapshots/intentions.ts';
import { activitiesOf, type MoveOfDeal, movesOf, toldTo } from './snapshots/past.ts';
import { metBy, ownPlaysOf } from './snapshots/playbook.ts';

/** How far back a snapshot reaches from its day: this week and four whole ones before it. */
const DAYS_BACK = 35;

/** How long a focus that ran its four weeks is still told of: the digests of one week say what changed. */
const DAYS_AFTER_A_FOCUS = 7;

/**
 * What the rules need to know of these reps, by user id; those who left Slack are not among them. Twelve queries, however
 * many reps (give at most 500); all ask for one moment, so undone acts and what came later are left out of each alike.
 */
export async function snapshotsOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
  now: Temporal.Instant,
): Promise<Map<string, Snapshot>> {
  const past = { workspaceId, userIds, since: now.subtract({ hours: DAYS_BACK * 24 }) };
  const [reps, deals, activities, moves, told, snoozes, commitments, focuses, plays, met, figures] = await Promise.all([
    repsOf(db, workspaceId, userIds),
    dealViewsOf(db, workspaceId, userIds, now),
    activitiesOf(db, past),
    movesOf(db, past),
    toldTo(db, past),
    snoozesOf(db, workspaceId, userIds, now),
    commitmentsOf(db, workspaceId, userIds, now),
    focusesOf(db, workspaceId, userIds),
    ownPlaysOf(db, workspaceId, userIds),
    metBy(db, past),
    figuresFor(db, workspaceId, userIds),
  ]);
  const dealsBy = Map.groupBy(deals, (deal) => deal.ownerId);
  const playsBy = Map.groupBy(plays, (play) => play.ownerId);
  const activitiesBy = byPerson(activities);
  const movesBy = byPerson(moves);
  const toldBy = byPerson(told);
  const snoozesBy = byPerson(snoozes);
  const commitmentsBy = byPerson(commitments);
  const metByPerson = byPerson(met);
  return new Map(
    reps.map(({ rep, settings, stages }): [string, Snapshot] => {
      const id = rep.userId;
      const own = dealsBy.get(id) ?? [];
      return [
        id,
        {
          rep,
          settings,
          stages,
          deals: own.filter(({ status }) => status !== 'won'),
          customers: own.filter(({ status }) => status === 'won'),
          activities: activitiesBy.get(id) ?? [],
          moves: withDeals(movesBy.get(id) ?? [], own),
          told: toldBy.get(id) ?? [],
          snoozes: snoozesBy.get(id) ?? [],
          commitments: commitmentsBy.get(id) ?? [],
          focus: unlessLongOver(focuses.get(id), rep, now),
          plays: playsBy.get(id) ?? [],
          met: metByPerson.get(id) ?? [],
          figures: figures.get(id) ?? null,
        },
      ];
    }),
  );
}

function byPerson<Row extends { userId: string }>(rows: Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row.userId);
}

async function repsOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
): Promise<Pick<Snapshot, 'rep' | 'settings' | 'stages'>[]> {
  const rows = await db
    .select({ member: members, country: workspaces.country, coaching: workspaces.coaching, stages: workspaces.stages })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.workspaceId, members.workspaceId))
    .where(and(eq(members.workspaceId, workspaceId), isAnyOf(members.userId, userIds), isNull(members.deactivatedAt)));
  return rows.map(({ member, country, coaching, stages }) => ({
    rep: { ...member, country: member.country ?? country },
    settings: coachingOf(coaching),
    stages,
  }));
}

/** A move of a deal that began or ended between two of the queries is left to the next look. */
function withDeals(moves: MoveOfDeal[], views: DealView[]): Move[] {
  if (moves.length === 0) return [];
  const known = new Map(views.map((deal) => [deal.id, deal]));
  return moves.flatMap(({ field, from, to, at, dealId, ended }) => {
    const deal = ended ?? known.get(dealId);
    return deal ? [{ deal, field, from, to, at }] : [];
  });
}

function unlessLongOver(focus: Focus | undefined, rep: Member, now: Temporal.Instant): Focus | null {
  if (!focus) return null;
  const last = focus.until.add({ days: DAYS_AFTER_A_FOCUS });
  return Temporal.PlainDate.compare(dateFor(rep, now), last) <= 0 ? focus : null;
}
