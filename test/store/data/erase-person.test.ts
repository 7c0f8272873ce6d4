import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Member } from '../../../src/domain/member.ts';
import { newestAudit, saveAudit } from '../../../src/store/audit.ts';
import { erasePerson } from '../../../src/store/data/erase-person.ts';
import { inheritanceOf } from '../../../src/store/data/heir.ts';
import { HOLDINGS } from '../../../src/store/data/holdings.ts';
import type { Db } from '../../../src/store/db.ts';
import { changeDeal } from '../../../src/store/deals.ts';
import { historyOfDeal } from '../../../src/store/history.ts';
import { followProfiles, memberOf, saveMember } from '../../../src/store/members.ts';
import { audit, dealChanges, deals, members } from '../../../src/store/schema.ts';
import { undoAct } from '../../../src/store/undo.ts';
import { onBothDatabases } from '../../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace, NOW } from '../people.ts';
import { anAdmin, aWholePerson } from './whole-person.ts';
import { columnsOf, rowsIn, whereSaid } from './words.ts';

let keys = 0;
const once = () => {
  keys += 1;
  return { heard: `erase:${keys}`, now: NOW };
};

const WORDS = 'Zebra told me';

async function member(db: Db, workspaceId: string, userId: string): Promise<Member> {
  const found = await memberOf(db, workspaceId, userId);
  if (!found) throw new Error('no such member');
  return found;
}

