import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Actor } from '../../../src/domain/member.ts';
import { dealSheets } from '../../../src/store/data/deal-sheet.ts';
import { beginExport, exported, type Scope } from '../../../src/store/data/export.ts';
import type { ExportFile } from '../../../src/store/data/export-file.ts';
import { jsonFiles } from '../../../src/store/data/export-json.ts';
import { HOLDINGS } from '../../../src/store/data/holdings.ts';
import { pagesOf, type Row } from '../../../src/store/data/pages.ts';
import type { Db } from '../../../src/store/db.ts';
import { audit, dealChanges } from '../../../src/store/schema.ts';
import { onBothDatabases } from '../../fixtures.ts';
import { aCaller, aSavedDeal, aWorkspace, NOW } from '../people.ts';
import { anAdmin, aWholePerson } from './whole-person.ts';

const EVERYTHING: Scope = { of: 'everything' };
const WORDS = 'Zebra "told" <me>, \n=1';

const about = (workspaceId: string, scope: Scope) => ({ workspaceId, scope, at: NOW, name: 'sideline' });

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

type Told = { about: Record<string, unknown>; tables: Record<string, Row[]> };
const read = (file: ExportFile | undefined): Told => JSON.parse(String(file?.data));

/** The tables that an export has, with how many rows each. */
async function tablesIn(db: Db, workspaceId: string, scope: Scope) {
  const counts: Record<string, number> = {};
  for await (const { table, rows } of exported(db, workspaceId, scope))
    counts[table] = (counts[table] ?? 0) + rows.length;
  return counts;
}

let keys = 0;
const once = () => {
  keys += 1;
  return { heard: `export:${keys}`, now: NOW };
};

