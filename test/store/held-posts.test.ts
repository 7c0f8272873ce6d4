import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { hearOnce } from '../../src/store/heard.ts';
import { letGo } from '../../src/store/held-posts.ts';
import { isHeard, isHeardAfter } from '../../src/store/messages-heard.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { conversations, deliveries } from '../../src/store/schema.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aWorkspace, NOW } from './people.ts';

onBothDatabases('a post that is held back', (test) => {
  const later = NOW.add({ seconds: 15 });
  const hold = async (db: Db) => {
    const workspaceId = await aWorkspace(db);
    const post = { channelId: 'DBEA', key: 'msg:DBEA:1', body: { text: 'as it is' }, notBefore: later };
    await addDeliveries(db, workspaceId, [{ ...post, expiresAt: NOW.add({ hours: 1 }) }], NOW);
    const stands = async () => {
      const [row] = await db
        .select({ body: deliveries.body, notBefore: deliveries.notBefore, nextAt: conversations.nextAt })
        .from(deliveries)
        .innerJoin(
          conversations,
          and(eq(conversations.workspaceId, deliveries.workspaceId), eq(conversations.channelId, deliveries.channelId)),
        )
        .where(eq(deliveries.workspaceId, workspaceId));
      return row && { says: row.body, notBefore: String(row.notBefore), nextAt: String(row.nextAt) };
    };
    return { workspaceId, stands, is: { channelId: 'DBEA', key: 'msg:DBEA:1' } };
  };

  test('goes at once, said better', async ({ db }) => {
    const { workspaceId, stands, is } = await hold(db);
    expect(await stands()).toMatchObject({ nextAt: String(later) });
    expect(await letGo(db, workspaceId, { ...is, body: { text: 'better' } }, NOW)).toBe(true);
    expect(await stands()).toEqual({ says: { text: 'better' }, notBefore: String(NOW), nextAt: String(NOW) });
  });

  test('goes as it is where nothing better came', async ({ db }) => {
    const { workspaceId, stands, is } = await hold(db);
    expect(await letGo(db, workspaceId, is, NOW)).toBe(true);
    expect(await stands()).toMatchObject({ says: { text: 'as it is' }, notBefore: String(NOW) });
  });

  test('is left alone once it went', async ({ db }) => {
    const { workspaceId, stands, is } = await hold(db);
    await db.update(deliveries).set({ state: 'sent' }).where(eq(deliveries.workspaceId, workspaceId));
    expect(await letGo(db, workspaceId, { ...is, body: { text: 'better' } }, NOW)).toBe(false);
    expect(await stands()).toMatchObject({ says: { text: 'as it is' } });
    expect(await letGo(db, workspaceId, { ...is, key: 'msg:DBEA:2' }, NOW)).toBe(false);
  });

  test('inbound keys are found by themselves, and by those that come after', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    await hearOnce(db, workspaceId, 'edit:C1:17.1:1700000002.000100', NOW);
    await hearOnce(db, workspaceId, 'edit:C1:17.1:UANN:1700000009.000100', NOW);
    const after = (ts: string) => isHeardAfter(db, workspaceId, `edit:C1:17.1:${ts}`, 'edit:C1:17.1:9999999999.999999');
    expect(await after('1700000001.000900')).toBe(true);
    expect(await after('0')).toBe(true);
    expect(await after('1700000002.000100')).toBe(false);
    expect(await isHeard(db, workspaceId, 'edit:C1:17.1:1700000002.000100')).toBe(true);
    expect(await isHeard(db, workspaceId, 'edit:C1:17.1:1700000003.000100')).toBe(false);
  });
});