onBothDatabases('erasing one person', (test) => {
  test('a whole person has a row in every table, and words in every column that holds words', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    await aWholePerson(db, workspaceId, { name: 'bea', words: WORDS });
    expect(Object.keys(await rowsIn(db, workspaceId)).sort()).toEqual(HOLDINGS.map(({ name }) => name).sort());
    const said = await whereSaid(db, workspaceId, WORDS);
    expect(said.filter((place) => place !== 'focuses.on')).toEqual(
      columnsOf('words').filter((place) => place !== 'dealChanges.from'),
    );
  });

  test('their words are gone everywhere, and who they are; deals, stages and counts stay', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const ada = await anAdmin(db, workspaceId);
    const { who, dealId } = await aWholePerson(db, workspaceId, { name: 'bea', words: WORDS });
    const before = await rowsIn(db, workspaceId);
    expect(await erasePerson(db, ada, who.userId, once())).toEqual({
      is: 'erased',
      was: 'bea',
      name: 'Erased person 1',
      ...{ deals: 0, heir: ada.userId, wasAdmin: false },
    });
    expect(await whereSaid(db, workspaceId, WORDS)).toEqual([]);
    expect(await whereSaid(db, workspaceId, '"bea"')).toEqual([]);
    const after = await rowsIn(db, workspaceId);
    expect(after).toMatchObject({ deals: 1, changes: 1, dealChanges: 8, activities: 1, commitments: 1, runs: 1 });
    const gone = Object.keys(before).filter((table) => (after[table] ?? 0) < (before[table] ?? 0));
    expect(gone.sort()).toEqual([
      ...[
        'briefQuestions',
        'figures',
        'focuses',
        'heard',
        'itemAnswers',
        'practices',
        'readings',
        'schedules',
        'snoozes',
      ],
      ...['teamMembers', 'threadReplies'],
    ]);
    const [deal] = await db
      .select()
      .from(deals)
      .where(and(eq(deals.workspaceId, workspaceId), eq(deals.id, dealId)));
    expect(deal).toMatchObject({
      name: 'Acme',
      ownerId: who.userId,
      stage: 'proposal',
      amount: 4_000_000,
      nextStep: '…',
    });
    expect(deal).toMatchObject({ wants: null, offer: null });
    expect(await member(db, workspaceId, who.userId)).toMatchObject({
      ...{ name: 'Erased person 1', role: 'rep', zone: 'UTC', country: null, dmChannel: null, goals: {} },
      ...{ deactivatedAt: NOW, homeOpenedAt: null },
    });
  });

  test('what they wrote is gone where others replaced it or an undo brought it back; what others wrote stays', async ({
    db,
  }) => {
    const workspaceId = await aWorkspace(db);
    const ada = await anAdmin(db, workspaceId);
    const bea = await aCaller(db, workspaceId, 'bea');
    const deal = await aSavedDeal(db, bea, { nextStep: `${WORDS} first`, wants: `${WORDS} wants` });
    const change = (by: typeof bea, nextStep: string) => changeDeal(db, by, deal, { nextStep }, anAct(by));
    await change(ada, 'Send the offer');
    await undoAct(db, ada, 'last', anAct(ada));
    expect(await whereSaid(db, workspaceId, WORDS)).toEqual([
      'dealChanges.from',
      'dealChanges.to',
      'deals.nextStep',
      'deals.wants',
    ]);
    await erasePerson(db, ada, bea.userId, once());
    expect(await whereSaid(db, workspaceId, WORDS)).toEqual([]);
    const steps = await db
      .select({ from: dealChanges.from, to: dealChanges.to })
      .from(dealChanges)
      .where(and(eq(dealChanges.workspaceId, workspaceId), eq(dealChanges.field, 'nextStep')))
      .orderBy(dealChanges.changeId);
    expect(steps).toEqual([
      { from: null, to: '…' },
      { from: '…', to: 'Send the offer' },
    ]);
  });

  test('open and parked deals go to whoever erases, closed ones stay, and no undo and no return brings them back', async ({
    db,
  }) => {
    const workspaceId = await aWorkspace(db);
    const ada = await anAdmin(db, workspaceId);
    const bea = await aCaller(db, workspaceId, 'bea');
    const first = await member(db, workspaceId, bea.userId);
    const open = await aSavedDeal(db, bea, { name: 'Open' });
    const parked = await aSavedDeal(db, bea, { name: 'Parked', status: 'parked' });
    const won = await aSavedDeal(db, bea, { name: 'Won', status: 'won' });
    expect(await inheritanceOf(db, ada, bea.userId)).toEqual({ deals: 2, heir: ada.userId, wasAdmin: false });
    expect(await erasePerson(db, ada, bea.userId, once())).toMatchObject({ deals: 2, heir: ada.userId });
    const owners = async () =>
      (await db.select().from(deals).where(eq(deals.workspaceId, workspaceId)).orderBy(deals.id)).map(
        ({ id, ownerId, version }) => ({ id, ownerId, version }),
      );
    const handed = [
      { id: open.id, ownerId: ada.userId, version: open.version + 1 },
      { id: parked.id, ownerId: ada.userId, version: parked.version + 1 },
      { id: won.id, ownerId: bea.userId, version: won.version },
    ];
    expect(await owners()).toEqual(handed);
    const [entry] = await historyOfDeal(db, workspaceId, open.id);
    expect(entry).toMatchObject({
      ...{ by: ada.userId, through: 'erasing' },
      changes: [{ field: 'ownerId', from: bea.userId, to: ada.userId }],
    });
    await expect(undoAct(db, ada, 'last', anAct(ada))).rejects.toThrow('nothing that could be undone');
    await saveMember(db, { ...first, createdAt: NOW });
    expect(await owners()).toEqual(handed);
  });

  test('of an admin who erases themselves, the deals go to another admin', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [ada, eve] = [await anAdmin(db, workspaceId), await anAdmin(db, workspaceId, 'eve')];
    await aSavedDeal(db, ada);
    expect(await erasePerson(db, ada, ada.userId, once())).toMatchObject({
      deals: 1,
      heir: eve.userId,
      wasAdmin: true,
    });
  });

  test('the log mentions nobody who was erased: neither as whom it was about nor as who did it', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [ada, eve] = [await anAdmin(db, workspaceId), await anAdmin(db, workspaceId, 'eve')];
    const mention = `<@${eve.userId}>`;
    await saveAudit(db, eve, NOW, [{ what: 'admins', from: ['<@UADA>'], to: ['<@UADA>', mention] }]);
    await erasePerson(db, ada, eve.userId, once());
    expect(await newestAudit(db, ada, 5)).toMatchObject([
      { by: ada.userId, what: 'data of erased person 1', from: null, to: 'erased' },
      { by: eve.userId, erased: 'Erased person 1', from: ['<@UADA>'], to: ['<@UADA>', 'Erased person 1'] },
    ]);
  });

  test('nobody else loses a word, in this workspace or another', async ({ db }) => {
    const [here, elsewhere] = [await aWorkspace(db), await aWorkspace(db)];
    const ada = await anAdmin(db, here);
    const { who } = await aWholePerson(db, here, { name: 'bea', words: 'Hers' });
    await aWholePerson(db, here, { name: 'ann', words: WORDS });
    await aWholePerson(db, elsewhere, { name: 'bea', words: WORDS });
    const before = [await whereSaid(db, here, WORDS), await whereSaid(db, elsewhere, WORDS)];
    const rows = await rowsIn(db, elsewhere);
    await erasePerson(db, ada, who.userId, once());
    expect([await whereSaid(db, here, WORDS), await whereSaid(db, elsewhere, WORDS)]).toEqual(before);
    expect(await rowsIn(db, elsewhere)).toEqual(rows);
  });

  test('the log says who erased whom, by id; the same press again, and another one, change nothing', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const ada = await anAdmin(db, workspaceId);
    const bea = await aCaller(db, workspaceId, 'bea');
    const press = once();
    await erasePerson(db, ada, bea.userId, press);
    expect(await erasePerson(db, ada, bea.userId, press)).toEqual({ is: 'heard' });
    expect(await erasePerson(db, ada, bea.userId, once())).toEqual({ is: 'before', name: 'Erased person 1' });
    const log = await db.select().from(audit).where(eq(audit.workspaceId, workspaceId));
    expect(log).toMatchObject([{ by: ada.userId, what: 'data of erased person 1', from: null, to: 'erased' }]);
  });

  test('only an admin may, the last admin stays, and numbers go on', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const ada = await anAdmin(db, workspaceId);
    const bea = await aCaller(db, workspaceId, 'bea');
    const max = await aCaller(db, workspaceId, 'max', 'manager');
    expect(() => erasePerson(db, bea, bea.userId, once())).toThrow('for admins');
    expect(() => erasePerson(db, max, bea.userId, once())).toThrow('for admins');
    await expect(erasePerson(db, ada, ada.userId, once())).rejects.toThrow('the only admin');
    await expect(erasePerson(db, ada, 'UNOBODY', once())).rejects.toThrow('I keep nothing about');
    const eve = await anAdmin(db, workspaceId, 'eve');
    expect(await erasePerson(db, ada, ada.userId, once())).toMatchObject({ name: 'Erased person 1' });
    expect(await erasePerson(db, eve, bea.userId, once())).toMatchObject({ name: 'Erased person 2' });
    await expect(erasePerson(db, eve, eve.userId, once())).rejects.toThrow('the only admin');
  });

  test('Slack brings nothing of them back, until they speak: then they begin anew', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const ada = await anAdmin(db, workspaceId);
    const bea = await aCaller(db, workspaceId, 'bea', 'manager');
    const first = await member(db, workspaceId, bea.userId);
    await erasePerson(db, ada, bea.userId, once());
    const profile = { userId: bea.userId, name: 'Bea Ortiz', zone: 'Asia/Tokyo', statusEmoji: null, isGone: false };
    await followProfiles(db, workspaceId, [profile], NOW);
    expect(await member(db, workspaceId, bea.userId)).toMatchObject({ name: 'Erased person 1', zone: 'UTC' });
    await saveMember(db, { ...first, role: 'rep', createdAt: NOW });
    expect(await member(db, workspaceId, bea.userId)).toEqual({ ...first, role: 'rep', createdAt: NOW });
    const rows = await db.select().from(members).where(eq(members.workspaceId, workspaceId));
    expect(rows).toHaveLength(2);
  });
});
