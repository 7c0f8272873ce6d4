import { expect } from 'vitest';
import { makeCommitment } from '../../src/store/commitments.ts';
import { members, schedules } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { aWorkspace } from '../store/people.ts';
import { aScheduled, at, outcomes, planned, tickAt } from './scene.ts';

onPostgres('a manager who sells nothing', (base) => {
  const test = base.extend('workspaceId', async ({ db }) => {
    await db.delete(schedules);
    return aWorkspace(db);
  });

  test('is asked on its day about what they committed to, and hears of nothing else', async ({ db, workspaceId }) => {
    await aScheduled(db, workspaceId, 'mia', {}, 'manager');
    await db.update(members).set({ goals: {} });
    const [mia] = await db.select().from(members);
    if (!mia) throw new Error('nobody is there');
    const wanted = {
      ...{ userId: 'UMIA', text: 'read the open offers', dueOn: Temporal.PlainDate.from('2026-03-10') },
      ...{ counted: null, dealId: null },
    };
    const made = at('2026-03-09T10:00');
    const actor = { workspaceId, userId: 'UMIA', role: 'manager' as const, manages: [] };
    await makeCommitment(db, actor, wanted, {
      by: 'UMIA',
      through: 'command',
      at: made,
      recordedAt: made,
      heard: null,
    });
    await tickAt(db, at('2026-03-10T08:30'));
    const [digest, ...others] = await planned(db, workspaceId);
    expect(others).toEqual([]);
    expect(digest?.body?.text).toBe('1 thing for today: read the open offers');
    const said = JSON.stringify(digest?.body);
    expect(said).toContain('You said: *read the open offers*');
    expect(said).not.toContain('This week');

    await tickAt(db, at('2026-03-13T08:30'));
    expect(await outcomes(db, workspaceId, 'morning-digest')).toContain(
      'morning-digest UMIA 2026-03-13 silent not-selling',
    );
  });
});
