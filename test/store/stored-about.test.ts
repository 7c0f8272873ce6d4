import { expect } from 'vitest';
import { erasePerson } from '../../src/store/data/erase-person.ts';
import { storedAbout } from '../../src/store/stored-about.ts';
import { onBothDatabases } from '../fixtures.ts';
import { anAdmin, aWholePerson } from './data/whole-person.ts';
import { aCaller, aWorkspace, NOW } from './people.ts';

const then = NOW.subtract({ hours: 24 * 90 });

onBothDatabases('what is kept about a person', (test) => {
  test('is counted by kind, with the moment since when', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const { who } = await aWholePerson(db, workspaceId, { name: 'bea', words: 'Words', at: then });
    await aWholePerson(db, workspaceId, { name: 'ann', words: 'Words' });
    const stored = await storedAbout(db, workspaceId, who.userId);
    expect(stored).toMatchObject({ userId: who.userId, name: 'bea', retentionDays: 730 });
    const counted = stored?.counts.map(({ kind, count, since }) => [kind, count, since?.toString()]);
    expect(counted).toEqual([
      ...[
        ['deals', 1],
        ['updates', 1],
        ['activities', 1],
        ['commitments', 1],
        ['plays', 1],
        ['runs', 1],
      ].map((row) => [...row, then.toString()]),
      ...[
        ['practices', 1],
        ['questions', 1],
        ['findings', 2],
        ['messages', 1],
        ['readings', 1],
      ].map((row) => [...row, then.toString()]),
      ['settings', 3, NOW.subtract({ hours: 2400 }).toString()],
    ]);
  });

  test('is nothing but their settings for who is new, and undefined for who is unknown', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const { userId } = await aCaller(db, workspaceId, 'bea');
    const stored = await storedAbout(db, workspaceId, userId);
    expect(stored?.counts.filter(({ count }) => count > 0).map(({ kind }) => kind)).toEqual(['settings']);
    expect(await storedAbout(db, workspaceId, 'UNOBODY')).toBeUndefined();
  });

  test('is the facts alone once they were erased', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const { who } = await aWholePerson(db, workspaceId, { name: 'bea', words: 'Words' });
    await erasePerson(db, await anAdmin(db, workspaceId), who.userId, { heard: 'a', now: NOW });
    const stored = await storedAbout(db, workspaceId, who.userId);
    const left = stored?.counts.filter(({ count }) => count > 0).map(({ kind }) => kind);
    expect(left).toEqual([
      'deals',
      'updates',
      'activities',
      'commitments',
      'plays',
      'runs',
      'questions',
      'findings',
      'settings',
    ]);
  });
});
