import { expect, test } from 'vitest';
import { openLocalSlack } from '../../../src/sandbox/slack/local-slack.ts';
import { clientFor, clientInto, errorOf, openAcme } from './workspace.ts';

const DATA = Buffer.from([0, 255, 10, 13, ...Buffer.from('Bücher, "x"')]);

async function beasDm(client: ReturnType<typeof clientInto>) {
  return (await client.conversations.open({ users: 'U_BEA' })).channel?.id ?? '';
}

test('the real client uploads a file to a DM, and it is a message there with its bytes', async () => {
  const { slack } = openAcme();
  const client = clientInto(slack.fetch);
  const channel_id = await beasDm(client);
  await client.filesUploadV2({
    channel_id,
    filename: 'deals.csv',
    title: 'Deals',
    file: DATA,
    initial_comment: 'Here',
  });
  const [message] = slack.dm('U_BEA');
  expect(message).toMatchObject({ subtype: 'file_share', text: 'Here', user: 'U_BOT' });
  expect(message?.files).toMatchObject([{ name: 'deals.csv', title: 'Deals', size: DATA.length }]);
  const [file] = message?.files ?? [];
  expect(slack.file(file?.id ?? '', 'U_BEA')).toEqual({ name: 'deals.csv', data: DATA });
  expect(slack.file(file?.id ?? '', 'U_RAJ')).toBeUndefined();
  expect(slack.reply('U_BEA')).toContain('deals.csv');
});

test('over HTTP it is the same, and a snapshot keeps the file', async () => {
  const { slack, clock } = openAcme();
  const served = await slack.serve();
  const client = clientFor(served.url);
  await client.filesUploadV2({ channel_id: 'C_SALES', filename: 'a.json', file: DATA });
  await served.close();
  const again = openLocalSlack({ clock, state: JSON.parse(JSON.stringify(slack.snapshot())) });
  const [file] = again.messages('C_SALES')[0]?.files ?? [];
  expect(again.file(file?.id ?? '', 'U_RAJ')?.data).toEqual(DATA);
});

test.each([
  { to: 'C_NOWHERE', is: 'channel_not_found' },
  { to: 'U_BEA', is: 'channel_not_found' },
  { to: 'C_OTHER', is: 'not_in_channel' },
  { to: 'C_OLD', is: 'is_archived' },
])('a file for $to is refused: $is', async ({ to, is }) => {
  const { slack } = openAcme();
  const upload = clientInto(slack.fetch).filesUploadV2({ channel_id: to, filename: 'a.csv', content: 'a' });
  expect(await errorOf(upload)).toBe(is);
});

test.each([
  { asks: { filename: '', length: 3 }, is: 'missing_argument' },
  { asks: { filename: 'a', length: 0 }, is: 'invalid_arguments' },
  { asks: { filename: 'a', length: 50_000_001 }, is: 'file_upload_size_restricted' },
  { asks: { filename: 'a', length: 50_000_000 }, is: 'none' },
])('an upload of $asks.length bytes called "$asks.filename" is $is', async ({ asks, is }) => {
  const { slack } = openAcme();
  expect(await errorOf(clientInto(slack.fetch).files.getUploadURLExternal(asks))).toBe(is);
});

test('what was never sent cannot be shared, and fewer bytes than announced are not taken', async () => {
  const { slack } = openAcme();
  const client = clientInto(slack.fetch);
  const { file_id = '', upload_url = '' } = await client.files.getUploadURLExternal({ filename: 'a', length: 3 });
  expect((await slack.fetch(upload_url, { method: 'POST', body: 'ab' })).status).toBe(400);
  const complete = client.files.completeUploadExternal({ channel_id: 'C_SALES', files: [{ id: file_id, title: 'a' }] });
  expect(await errorOf(complete)).toBe('file_not_found');
  expect((await slack.fetch(upload_url, { method: 'POST', body: 'abc' })).status).toBe(200);
  await client.files.completeUploadExternal({ files: [{ id: file_id, title: 'a' }] });
  expect(slack.messages('C_SALES')).toEqual([]);
  expect(slack.file(file_id, 'U_BEA')).toBeUndefined();
});