onBothDatabases('an export', (test) => {
  test('of everything has every table, and leaves to each person what is for their eyes alone', async ({ db }) => {
    const [workspaceId, elsewhere] = [await aWorkspace(db), await aWorkspace(db)];
    await aWholePerson(db, workspaceId, { name: 'bea', words: WORDS });
    await aWholePerson(db, elsewhere, { name: 'eve', words: 'Elsewhere' });
    const [file, ...more] = await all(jsonFiles(db, about(workspaceId, EVERYTHING)));
    expect(more).toEqual([]);
    expect(String(file?.data)).not.toContain('Elsewhere');
    const { about: head, tables } = read(file);
    expect(Object.keys(tables)).toEqual(HOLDINGS.map(({ name }) => name).filter((name) => name !== 'practices'));
    expect(head).toMatchObject({ workspace: workspaceId, of: 'everything', at: '2026-03-10T13:00:00Z', part: 1 });
    expect(head.leftToEachPerson).toContain('practices');
    expect(head.leftToEachPerson).toContain('runs.done');
    expect(Object.keys(tables.runs?.[0] ?? {})).toEqual(expect.not.arrayContaining(['asked', 'done', 'answeredAt']));
    expect(tables.nudges?.map(({ rule }) => rule)).toEqual(['stalled']);
    for (const [table, column] of [
      ['deliveries', 'body'],
      ['itemAnswers', 'says'],
    ] as const)
      expect(tables[table]?.[0]).not.toHaveProperty(column);
    expect(tables.deals?.[0]).toMatchObject({
      ...{ workspaceId, name: 'Acme', amount: 4_000_000, nextStep: `${WORDS} step`, nextStepOn: '2026-03-10' },
      createdAt: '2026-03-10T13:00:00Z',
    });
    expect(tables.deals?.[0]).not.toHaveProperty('search');
  });

  test("of one person has what is theirs, and all of it when it is one's own", async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const { who } = await aWholePerson(db, workspaceId, { name: 'bea', words: 'Hers' });
    await aWholePerson(db, workspaceId, { name: 'ann', words: 'Not hers' });
    const theirs: Scope = { of: 'person', userId: who.userId, isOwn: true };
    const counts = await tablesIn(db, workspaceId, theirs);
    const ofPeople = HOLDINGS.flatMap(({ name, of }) => (of && name !== 'scenarios' ? [name] : []));
    expect(Object.keys(counts)).toEqual(ofPeople);
    expect(counts).toMatchObject({
      members: 1,
      deals: 1,
      dealChanges: 8,
      practices: 1,
      nudges: 2,
      itemAnswers: 2,
      heard: 3,
    });
    const [file] = await all(jsonFiles(db, about(workspaceId, theirs)));
    expect(String(file?.data)).not.toContain('Not hers');
    expect(read(file).tables.runs?.[0]).toMatchObject({ done: true });
    expect(read(file).about.leftToEachPerson).toEqual([]);
    const toAnAdmin = await tablesIn(db, workspaceId, { ...theirs, isOwn: false });
    expect(toAnAdmin).toEqual({ ...counts, practices: undefined, nudges: 1 });
  });

  test('comes page by page, each row once, whatever the key', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    for (const name of ['bea', 'ann', 'tom']) await aWholePerson(db, workspaceId, { name, words: 'Words' });
    for (const { table } of HOLDINGS) {
      const whole = (await all(pagesOf(db, table, workspaceId, {}))).flat();
      const pages = await all(pagesOf(db, table, workspaceId, { atOnce: 2 }));
      expect(pages.flat()).toEqual(whole);
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(2);
    }
    const changed = await db.select().from(dealChanges).where(eq(dealChanges.workspaceId, workspaceId));
    expect(changed).toHaveLength(24);
  });

  test('is cut into files that are each whole by themselves', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    for (const name of ['bea', 'ann']) await aWholePerson(db, workspaceId, { name, words: WORDS });
    const [whole] = await all(jsonFiles(db, about(workspaceId, EVERYTHING)));
    const files = await all(jsonFiles(db, about(workspaceId, EVERYTHING), 2_000));
    expect(files.length).toBeGreaterThan(3);
    expect(files.slice(0, 2).map(({ name }) => name)).toEqual(['sideline.json', 'sideline-2.json']);
    const rows = (told: Told) => Object.entries(told.tables).flatMap(([table, its]) => its.map((row) => [table, row]));
    expect(files.flatMap((file) => rows(read(file)))).toEqual(rows(read(whole)));
    expect(files.map((file) => read(file).about.part)).toEqual(files.map((_, at) => at + 1));
  });

  test('of a workspace in which nobody spoke is a file all the same', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [file] = await all(jsonFiles(db, about(workspaceId, { of: 'person', userId: 'U1', isOwn: false })));
    expect(read(file).tables).toEqual({});
    expect(await all(dealSheets(db, about(workspaceId, EVERYTHING)))).toEqual([]);
  });

  test('has the deals as a sheet: amounts in whole units, and no formulas', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [bea, ann] = [await aCaller(db, workspaceId, 'bea'), await aCaller(db, workspaceId, 'ann')];
    await aSavedDeal(db, bea, { name: '=1+1', amount: 1_234_505, currency: 'USD', nextStep: 'a, "b"' });
    await aSavedDeal(db, bea, { name: 'Yen', amount: 500, currency: 'JPY' });
    await aSavedDeal(db, ann, { name: 'Small', amount: 5, currency: 'EUR' });
    const [sheet] = await all(dealSheets(db, about(workspaceId, EVERYTHING)));
    const [head = '', ...lines] = String(sheet?.data).split('\r\n');
    expect(sheet?.name).toBe('sideline-deals.csv');
    expect(head.startsWith('\ufeffid,name,account,ownerId,stage,status,amount,currency,source,nextStep,')).toBe(true);
    expect(lines[0]).toContain(`,'=1+1,,UBEA,lead,open,12345.05,USD,,"a, ""b""",`);
    expect(lines[1]).toContain(',500,JPY,');
    expect(lines[2]).toContain(',0.05,EUR,');
    const [hers] = await all(dealSheets(db, about(workspaceId, { of: 'person', userId: ann.userId, isOwn: false })));
    expect(String(hers?.data).split('\r\n')).toHaveLength(3);
    const sheets = await all(dealSheets(db, about(workspaceId, EVERYTHING), 10));
    expect(sheets.map(({ name }) => name)).toEqual(['sideline-deals.csv']);
  });

  test("is an admin's, and one's own is everybody's; the log says whose", async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [ada, bea] = [await anAdmin(db, workspaceId), await aCaller(db, workspaceId, 'bea')];
    const of = (userId: string, isOwn: boolean): Scope => ({ of: 'person', userId, isOwn });
    const refused: [Actor, Scope][] = [
      [bea, EVERYTHING],
      [bea, of(ada.userId, false)],
      [bea, of(ada.userId, true)],
      [bea, of(bea.userId, false)],
    ];
    for (const [by, scope] of refused) expect(() => beginExport(db, by, scope, once())).toThrow('for admins');
    const press = once();
    expect(await beginExport(db, bea, of(bea.userId, true), press)).toBe(true);
    expect(await beginExport(db, bea, of(bea.userId, true), press)).toBe(false);
    await beginExport(db, ada, EVERYTHING, once());
    const log = await db.select().from(audit).where(eq(audit.workspaceId, workspaceId)).orderBy(audit.id);
    expect(log).toMatchObject([
      { by: bea.userId, what: 'export', to: `<@${bea.userId}>` },
      { by: ada.userId, what: 'export', to: 'everything' },
    ]);
  });
});
