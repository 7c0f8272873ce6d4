import { expect } from 'vitest';
import type { Member } from '../../src/domain/member.ts';
import { schedules } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { aWorkspace } from '../store/people.ts';
import { aQuietDeal, aScheduled, at, ledger, outcomes, planned, tickAt } from './scene.ts';

const time = Temporal.PlainTime.from;
const quiet = (from: string, until: string): Partial<Member> => ({ quietFrom: time(from), quietUntil: time(until) });
const clock = (instant: Temporal.Instant | undefined) =>
  instant?.toZonedDateTimeISO('America/New_York').toPlainTime().toString({ smallestUnit: 'minute' });

onPostgres('what is said to one person', (base) => {
  const test = base.extend('workspaceId', async ({ db }) => {
    await db.delete(schedules);
    return aWorkspace(db);
  });

  test.for([
    { is: 'outside quiet hours', over: quiet('18:00', '08:00'), opens: '08:30', closes: '11:30' },
    { is: 'until they begin', over: quiet('09:00', '10:00'), opens: '08:30', closes: '09:00' },
    { is: 'from their end on', over: quiet('08:00', '10:00'), opens: '10:00', closes: '11:30' },
  ])('a digest is said $is', async ({ over, opens, closes }, { db, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea', over));
    await tickAt(db, at('2026-03-09T08:30'));
    const [digest] = await planned(db, workspaceId);
    expect([clock(digest?.notBefore), clock(digest?.expiresAt)]).toEqual([opens, closes]);
  });

  test('lapses where quiet hours leave no time, and the ledger says so', async ({ db, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea', quiet('08:00', '12:00')));
    await tickAt(db, at('2026-03-09T08:30'));
    expect(await planned(db, workspaceId)).toEqual([]);
    expect(await outcomes(db, workspaceId)).toEqual(['morning-digest UBEA 2026-03-09 lapsed quiet-hours']);
    expect(await ledger(db, workspaceId)).toMatchObject([
      {
        state: 'suppressed',
        why: 'quiet-hours',
        rule: 'stalled',
        deliveryId: null,
        evidence: { deal: { name: 'Globex' } },
      },
    ]);
  });

  test.for([
    { intensity: 'gentle', check: 'silent gentle', why: 'gentle' },
    { intensity: 'normal', check: 'planned', why: null },
    { intensity: 'firm', check: 'planned', why: null },
  ] as const)('$intensity: Wednesday’s check is $check', async ({ intensity, check, why }, { db, workspaceId }) => {
    await aScheduled(db, workspaceId, 'bea', { intensity });
    await tickAt(db, at('2026-03-11T14:00'));
    expect(await outcomes(db, workspaceId, 'prospecting-check')).toEqual([`prospecting-check UBEA 2026-W11 ${check}`]);
    expect(await ledger(db, workspaceId)).toMatchObject([{ rule: 'no-prospecting', why }]);
  });

  test('what was said lately stands in the ledger as left out, a row an occasion', async ({ db, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    for (const day of ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12']) await tickAt(db, at(`${day}T08:30`));
    const rows = (await ledger(db, workspaceId)).map(({ occasion, state, why }) => `${occasion} ${state} ${why}`);
    expect(rows).toEqual([
      '2026-03-09 said null',
      '2026-03-10 suppressed said-lately',
      '2026-03-11 suppressed said-lately',
      '2026-03-12 said null',
    ]);
  });
});
