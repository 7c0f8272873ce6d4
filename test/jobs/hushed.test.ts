import { expect } from 'vitest';
import { schedules } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { aWorkspace } from '../store/people.ts';
import { aQuietDeal, aScheduled, at, ledger, outcomes, planned, tickAt } from './scene.ts';

const UNTIL_THURSDAY = { hushedUntil: Temporal.PlainDate.from('2026-03-12'), hushedBy: 'UMAX' };

onPostgres('whoever a manager hushed', (base) => {
  const test = base.extend('workspaceId', async ({ db }) => {
    await db.delete(schedules);
    return aWorkspace(db);
  });

  test('hears no digest of stalled deals, and it stands in the ledger', async ({ db, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea', UNTIL_THURSDAY));
    await tickAt(db, at('2026-03-09T08:30'));
    expect(await planned(db, workspaceId)).toEqual([]);
    expect(await outcomes(db, workspaceId)).toEqual(['morning-digest UBEA 2026-03-09 silent hushed']);
    expect(await ledger(db, workspaceId)).toMatchObject([{ state: 'suppressed', why: 'hushed', rule: 'stalled' }]);
  });

  test('hears of their own plans', async ({ db, workspaceId }) => {
    const bea = await aScheduled(db, workspaceId, 'bea', UNTIL_THURSDAY);
    const nextStepOn = Temporal.PlainDate.from('2026-03-09');
    await aQuietDeal(db, bea, { name: 'Initech', nextStep: 'Send the MSA', nextStepOn });
    await tickAt(db, at('2026-03-09T08:30'));
    const posts = await planned(db, workspaceId);
    expect(posts).toHaveLength(1);
    expect(JSON.stringify(posts[0]?.body)).toContain('<@UMAX> stopped nudges to you until Thu 12 Mar;');
    expect(await ledger(db, workspaceId)).toMatchObject([{ state: 'said', rule: 'due-today' }]);
  });

  test('hears of no prospecting neither, and of everything again on the day it ends', async ({ db, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea', UNTIL_THURSDAY));
    await tickAt(db, at('2026-03-11T14:00'));
    expect(await outcomes(db, workspaceId, 'prospecting-check')).toEqual([
      'prospecting-check UBEA 2026-W11 silent hushed',
    ]);
    expect(await ledger(db, workspaceId)).toContainEqual(
      expect.objectContaining({ rule: 'no-prospecting', why: 'hushed', state: 'suppressed' }),
    );
    await tickAt(db, at('2026-03-12T08:30'));
    expect(await planned(db, workspaceId)).toHaveLength(1);
  });
});
