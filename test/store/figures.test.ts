import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Figures } from '../../src/domain/figures.ts';
import type { Actor } from '../../src/domain/member.ts';
import { logActivities } from '../../src/store/activities.ts';
import type { Db } from '../../src/store/db.ts';
import { type FigureRow, figuresFor, liveFigures, refreshFigures, saveFigures } from '../../src/store/figures.ts';
import { figures, members, teamMembers } from '../../src/store/schema.ts';
import { snapshotsOf } from '../../src/store/snapshots.ts';
import { undoAct } from '../../src/store/undo.ts';
import { repFigures, teamFigures } from '../domain/builders.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aTeam, aWorkspace, NOW } from './people.ts';

const date = Temporal.PlainDate.from;
const ago = (days: number) => NOW.subtract({ hours: 24 * days });

/** Max, who manages East with Bea and Cal, and West with Dan. */
async function twoTeams(db: Db) {
  const workspaceId = await aWorkspace(db);
  const max = await aCaller(db, workspaceId, 'max', 'manager');
  const reps: Actor[] = [];
  for (const name of ['bea', 'cal', 'dan', 'eve']) reps.push(await aCaller(db, workspaceId, name));
  const [bea, cal, dan] = reps;
  if (!bea || !cal || !dan) throw new Error('nobody');
  const east = await aTeam(db, workspaceId, max, [bea, cal]);
  const west = await aTeam(db, workspaceId, max, [dan]);
  return { workspaceId, max, bea, cal, dan, east, west };
}

/** A deal that its owner won three days ago, touched once on two days. */
async function aWin(db: Db, owner: Actor) {
  const won = { status: 'won', endedOn: date('2026-03-07'), amount: 500, currency: 'USD', source: 'fair' } as const;
  const deal = await aSavedDeal(db, owner, won, { at: ago(30) });
  const entry = { userId: owner.userId, dealId: deal.id, kind: 'call', section: 'reach', count: 1 } as const;
  for (const days of [20, 10]) await logActivities(db, owner, [entry], anAct(owner, { at: ago(days) }));
  return deal;
}

const whose = (found: Figures | null | undefined) => found && [found.own.userId, found.others.map((o) => o.userId)];

