import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { View } from '../../../src/sandbox/slack/state.ts';
import { audit, deals, members, workspaces } from '../../../src/store/schema.ts';
import { test, type Wire } from '../../slack-fixture.ts';
import { whereSaid } from '../../store/data/words.ts';

const WORDS = 'Zebra told me';

/** The files in somebody's DM with us, with what each holds. */
function filesFor({ slack, id }: Wire, name: string): { name: string; says: string; data: string }[] {
  return slack
    .dm(id(name))
    .flatMap(({ text, files = [] }) =>
      files.map((file) => ({ name: file.name, says: text, data: String(slack.file(file.id, id(name))?.data) })),
    );
}

function words(view: View | undefined): string {
  return JSON.stringify(view);
}

async function aDealOfBeas({ slack, id }: Wire): Promise<void> {
  await slack.command('/deal', 'new Globex $25k from webform', id('bea'));
  await slack.command('/deal', `update globex next ${WORDS} by fri`, id('bea'));
}

/** Opens the Data page as an admin, through the menu. */
async function dataPage({ slack, id }: Wire) {
  const ada = slack.as(id('ada'));
  const { modal: menu } = await ada.command('/coach', 'setup');
  if (!menu) throw new Error('no menu');
  return { ada, menu };
}

test('an admin has everything sent to their own DM: JSON and a sheet, and the log says so', async ({ db, wire }) => {
  await aDealOfBeas(wire);
  const ada = wire.slack.as(wire.id('ada'));
  const { modal } = await ada.command('/coach', 'setup data');
  if (!modal) throw new Error('no page');
  await ada.click(modal, 'Export everything');
  await wire.parts.drained();
  expect(words(wire.slack.modal(wire.id('ada')))).toContain('I am collecting everything. It comes to our DM');
  const [json, sheet, ...more] = filesFor(wire, 'ada');
  expect(more).toEqual([]);
  expect(json?.name).toBe('sideline-everything-2026-03-10.json');
  expect(json?.says).toContain('All that Sideline keeps of Northwind, Tuesday 10 March 2026.');
  const { tables } = JSON.parse(json?.data ?? '');
  expect(tables.deals).toMatchObject([{ name: 'Globex', amount: 2_500_000, ownerId: wire.id('bea') }]);
  expect(JSON.stringify(tables)).not.toContain('xoxb-');
  expect(sheet).toMatchObject({ name: 'sideline-everything-2026-03-10-deals.csv', says: '' });
  expect(sheet?.data).toContain(',Globex,');
  const log = await db.select().from(audit).where(eq(audit.workspaceId, wire.workspaceId));
  expect(log).toMatchObject([{ by: wire.id('ada'), what: 'export', to: 'everything' }]);
});

test('of one person, and a person their own; whoever we never met has nothing', async ({ wire }) => {
  await aDealOfBeas(wire);
  await wire.slack.command('/coach', 'away', wire.id('ann'));
  const { ada, menu } = await dataPage(wire);
  const { modal: page } = await ada.click(menu, 'Open', 'data');
  await wire.parts.drained();
  const opened = wire.slack.modal(wire.id('ada')) ?? page;
  if (!opened) throw new Error('no page');
  await ada.click(opened, 'Export one person…');
  await wire.parts.drained();
  const { errors } = await ada.submit({ person: wire.id('max') });
  expect(errors).toEqual({ person: 'Nothing is kept about them.' });
  await ada.submit({ person: wire.id('bea') });
  await wire.parts.drained();
  const [json] = filesFor(wire, 'ada');
  expect(json?.says).toContain(`What Sideline keeps about <@${wire.id('bea')}>`);
  expect(JSON.parse(json?.data ?? '').tables.members).toHaveLength(1);

  const bea = wire.slack.as(wire.id('bea'));
  const { modal } = await bea.command('/coach', 'data');
  if (!modal) throw new Error('no page');
  expect(words(modal)).toContain('1 deal, since ');
  await bea.click(modal, 'Send me all of it');
  await wire.parts.drained();
  const [own] = filesFor(wire, 'bea');
  expect(own?.says).toContain('All that Sideline keeps about you');
  expect(JSON.parse(own?.data ?? '').about.leftToEachPerson).toEqual([]);
});

