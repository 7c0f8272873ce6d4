import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { digestMessage } from '../../../src/slack/views/digest.ts';
import { addDeliveries } from '../../../src/store/outbox.ts';
import { snoozes } from '../../../src/store/schema.ts';
import { date } from '../../domain/builders.ts';
import { test } from '../../slack-fixture.ts';
import { lastDm, lines } from './morning.ts';

test('a prompt is left out for a month by its button, and comes back with Undo', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const { message: answer } = await bea.command('/deal', '');
  if (!answer) throw new Error('nothing was said');
  const finding = { rule: 'scenario-gap', reason: 'undecided', scenario: 'price', name: 'Price', met: 4 } as const;
  const { text, blocks = [] } = digestMessage(
    { kind: 'quiet', items: [], more: 0, waiting: 0, week: [], prompt: { is: 'finding', finding } },
    { today: date('2026-03-10'), near: [] },
  );
  const channelId = answer.channel;
  const post = { channelId, key: 'prompt', body: { text, blocks }, notBefore: wire.now() };
  await addDeliveries(db, wire.workspaceId, [{ ...post, expiresAt: wire.now().add({ hours: 1 }) }], wire.now());
  await wire.parts.courier.run();
  expect(lines(wire).at(-1)).toBe('[Write it]  [Not this one]');
  await bea.click(lastDm(wire), 'Not this one');
  await wire.parts.drained();
  expect(lines(wire).at(-1)).toBe('✓ Not this one. I leave it for 20 working days, until Tue 7 Apr  [Undo]');
  const [kept] = await db.select().from(snoozes).where(eq(snoozes.workspaceId, wire.workspaceId));
  expect(kept).toMatchObject({ rule: 'scenario-gap', dealId: null, as: 'not-this-one', userId: wire.id('bea') });
  await bea.click(lastDm(wire), 'Undo');
  await wire.parts.drained();
  expect(lines(wire).at(-1)).toBe('[Write it]  [Not this one]');
});