onBothDatabases('figures', (test) => {
  test('come back as they were saved, in place of earlier ones', async ({ db }) => {
    const { workspaceId, bea, east } = await twoTeams(db);
    const win = {
      dealId: 1,
      name: 'Acme',
      source: null,
      touches: 2,
      channels: ['call' as const],
      endedOn: date('2026-03-07'),
    };
    const own = repFigures({ wins: [win], wonAmounts: [{ amount: 2 ** 40, currency: 'USD' }], loggingShare: 0.25 });
    const team = teamFigures({ stageDays: { lead: { days: 12, of: 20 } } });
    const rows: FigureRow[] = [
      { of: 'member', subject: bea.userId, body: own },
      { of: 'team', subject: String(east.id), body: team },
    ];
    await saveFigures(db, workspaceId, [{ of: 'team', subject: String(east.id), body: teamFigures() }], ago(1));
    await saveFigures(db, workspaceId, rows, NOW);
    expect(await figuresFor(db, workspaceId, [bea.userId])).toEqual(new Map([[bea.userId, { own, team, others: [] }]]));
    expect((await snapshotsOf(db, workspaceId, [bea.userId], NOW)).get(bea.userId)?.figures).toEqual({
      own,
      team,
      others: [],
    });
    expect(await figuresFor(db, await aWorkspace(db), [bea.userId])).toEqual(new Map());
  });

  test('of the night are those of everybody who sells, with their team and colleagues', async ({ db }) => {
    const { workspaceId, bea, cal, dan, east } = await twoTeams(db);
    await aWin(db, bea);
    await aWin(db, cal);
    const all = ['UBEA', 'UCAL', 'UDAN', 'UEVE', 'UMAX'];
    expect(await figuresFor(db, workspaceId, all)).toEqual(new Map());
    // Three reps and two teams: Max only manages, and Eve is in no team.
    expect(await refreshFigures(db, workspaceId, NOW)).toBe(5);
    const found = await figuresFor(db, workspaceId, all);
    expect([...found.values()].map(whose)).toEqual([
      ['UBEA', ['UCAL']],
      ['UCAL', ['UBEA']],
      ['UDAN', []],
    ]);
    expect(found.get(bea.userId)?.own).toMatchObject({
      won: 1,
      wonAmounts: [{ amount: 500, currency: 'USD' }],
      since: date('2025-11-30'),
    });
    expect(found.get(bea.userId)?.own.wins[0]).toMatchObject({ touches: 2, endedOn: date('2026-03-07') });
    expect(found.get(bea.userId)?.team.won.touches).toEqual({ median: 2, of: 2 });
    expect(found.get(dan.userId)?.team.won.touches).toEqual({ median: null, of: 0 });
    expect(await liveFigures(db, workspaceId, bea.userId, NOW)).toEqual(found.get(bea.userId));
    const theirs = and(eq(teamMembers.workspaceId, workspaceId), eq(teamMembers.userId, cal.userId));
    await db.delete(teamMembers).where(and(theirs, eq(teamMembers.teamId, east.id)));
    expect([...(await figuresFor(db, workspaceId, ['UBEA', 'UCAL'])).values()].map(whose)).toEqual([['UBEA', []]]);
    await refreshFigures(db, workspaceId, NOW.add({ hours: 24 }));
    const kept = await db.select().from(figures).where(eq(figures.workspaceId, workspaceId));
    expect(kept.map(({ subject }) => subject)).not.toContain(cal.userId);
  });

  test('made now are of what stands now, and keep nothing', async ({ db }) => {
    const { workspaceId, bea, max } = await twoTeams(db);
    const deal = await aWin(db, bea);
    const entry = { userId: bea.userId, dealId: deal.id, kind: 'demo', section: 'close', count: 1 } as const;
    await logActivities(db, bea, [entry], anAct(bea, { at: ago(5) }));
    const touches = async () => (await liveFigures(db, workspaceId, bea.userId, NOW))?.own.wins[0]?.touches;
    expect(await touches()).toBe(3);
    await undoAct(db, bea, 'last', anAct(bea));
    expect(await touches()).toBe(2);
    expect(await db.select().from(figures).where(eq(figures.workspaceId, workspaceId))).toEqual([]);
    expect(await liveFigures(db, workspaceId, max.userId, NOW)).toBeNull();
    expect(await liveFigures(db, workspaceId, 'UNOBODY', NOW)).toBeNull();
    expect(whose(await liveFigures(db, workspaceId, 'UEVE', NOW))).toEqual(['UEVE', []]);
  });

  test('of a manager who sells are held against both teams, by those of the one they sell in', async ({ db }) => {
    const { workspaceId, max, dan } = await twoTeams(db);
    const nan = await aCaller(db, workspaceId, 'nan', 'manager');
    const north = await aTeam(db, workspaceId, nan, [max]);
    await aWin(db, max);
    await refreshFigures(db, workspaceId, NOW);
    const found = (await figuresFor(db, workspaceId, [max.userId])).get(max.userId);
    expect(whose(found)).toEqual(['UMAX', ['UBEA', 'UCAL', 'UDAN']]);
    const [row] = await db
      .select()
      .from(figures)
      .where(and(eq(figures.workspaceId, workspaceId), eq(figures.of, 'team'), eq(figures.subject, String(north.id))));
    expect(found?.team).toEqual(row?.body);
    await db
      .update(members)
      .set({ deactivatedAt: NOW })
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, dan.userId)));
    expect(whose((await figuresFor(db, workspaceId, [max.userId])).get(max.userId))).toEqual([
      'UMAX',
      ['UBEA', 'UCAL'],
    ]);
  });
});
