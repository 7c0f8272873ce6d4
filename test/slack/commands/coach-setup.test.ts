import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { workspaces } from '../../../src/store/schema.ts';
import type { Wire } from '../../slack-fixture.ts';
import { test } from './setup-scene.ts';

async function coaching(db: Db, wire: Wire) {
  const [row] = await db.select().from(workspaces).where(eq(workspaces.workspaceId, wire.workspaceId));
  return row?.coaching;
}

test('an admin sets the coach up in a form, and Undo puts back what still stands', async ({ db, wire, admin }) => {
  await admin.open('coach');
  expect(admin.modal().callback_id).toBe('setup');
  const { modal: done } = await admin.submit({
    dealLength: 'longer',
    inboundSources: 'Webform,  Trial ,webform',
    nudgesADay: '1',
    limits: 'stalled-quiet-proposal 7\nlead-response-untouched = 30',
    tokensADay: '50,000',
    namesToModel: ['yes'],
  });
  const page = JSON.stringify(done?.blocks);
  expect(page).toContain(
    'Saved: a deal takes longer than six months · inbound: webform, trial · 1 nudge a day at most · limits of your own: `stalled-quiet-proposal` 7, `lead-response-untouched` 30 · deals go to the model by name · 50,000 model tokens a day.',
  );
  expect(await coaching(db, wire)).toEqual({
    dealLength: 'longer',
    inboundSources: ['webform', 'trial'],
    nudgesADay: 1,
    limits: { 'stalled-quiet-proposal': 7, 'lead-response-untouched': 30 },
    tokensADay: 50_000,
    namesToModel: true,
  });
  if (!done) throw new Error('no last page');
  await admin.press('Undo');
  expect(await coaching(db, wire)).toMatchObject({ dealLength: 'one-to-three-months', nudgesADay: 2, limits: {} });
  expect(await admin.menuBehind()).toContain('A deal takes one to three months · 2 nudges a day at most');
});

test.for([
  [{ nudgesADay: 'many' }, 'nudgesADay', 'A whole number from 0 to 10.'],
  [{ nudgesADay: '11' }, 'nudgesADay', 'A whole number from 0 to 10.'],
  [{ tokensADay: '-1' }, 'tokensADay', 'A whole number from 0 to'],
  [{ limits: 'stalled-quite-proposal 7' }, 'limits', 'Did you mean stalled-quiet-proposal?'],
  [{ inboundSources: ',,,' }, 'inboundSources', 'Names with commas between; empty for the usual ones.'],
  [{ limits: 'stalled-quiet-proposal 2.5' }, 'limits', 'a whole number of working days, from 1 to 1,000.'],
  [{ limits: 'faster <!channel>' }, 'limits', 'Write a name and a number'],
] as const)('%j is refused at %s', async ([filled, field, says], { db, wire, admin }) => {
  await admin.open('coach');
  const { errors } = await admin.submit(filled);
  expect(Object.keys(errors ?? {})).toEqual([field]);
  expect(errors?.[field]).toContain(says);
  expect(await coaching(db, wire)).toEqual({});
});

test('sources left empty are the usual ones, and the form stays usable', async ({ db, wire, admin }) => {
  await admin.open('coach');
  await admin.submit({ inboundSources: ' ', nudgesADay: '3' });
  expect(await coaching(db, wire)).toMatchObject({
    inboundSources: expect.arrayContaining(['webform']),
    nudgesADay: 3,
  });
  await admin.open('coach');
  const [input] = admin.modal().blocks.filter((block) => 'block_id' in block && block.block_id === 'inboundSources');
  expect(input).toMatchObject({ optional: true });
});

test('a limit is set back to the usual in words', async ({ db, wire }) => {
  const ada = wire.slack.as(wire.id('ada'));
  await ada.command('/coach', 'setup limit stalled-quiet-proposal 9; stalled-quiet-lead 2');
  await ada.command('/coach', 'setup limit stalled-quiet-proposal usual');
  expect(wire.slack.reply()).toContain('Saved: limits of your own: `stalled-quiet-lead` 2.');
  expect(await coaching(db, wire)).toEqual({ limits: { 'stalled-quiet-lead': 2 } });
  await ada.command('/coach', 'setup limit stalled-quiet-lead usual');
  expect(wire.slack.reply()).toContain('Saved: every limit as usual.');
});

test('only an admin is offered to change a limit', async ({ wire }) => {
  await wire.slack.command('/coach', 'setup limits', wire.id('bea'));
  expect(wire.slack.reply()).not.toContain('To change one');
  await wire.slack.as(wire.id('ada')).command('/coach', 'setup limit stalled-quiet-lead 2');
  await wire.slack.command('/coach', 'setup limits', wire.id('ada'));
  expect(wire.slack.reply()).toContain('To change one');
});

test('one limit is set in words; the list shows it with the usual one, and everybody may read it', async ({
  db,
  wire,
}) => {
  const ada = wire.slack.as(wire.id('ada'));
  await ada.command('/coach', 'setup limit stalled-quiet-proposal 9');
  expect(wire.slack.reply()).toContain('Saved: limits of your own: `stalled-quiet-proposal` 9.');
  expect(await coaching(db, wire)).toEqual({ limits: { 'stalled-quiet-proposal': 9 } });
  await wire.slack.command('/coach', 'setup limits', wire.id('bea'));
  expect(wire.slack.reply()).toMatch(/`stalled-quiet-proposal` 9 working days \(usually 5\): [A-Z]/);
});

test.for([
  ['bea', 'setup', 'Setting up Sideline is for admins'],
  ['max', 'setup limit stalled-quiet-proposal 9', 'Setting up Sideline is for admins'],
  ['ada', 'setup everything', 'Say `/coach setup` for the form'],
  ['ada', 'setup limit nonsense 3', 'I know no limit called nonsense.'],
] as const)('%s says /coach %s and hears %s', async ([who, text, says], { db, wire }) => {
  await wire.slack.command('/coach', text, wire.id(who));
  expect(wire.slack.reply()).toContain(says);
  expect(await coaching(db, wire)).toEqual({});
});
