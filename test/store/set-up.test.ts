import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { WantedTeam } from '../../src/domain/set-up.ts';
import { USUAL_TEAM } from '../../src/domain/team.ts';
import { newestAudit, saveAudit } from '../../src/store/audit.ts';
import type { Db } from '../../src/store/db.ts';
import { callerOf } from '../../src/store/members.ts';
import { adminsOf, recogniseAdmin, setAdmins } from '../../src/store/roles.ts';
import { scheduleMember } from '../../src/store/schedules.ts';
import { members, schedules } from '../../src/store/schema.ts';
import { removeTeam } from '../../src/store/team-removal.ts';
import { changeTeam } from '../../src/store/team-set-up.ts';
import { changeWorkspace } from '../../src/store/workspaces.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, actorOf, aTeam, aWorkspace, NOW } from './people.ts';

let heard = 0;
const once = () => ({ heard: `set up ${++heard}`, now: NOW, tell: () => ({ text: 'told' }) });

const north = (over: Partial<WantedTeam> = {}): WantedTeam => ({
  ...USUAL_TEAM,
  ...{ id: null, name: 'North', channelId: 'CNORTH', zone: 'America/New_York', country: null },
  ...{ workDays: [1, 2, 3, 4, 5], managers: ['UMAX'], members: ['UBEA'], moves: false },
  ...over,
});

async function somebodies(db: Db) {
  const workspaceId = await aWorkspace(db);
  const ada = await aCaller(db, workspaceId, 'ada', 'admin');
  const max = await aCaller(db, workspaceId, 'max');
  const bea = await aCaller(db, workspaceId, 'bea');
  return { workspaceId, ada, max, bea };
}

