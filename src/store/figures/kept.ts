import { sql } from 'drizzle-orm';
import type { Figures, RepFigures, TeamFigures } from '../../domain/figures.ts';
import { type Db, given, rowsOf } from '../db.ts';
import { textArray } from '../prepared.ts';

/** What one member's rows came to (`subject` is their user id), or one sales team's (its id as text). */
export type FigureRow =
  | { of: 'member'; subject: string; body: RepFigures }
  | { of: 'team'; subject: string; body: TeamFigures };

/** Keeps these figures in place of earlier ones. One query, however many. */
export async function saveFigures(db: Db, workspaceId: string, rows: FigureRow[], at: Temporal.Instant): Promise<void> {
  if (rows.length === 0) return;
  await db.execute(
    sql`insert into figures (workspace_id, of, subject, body, at)
      select ${workspaceId}, of, subject, body, ${at.toString()}::timestamptz
      from ${given(rows, 'of text, subject text, body json')}
      on conflict (workspace_id, of, subject) do update set body = excluded.body, at = excluded.at`,
  );
}

/** Forgets what was kept of members and teams before `at`: whoever was there then and is no more. */
export async function forgetFigures(db: Db, workspaceId: string, before: Temporal.Instant): Promise<void> {
  await db.execute(
    sql`delete from figures where workspace_id = ${workspaceId} and at < ${before.toString()}::timestamptz`,
  );
}

/** Somebody's place in a team; null for whoever has none. */
export type Seat = { teamId: number | null; userId: string; manages: boolean };
type Kept = { of: 'member'; subject: string; body: KeptRep } | { of: 'team'; subject: string; body: TeamFigures };
/** As JSON has it: dates are text. */
type KeptRep = Omit<RepFigures, 'since' | 'wins'> & {
  since: string;
  wins: (Omit<RepFigures['wins'][number], 'endedOn'> & { endedOn: string })[];
};

/**
 * What these people are held against, by user id, as it was last made: their own figures, those of their first team, and those of
 * whoever sells in any of their teams. Those without figures of their own or without a team are left out. Two queries, however
 * many people.
 */
export async function figuresFor(db: Db, workspaceId: string, userIds: string[]): Promise<Map<string, Figures>> {
  const teams = sql`select team_id from team_members where workspace_id = ${workspaceId} and user_id = any(${textArray(userIds)}::text[])`;
  const [seats, kept] = await Promise.all([
    rowsOf<Seat>(
      db,
      sql`select t.team_id::float8 as "teamId", t.user_id as "userId", t.manages
        from team_members t join members m on m.workspace_id = t.workspace_id and m.user_id = t.user_id
        where t.workspace_id = ${workspaceId} and t.team_id in (${teams}) and m.deactivated_at is null
        order by t.team_id, t.user_id`,
    ),
    rowsOf<Kept>(
      db,
      sql`with near as materialized (${teams})
        select of, subject, body from figures where workspace_id = ${workspaceId} and of = 'team'
          and subject in (select team_id::text from near)
        union all
        select of, subject, body from figures where workspace_id = ${workspaceId} and of = 'member'
          and subject in (select user_id from team_members where workspace_id = ${workspaceId} and team_id in (select team_id from near))`,
    ),
  ]);
  const reps = new Map<string, RepFigures>();
  const ofTeam = new Map<number | null, TeamFigures>();
  for (const row of kept) {
    if (row.of === 'member') reps.set(row.subject, repFrom(row.body));
    else ofTeam.set(Number(row.subject), row.body);
  }
  return heldAgainst(seats, reps, ofTeam, new Set(userIds));
}

function repFrom({ since, wins, ...rest }: KeptRep): RepFigures {
  return {
    ...rest,
    since: Temporal.PlainDate.from(since),
    wins: wins.map((win) => ({ ...win, endedOn: Temporal.PlainDate.from(win.endedOn) })),
  };
}

/** The figures of `wanted`: one's own, those of the team one sells in (else manages, the first), and colleagues' of any team. */
export function heldAgainst(
  seats: readonly Seat[],
  reps: ReadonlyMap<string, RepFigures>,
  ofTeam: ReadonlyMap<number | null, TeamFigures>,
  wanted: ReadonlySet<string>,
): Map<string, Figures> {
  const byTeam = Map.groupBy(seats, ({ teamId }) => teamId);
  const inTeam = new Map([...byTeam].map(([id, its]) => [id, its.flatMap(({ userId }) => reps.get(userId) ?? [])]));
  const found = new Map<string, Figures>();
  for (const [userId, its] of Map.groupBy(seats, (seat) => seat.userId)) {
    const own = reps.get(userId);
    const first = its.toSorted(bySelling)[0];
    const team = first && ofTeam.get(first.teamId);
    if (!own || !team || !wanted.has(userId)) continue;
    const near = new Set(its.flatMap(({ teamId }) => inTeam.get(teamId) ?? []));
    near.delete(own);
    found.set(userId, { own, team, others: [...near] });
  }
  return found;
}

function bySelling(a: Seat, b: Seat): number {
  return Number(a.manages) - Number(b.manages) || (a.teamId ?? 0) - (b.teamId ?? 0);
}
