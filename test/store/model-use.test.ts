import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { recordTokens, takeTokens } from '../../src/store/model-use.ts';
import { modelUse } from '../../src/store/schema.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aWorkspace } from './people.ts';

const DAY = Temporal.PlainDate.from('2026-03-11');

async function used(db: Db, workspaceId: string): Promise<number | undefined> {
  const [row] = await db
    .select()
    .from(modelUse)
    .where(and(eq(modelUse.workspaceId, workspaceId), eq(modelUse.day, DAY.toString())));
  return row?.tokens;
}

onBothDatabases('the budget of a day', (test) => {
  describe('of one workspace', () => {
    test('is taken from until it is spent, and never beyond', async ({ db }) => {
      const day = { workspaceId: await aWorkspace(db), day: DAY };
      expect(await takeTokens(db, day, 60, 100)).toBe(true);
      expect(await takeTokens(db, day, 41, 100)).toBe(false);
      expect(await takeTokens(db, day, 40, 100)).toBe(true);
      expect(await takeTokens(db, day, 1, 100)).toBe(false);
      expect(await used(db, day.workspaceId)).toBe(100);
    });

    test('is not begun by what it has no room for', async ({ db }) => {
      const day = { workspaceId: await aWorkspace(db), day: DAY };
      expect(await takeTokens(db, day, 1, 0)).toBe(false);
      expect(await used(db, day.workspaceId)).toBeUndefined();
    });

    test('gets back what was not used, and is charged what was used beyond', async ({ db }) => {
      const day = { workspaceId: await aWorkspace(db), day: DAY };
      await takeTokens(db, day, 60, 100);
      await recordTokens(db, day, -25);
      expect(await used(db, day.workspaceId)).toBe(35);
      await recordTokens(db, day, 200);
      expect(await used(db, day.workspaceId)).toBe(235);
      expect(await takeTokens(db, day, 1, 100)).toBe(false);
      await recordTokens(db, day, Number.MAX_SAFE_INTEGER);
      await recordTokens(db, day, -Number.MAX_SAFE_INTEGER);
      expect(await used(db, day.workspaceId)).toBe(0);
    });

    test('is another one tomorrow, and for others', async ({ db }) => {
      const [workspaceId, other] = [await aWorkspace(db), await aWorkspace(db)];
      expect(await takeTokens(db, { workspaceId, day: DAY }, 100, 100)).toBe(true);
      expect(await takeTokens(db, { workspaceId, day: DAY.add({ days: 1 }) }, 100, 100)).toBe(true);
      expect(await takeTokens(db, { workspaceId: other, day: DAY }, 100, 100)).toBe(true);
    });

    test('lets only as many through at once as there is room for', async ({ db }) => {
      const day = { workspaceId: await aWorkspace(db), day: DAY };
      const taken = await Promise.all(Array.from({ length: 8 }, () => takeTokens(db, day, 30, 100)));
      expect(taken.filter(Boolean)).toHaveLength(3);
    });
  });
});