onBothDatabases('the set-up', (test) => {
  test('only an admin opens, removes, names admins, sets the workspace up and reads the log', async ({ db }) => {
    const { workspaceId, ada, max, bea } = await somebodies(db);
    const team = await aTeam(db, workspaceId, max, []);
    const manager = { ...max, role: 'manager' as const };
    for (const who of [bea, manager]) {
      expect(() => changeTeam(db, who, north(), once())).toThrow('set up by an admin');
      expect(() => removeTeam(db, who, team.id, once())).toThrow('removed by an admin');
      expect(() => setAdmins(db, who, ['UBEA'], once())).toThrow('named by an admin');
      expect(() => changeWorkspace(db, who, { retentionDays: 90 }, once())).toThrow('for admins');
      await expect(newestAudit(db, who, 50)).rejects.toThrow('for admins');
    }
    expect(await newestAudit(db, ada, 50)).toEqual([]);
  });

  test('nothing reaches across workspaces: neither a team, nor people, nor the log', async ({ db }) => {
    const one = await somebodies(db);
    const other = await somebodies(db);
    const team = await aTeam(db, one.workspaceId, one.max, [one.bea]);
    const theirs = changeTeam(db, other.ada, north({ id: team.id }), once());
    await expect(theirs).rejects.toThrow('removed meanwhile');
    expect(await removeTeam(db, other.ada, team.id, once())).toBeUndefined();
    expect(await changeTeam(db, other.ada, north({ name: 'East', channelId: 'CEAST' }), once())).toHaveProperty('team');
    await saveAudit(db, one.ada, NOW, [{ what: 'mine', from: null, to: null }]);
    expect((await newestAudit(db, other.ada, 50)).map(({ what }) => what)).toEqual(['team East']);
    expect(await adminsOf(db, other.workspaceId)).toEqual(['UADA']);
  });

  test('what is heard twice is done once', async ({ db }) => {
    const { ada } = await somebodies(db);
    const same = once();
    expect(await changeTeam(db, ada, north(), same)).toHaveProperty('team');
    expect(await changeTeam(db, ada, north({ name: 'South', channelId: 'CSOUTH', moves: true }), same)).toBeUndefined();
    expect(await setAdmins(db, ada, ['UADA', 'UBEA'], same)).toBeUndefined();
    expect((await newestAudit(db, ada, 50)).map(({ what }) => what)).toEqual(['team North']);
  });

  test('a form with faults is not heard yet: put right, it is saved', async ({ db }) => {
    const { ada } = await somebodies(db);
    const same = once();
    expect(await changeTeam(db, ada, north({ name: '' }), same)).toEqual({ faults: [{ is: 'no-name' }] });
    expect(await changeTeam(db, ada, north(), same)).toHaveProperty('team');
  });

  test('the newest of the log come first, up to so many', async ({ db }) => {
    const { ada } = await somebodies(db);
    for (const what of ['a', 'b', 'c']) await saveAudit(db, ada, NOW, [{ what, from: [1], to: { two: 2 } }]);
    const [first, ...rest] = await newestAudit(db, ada, 2);
    expect(first).toEqual({ what: 'c', from: [1], to: { two: 2 }, by: 'UADA', at: NOW });
    expect(rest.map(({ what }) => what)).toEqual(['b']);
  });

  test('an admin who left Slack is asked for nothing, and does not keep the last one in', async ({ db }) => {
    const { workspaceId, ada, bea } = await somebodies(db);
    await recogniseAdmin(db, bea, NOW);
    await recogniseAdmin(db, { ...bea, role: 'admin' }, NOW);
    expect((await newestAudit(db, ada, 50)).map(({ what }) => what)).toEqual(['admins']);
    await db
      .update(members)
      .set({ deactivatedAt: NOW })
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, 'UBEA')));
    expect(await adminsOf(db, workspaceId)).toEqual(['UADA']);
    await expect(setAdmins(db, ada, ['UBEA'], once())).rejects.toThrow('Somebody stays admin');
  });

  test('a country that changes moves what is due for those without one of their own', async ({ db }) => {
    const { workspaceId, ada } = await somebodies(db);
    // Good Friday is a holiday in Germany and not in the United States; its Thursday evening is past the digest.
    const now = Temporal.Instant.from('2026-04-02T20:00:00Z');
    await db
      .update(members)
      .set({ country: 'US' })
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, 'UBEA')));
    for (const userId of ['UMAX', 'UBEA']) {
      const caller = await callerOf(db, workspaceId, userId);
      if (caller) await scheduleMember(db, caller, now);
    }
    const due = async (subject: string) => {
      const [row] = await db
        .select({ nextAt: schedules.nextAt })
        .from(schedules)
        .where(
          and(
            eq(schedules.workspaceId, workspaceId),
            eq(schedules.subject, subject),
            eq(schedules.job, 'morning-digest'),
          ),
        );
      return row?.nextAt.toString();
    };
    expect([await due('UMAX'), await due('UBEA')]).toEqual(['2026-04-03T12:30:00Z', '2026-04-03T12:30:00Z']);
    await changeWorkspace(db, ada, { country: 'DE' }, { ...once(), now });
    expect([await due('UMAX'), await due('UBEA')]).toEqual(['2026-04-07T12:30:00Z', '2026-04-03T12:30:00Z']);
  });

  describe('roles', () => {
    test('follow the seats: a manager of two teams stays one until the last is gone', async ({ db }) => {
      const { workspaceId, ada } = await somebodies(db);
      const made = await changeTeam(db, ada, north(), once());
      const south = north({ name: 'South', channelId: 'CSOUTH', members: ['UADA'] });
      const other = await changeTeam(db, ada, south, once());
      if (!made || 'faults' in made || !other || 'faults' in other) throw new Error('not made');
      await removeTeam(db, ada, made.team.id, once());
      expect((await actorOf(db, workspaceId, 'UMAX')).role).toBe('manager');
      await removeTeam(db, ada, other.team.id, once());
      expect((await actorOf(db, workspaceId, 'UMAX')).role).toBe('rep');
      expect((await actorOf(db, workspaceId, 'UADA')).role).toBe('admin');
    });
  });
});
