import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Member } from '../../src/domain/member.ts';
import type { Db } from '../../src/store/db.ts';
import { scheduleTeam } from '../../src/store/schedules.ts';
import { members, salesTeams, schedules } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { aSavedDeal, aTeam, aWorkspace } from '../store/people.ts';
import { aQuietDeal, aScheduled, at, FRIDAY, ledger, outcomes, planned, tickAt } from './scene.ts';

/** Bea, managed by Mia, in New York; only their channel and Bea's mornings are due. */
async function east(
  db: Db,
  {
    bea: over = {},
    mia: lead = {},
    others = [],
  }: { bea?: Partial<Member>; mia?: Partial<Member>; others?: string[] } = {},
) {
  await db.delete(schedules);
  const workspaceId = await aWorkspace(db);
  const mia = await aScheduled(db, workspaceId, 'mia', lead, 'manager');
  const bea = await aScheduled(db, workspaceId, 'bea', over);
  const more = await Promise.all(others.map((name) => aScheduled(db, workspaceId, name)));
  const team = await aTeam(db, workspaceId, mia, [bea, ...more]);
  await scheduleTeam(db, team, FRIDAY);
  return { workspaceId, team, mia, bea };
}

/** Ticks at the hours of digest and channel on each of these days. */
async function through(db: Db, days: string[]) {
  for (const day of days) for (const time of ['08:30', '15:00']) await tickAt(db, at(`${day}T${time}`));
}

function previewUntil(db: Db, workspaceId: string, until: string) {
  return db
    .update(salesTeams)
    .set({ postsFrom: at(until) })
    .where(eq(salesTeams.workspaceId, workspaceId));
}

/** Where the afternoons' posts went: "DMIA channel-nudges:1:2026-03-10:preview:UMIA". */
async function afternoons(db: Db, workspaceId: string): Promise<string[]> {
  const posts = await planned(db, workspaceId);
  return posts.flatMap(({ channelId, key }) => (key?.startsWith('channel-nudges') ? [`${channelId} ${key}`] : []));
}

async function whys(db: Db, workspaceId: string): Promise<string[]> {
  const all = await ledger(db, workspaceId);
  return all.flatMap(({ job, occasion, rule, state, why }) =>
    job === 'channel-nudges' ? [`${occasion} ${rule} ${why ?? state}`] : [],
  );
}

onPostgres("a team's afternoon", (test) => {
  test('goes to its managers as a preview until posts begin, said no more often than the channel would hear it', async ({
    db,
  }) => {
    const { workspaceId, team, bea } = await east(db);
    await previewUntil(db, workspaceId, '2026-03-13T10:00');
    await aQuietDeal(db, bea);
    await through(db, ['2026-03-09', '2026-03-10', '2026-03-11']);
    expect(await afternoons(db, workspaceId)).toEqual([`DMIA channel-nudges:${team.id}:2026-03-10:preview:UMIA`]);
    const preview = (await planned(db, workspaceId)).find(({ key }) => key?.endsWith('preview:UMIA'));
    expect(preview?.body?.text).toBe('What <#CEAST> would have heard today. 1 deal waiting for a next move: Globex.');
    expect(JSON.stringify(preview?.body)).toContain('From Fri 13 Mar on I post there by myself.');
    expect(await whys(db, workspaceId)).toEqual([
      '2026-03-09 stalled told-lately',
      '2026-03-10 stalled previewed',
      '2026-03-11 stalled said-lately',
    ]);
  });

  test('is posted once the day has come, whatever was previewed before', async ({ db }) => {
    const { workspaceId, team, bea } = await east(db);
    await previewUntil(db, workspaceId, '2026-03-10T15:01');
    await aQuietDeal(db, bea);
    await through(db, ['2026-03-09', '2026-03-10', '2026-03-11']);
    expect(await afternoons(db, workspaceId)).toEqual([
      `DMIA channel-nudges:${team.id}:2026-03-10:preview:UMIA`,
      `CEAST channel-nudges:${team.id}:2026-03-11`,
    ]);
  });

  test.for([
    { is: 'has no DM', mia: { dmChannel: null } },
    { is: 'is away', mia: { awayFrom: Temporal.PlainDate.from('2026-03-09') } },
  ])('says nothing in its first week where whoever manages the team $is', async ({ mia }, { db }) => {
    const { workspaceId, team, bea } = await east(db, { mia });
    await previewUntil(db, workspaceId, '2026-03-13T10:00');
    await aQuietDeal(db, bea);
    await through(db, ['2026-03-09', '2026-03-10']);
    expect(await afternoons(db, workspaceId)).toEqual([]);
    expect(await outcomes(db, workspaceId, 'channel-nudges')).toEqual([
      `channel-nudges ${team.id} 2026-03-09 silent nothing-to-say`,
      `channel-nudges ${team.id} 2026-03-10 silent no-manager`,
    ]);
  });

  test('names no deal in its first days here, however old it is', async ({ db }) => {
    const { workspaceId, team, bea } = await east(db);
    const fields = { name: 'Globex', stage: 'proposal', amount: 900_000, currency: 'USD' } as const;
    const opened = at('2026-02-02T10:00');
    await aSavedDeal(db, bea, fields, { at: opened, recordedAt: at('2026-03-04T18:00'), through: 'import' });
    await through(db, ['2026-03-09', '2026-03-10']);
    expect(await whys(db, workspaceId)).toEqual(['2026-03-09 stalled first-days', '2026-03-10 stalled first-days']);
    await tickAt(db, at('2026-03-11T15:00'));
    expect(await afternoons(db, workspaceId)).toEqual([`CEAST channel-nudges:${team.id}:2026-03-11`]);
  });

  test('says nothing of somebody a manager stopped nudges to', async ({ db }) => {
    const { workspaceId, bea } = await east(db);
    await aQuietDeal(db, bea);
    await through(db, ['2026-03-09']);
    await db
      .update(members)
      .set({ hushedUntil: Temporal.PlainDate.from('2026-03-11'), hushedBy: 'UMIA' })
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, bea.userId)));
    await through(db, ['2026-03-10']);
    expect(await afternoons(db, workspaceId)).toEqual([]);
    expect(await whys(db, workspaceId)).toContain('2026-03-10 stalled hushed');
  });

  test('keeps with what it says of prospecting how it was said', async ({ db }) => {
    const { workspaceId } = await east(db, { others: ['cal', 'dan'] });
    await tickAt(db, at('2026-03-12T15:00'));
    const [said] = (await ledger(db, workspaceId)).filter(({ rule }) => rule === 'no-prospecting');
    expect(said).toMatchObject({
      state: 'said',
      evidence: { weekStart: '2026-03-09', inChannel: { of: 3, named: false } },
    });
  });
});
