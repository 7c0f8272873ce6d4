import { WebClient } from '@slack/web-api';
import { expect, test as plainTest } from 'vitest';
import { boltLogger, CLIENT_OPTIONS } from '../../src/slack/app.ts';
import { sendExport } from '../../src/slack/export-sent.ts';
import { sendFile } from '../../src/slack/files.ts';
import { pendingWork } from '../../src/slack/pending.ts';
import { callerOf } from '../../src/store/members.ts';
import { openAcme, silent } from '../sandbox/slack/workspace.ts';
import { test, type Wire } from '../slack-fixture.ts';

type Fetch = Wire['slack']['fetch'];

/** A client whose calls of `method` are answered so, the first `times`. */
function clientAnswering(inner: Fetch, token: string, method: string, answer: () => Response, times = 100): WebClient {
  let left = times;
  const fetch: Fetch = async (url, init) => {
    if (!String(url).endsWith(method) || left === 0) return inner(url, init);
    left -= 1;
    return answer();
  };
  return new WebClient(token, { ...CLIENT_OPTIONS, fetch, logger: silent });
}

const refusing = (error: string) => () => Response.json({ ok: false, error });

test.for([
  { error: 'missing_scope', says: 'the scope `files:write`' },
  { error: 'file_uploads_disabled', says: 'this reference: ' },
])('an export that Slack refuses with $error is explained in the DM', async ({ error, says }, { db, wire }) => {
  await wire.slack.command('/deal', 'new Globex', wire.id('ada'));
  const caller = await callerOf(db, wire.workspaceId, wire.id('ada'), wire.now());
  if (!caller) throw new Error('nobody asked');
  const token = `xoxb-${wire.workspaceId.slice(1)}`;
  const client = clientAnswering(wire.slack.fetch, token, 'files.getUploadURLExternal', refusing(error));
  const pending = pendingWork();
  const log = { error: () => undefined } as never;
  const ask = { ...caller, db, now: wire.now(), heard: 'click:1', log };
  const said = await sendExport(ask, client, { of: 'everything' }, pending);
  expect(said.text).toContain('It comes to our DM');
  await pending.drained();
  const dm = () => wire.slack.dm(wire.id('ada')).filter(({ viewer }) => viewer === undefined);
  const [told, ...more] = dm();
  expect(told?.text).toMatch(/^The files did not all come\. /);
  expect(told?.text).toContain(says);
  // The same press again is heard already: nothing is collected twice.
  await sendExport(ask, client, { of: 'everything' }, pending);
  await pending.drained();
  expect([more, dm().length]).toEqual([[], 1]);
});

test('whoever has no DM with us is told so, and nothing is collected', async ({ db, wire }) => {
  await wire.slack.command('/deal', '', wire.id('ada'));
  const caller = await callerOf(db, wire.workspaceId, wire.id('ada'), wire.now());
  if (!caller) throw new Error('nobody asked');
  const ask = { ...caller, member: { ...caller.member, dmChannel: null }, db, now: wire.now(), heard: 'click:2' };
  const client = new WebClient('xoxb-none', { logger: boltLogger(ask as never) });
  await expect(
    sendExport({ ...ask, log: silent as never }, client, { of: 'everything' }, pendingWork()),
  ).rejects.toThrow('direct message');
});

plainTest('a file waits for as long as Slack asks for, and then goes', async () => {
  const { slack } = openAcme();
  const limited = () => new Response('', { status: 429, headers: { 'retry-after': '0' } });
  const client = clientAnswering(slack.fetch, 'xoxb-acme', 'files.completeUploadExternal', limited, 3);
  await sendFile(client, 'C_SALES', { name: 'a.csv', data: Buffer.from('a') });
  expect(slack.messages('C_SALES')).toHaveLength(1);
});

plainTest('but not for ever', async () => {
  const { slack } = openAcme();
  const limited = () => new Response('', { status: 429, headers: { 'retry-after': '0' } });
  const client = clientAnswering(slack.fetch, 'xoxb-acme', 'files.getUploadURLExternal', limited);
  await expect(sendFile(client, 'C_SALES', { name: 'a.csv', data: Buffer.from('a') })).rejects.toThrow('rate');
  expect(slack.messages('C_SALES')).toEqual([]);
});