test('what goes wrong on the way is said in the DM, with a reference or a sentence', async ({ wire }) => {
  const ada = wire.slack.as(wire.id('ada'));
  const { modal } = await ada.command('/coach', 'setup data');
  const dm = wire.slack.channels(wire.id('ada')).find(({ isDm }) => isDm);
  const state = wire.slack.snapshot();
  // Archived while it was collected: no file can be shared there any more.
  const broken = structuredClone(state);
  for (const channel of broken.workspaces[0]?.channels ?? []) if (channel.id === dm?.id) channel.members = ['U0'];
  await wire.slack.restore(broken);
  if (!modal) throw new Error('no page');
  await ada.click(modal, 'Export everything');
  await wire.parts.drained();
  expect(filesFor(wire, 'ada')).toEqual([]);
  expect(wire.logged.some(({ reference }) => reference)).toBe(true);
});

test('an admin erases one person: named first, then gone, and whoever comes back begins anew', async ({ db, wire }) => {
  await aDealOfBeas(wire);
  const { ada } = await dataPage(wire);
  const { modal } = await ada.command('/coach', 'setup data');
  if (!modal) throw new Error('no page');
  await ada.click(modal, 'Erase one person…');
  await wire.parts.drained();
  const { modal: asked } = await ada.submit({ person: wire.id('bea') });
  if (!asked) throw new Error('no question');
  expect(words(asked)).toContain('*Bea Ortiz*');
  expect(words(asked)).toContain('1 deal, 2 updates');
  expect(words(asked)).toContain('Erase for good?');
  expect(words(asked)).toContain('Their 1 open deal comes to you');
  expect(await whereSaid(db, wire.workspaceId, WORDS)).not.toEqual([]);
  await ada.click(asked, 'Erase');
  await wire.parts.drained();
  expect(words(wire.slack.modal(wire.id('ada')))).toContain(
    'Erased: what was kept about Bea Ortiz. 1 open deal of theirs is yours now',
  );
  expect(await whereSaid(db, wire.workspaceId, WORDS)).toEqual([]);
  expect(words(wire.slack.home(wire.id('bea')))).toContain('is erased');
  const isBea = and(eq(members.workspaceId, wire.workspaceId), eq(members.userId, wire.id('bea')));
  const [blank] = await db.select().from(members).where(isBea);
  expect(blank).toMatchObject({ name: 'Erased person 1', dmChannel: null });

  await wire.slack.command('/deal', '', wire.id('bea'));
  const [anew] = await db.select().from(members).where(isBea);
  expect(anew).toMatchObject({ name: 'Bea Ortiz', zone: 'America/New_York', deactivatedAt: null });
  const [deal] = await db.select().from(deals).where(eq(deals.workspaceId, wire.workspaceId));
  expect(deal).toMatchObject({ name: 'Globex', nextStep: '…', ownerId: wire.id('ada') });
});

test('everything goes only with the name typed; then `/coach` starts afresh', async ({ db, wire }) => {
  await aDealOfBeas(wire);
  const ada = wire.slack.as(wire.id('ada'));
  const { modal } = await ada.command('/coach', 'setup data');
  if (!modal) throw new Error('no page');
  await ada.click(modal, 'Erase everything…');
  await wire.parts.drained();
  const { errors } = await ada.submit({ name: 'Southwind' });
  expect(errors).toEqual({ name: 'That is not the name of this workspace.' });
  const { modal: done } = await ada.submit({ name: 'Northwind' });
  expect(words(done)).toContain('I am erasing everything');
  await wire.parts.drained();
  expect(await db.select().from(workspaces).where(eq(workspaces.workspaceId, wire.workspaceId))).toEqual([]);
  expect(wire.slack.dm(wire.id('ada')).at(-1)?.text).toContain('All that I kept of this workspace is erased.');
  await wire.slack.command('/deal', '', wire.id('bea'));
  const rows = await db.select().from(members).where(eq(members.workspaceId, wire.workspaceId));
  expect(rows.map(({ name }) => name)).toEqual(['Bea Ortiz']);
});

test('while everything is being erased, nothing new is taken in', async ({ db, wire }) => {
  await aDealOfBeas(wire);
  await db.update(workspaces).set({ retentionDays: 0 }).where(eq(workspaces.workspaceId, wire.workspaceId));
  for (const name of ['bea', 'ann']) {
    await wire.slack.command('/deal', 'new Acme', wire.id(name));
    expect(wire.slack.reply()).toContain('is being erased');
  }
  expect(await db.select().from(deals).where(eq(deals.workspaceId, wire.workspaceId))).toHaveLength(1);
});

test.for(['setup data', 'setup'] as const)('/coach %s is for admins', async (text, { wire }) => {
  const { modal } = await wire.slack.as(wire.id('bea')).command('/coach', text);
  expect(modal).toBeUndefined();
  expect(wire.slack.reply()).toContain('for admins');
});
