import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { members } from '../../../src/store/schema.ts';
import { test } from './scene.ts';

test.for([
  ['im off tomorrow', '2026-03-11', '2026-03-12'],
  ["I'm sick today", '2026-03-10', '2026-03-11'],
  ['going on holiday until monday', '2026-03-10', '2026-03-16'],
  ['on vacation from thursday to 27 mar', '2026-03-12', '2026-03-27'],
  ['taking friday off', '2026-03-13', '2026-03-14'],
] as const)(
  '%s opens the form with its days, and Save writes them',
  async ([text, from, until], { wire, db, talk }) => {
    await talk.says('hello');
    const { words, answer } = await talk.says(text);
    expect(words).toContain('[Time off…]');
    expect(await talk.acts()).toEqual([]);
    await talk.presses(answer, 'Time off…');
    const form = JSON.stringify(wire.slack.modal(wire.id('bea')));
    expect(form).toContain(`"initial_date":"${from}"`);
    expect(form).toContain(`"initial_date":"${until}"`);
    await talk.bea.submit();
    const [bea] = await db
      .select()
      .from(members)
      .where(and(eq(members.workspaceId, wire.workspaceId), eq(members.userId, wire.id('bea'))));
    expect([`${bea?.awayFrom}`, `${bea?.awayUntil}`]).toEqual([from, until]);
  },
);

test('who does not say when gets the form', async ({ talk }) => {
  await talk.says('hello');
  expect((await talk.says("I'm on vacation")).words).toContain('[Time off…]');
});

test.for(["I'm off to see Acme", 'out with Jane from Globex', 'sick of these leads', 'taking acme off the list'])(
  '%s is no time off',
  async (text, { talk }) => {
    await talk.says('hello');
    expect((await talk.says(text)).words).not.toContain('[Time off…]');
  },
);
