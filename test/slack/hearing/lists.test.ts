import { expect } from 'vitest';
import { addDeliveries } from '../../../src/store/outbox.ts';
import { test } from './scene.ts';

test('a line answered by its number in a list is named, and its buttons do it', async ({ wire, db, talk }) => {
  const { answer } = await talk.says('hello');
  const [acme, globex] = [await talk.deal('Acme Corp'), await talk.deal('Globex')];
  const line = (id: number | undefined) => ({
    type: 'section',
    block_id: `item:stalled:${id}`,
    text: { type: 'mrkdwn', text: 'waits' },
  });
  const body = { text: '2 things for today', blocks: [line(acme?.id), line(globex?.id)] };
  const when = { notBefore: wire.now(), expiresAt: wire.now().add({ hours: 1 }) };
  const post = { channelId: answer?.channel ?? '', key: 'a-list', body, ...when };
  await addDeliveries(db, wire.workspaceId, [post], wire.now());
  await talk.send();
  const thread = talk.answers().at(-1)?.ts ?? '';
  const inThread = async (text: string) => {
    await talk.says(text, { thread });
    const last = wire.slack.thread(answer?.channel ?? '', thread).filter(({ user }) => user === talk.bot);
    return talk.words(last.at(-1));
  };
  expect(await inThread('2 snooze until friday')).toContain('Line 2 is Globex');
  expect(await inThread('first one done')).toContain('Line 1 is Acme Corp');
  expect(await inThread('snooze the last one')).toContain('Line 2 is Globex');
  expect(await inThread('7 done')).toContain('That list has 2 lines');
  expect(await talk.acts()).toEqual([]);
});
