import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPage, isBuilt } from '../../../src/sandbox/web/page-build.ts';
import { clientInto } from '../slack/workspace.ts';
import { openSite, rawRequest, type Site } from './site.ts';

let folder: string;
let site: Site;
let port: string;

beforeAll(async () => {
  if (!isBuilt()) await buildPage();
  folder = await mkdtemp(join(tmpdir(), 'sideline-server-'));
  site = await openSite(folder);
  ({ port } = new URL(site.address));
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const JSON_BODY = { 'content-type': 'application/json' };
const SAY = JSON.stringify({ me: 'UBEA', does: 'say', channel: 'DBEA', text: 'hi' });

const ENDLESS_FORM = JSON.stringify({ me: 'UBEA', does: 'submit', values: { note: 'x'.repeat(40_001) } });
const TOO_LONG = 'That is longer than a message in Slack may be: 40,000 characters.';

describe('who is let in', () => {
  test.each([
    ['localhost', 200],
    ['127.0.0.1', 200],
    ['[::1]', 200],
    ['LOCALHOST', 200],
    ['sideline.example', 403],
    ['localhost.evil.example', 403],
  ])('a request to the host %s gets %d', async (host, status) => {
    expect((await rawRequest(site.address, '/', { headers: { host: `${host}:${port}` } })).status).toBe(status);
  });

  test.each(['localhost', 'localhost:1'])('a request to the host "%s", without our port, is refused', async (host) => {
    const { status, body } = await rawRequest(site.address, '/api/desk?me=UBEA&place=DBEA', { headers: { host } });
    expect([status, JSON.parse(body)]).toEqual([403, { problem: 'The sandbox answers at localhost only.' }]);
  });

  test.each([
    { is: 'our own page', headers: JSON_BODY, origin: 'http://localhost', status: 200 },
    { is: 'our own page at its other name', headers: JSON_BODY, origin: 'http://127.0.0.1', status: 200 },
    { is: 'a page elsewhere', headers: JSON_BODY, origin: 'https://evil.example', status: 403 },
    { is: 'a page of nowhere', headers: JSON_BODY, origin: 'null', status: 403 },
    { is: 'a plain form', headers: { 'content-type': 'text/plain' }, status: 415 },
    { is: 'a body of no type', headers: {}, status: 415 },
    { is: 'a type with a charset', headers: { 'content-type': 'application/json; charset=utf-8' }, status: 200 },
  ])('$is gets $status', async ({ headers, origin, status }) => {
    const from = origin?.startsWith('http://') ? { origin: `${origin}:${port}` } : origin ? { origin } : {};
    const ours = { host: `localhost:${port}`, ...headers, ...from };
    const before = site.house.office.slack.dm('UBEA').length;
    const answer = await rawRequest(site.address, '/api/do', { method: 'POST', headers: ours, body: SAY });
    expect(answer.status).toBe(status);
    if (status === 200) return;
    expect(JSON.parse(answer.body)).toEqual({ problem: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(site.house.office.slack.dm('UBEA')).toHaveLength(before);
  });

  test('another port of this machine is another origin', async () => {
    const headers = { ...JSON_BODY, host: `localhost:${port}`, origin: 'http://localhost:1' };
    expect((await rawRequest(site.address, '/api/do', { method: 'POST', headers, body: SAY })).status).toBe(403);
  });
});

describe('what is sent', () => {
  test.each([
    { is: 'broken JSON', body: '{"me":', status: 400, says: 'That is no JSON.' },
    {
      is: 'a body over 1 MB',
      body: JSON.stringify({ text: 'x'.repeat(1_000_001) }),
      status: 413,
      says: '1 MB at most',
    },
    {
      is: 'an unknown doing',
      body: '{"me":"UBEA","does":"dance"}',
      status: 400,
      says: 'I cannot read that: "does" is not what I expect.',
    },
    {
      is: 'a field too many',
      body: SAY.replace('{', '{"as":"USAM",'),
      status: 400,
      says: 'I cannot read that: "as" is not what I expect.',
    },
    { is: 'words without end', body: SAY.replace('hi', 'x'.repeat(40_001)), status: 422, says: TOO_LONG },
    { is: 'a field without end', body: ENDLESS_FORM, status: 422, says: TOO_LONG },
    { is: 'a place of no id', body: SAY.replace('DBEA', '?'), status: 400, says: 'I cannot read that: "channel" is' },
  ])('$is is refused in a sentence', async ({ body, status, says }) => {
    const response = await fetch(`${site.address}/api/do`, { method: 'POST', headers: JSON_BODY, body });
    const { problem } = (await response.json()) as { problem: string };
    expect([response.status, problem]).toEqual([status, expect.stringContaining(says)]);
    expect(problem).toMatch(/^[A-Z][^\n✖→]*\.$/);
  });

  test.each(['/api/clock', '/api/week', '/api/guide', '/api/suggest'])(
    '%s refuses what it does not know',
    async (path) => {
      expect(await site.ask(path, { does: 'nothing', to: 'yesterday' })).toMatchObject({ status: 400 });
    },
  );

  test('the guide is put away and taken out again', async () => {
    const dismissed = async () => (await site.desk('UBEA', 'DBEA')).guide.dismissed;
    expect(await site.ask('/api/guide', { does: 'dismiss' })).toEqual({
      status: 200,
      body: { done: [], dismissed: true },
    });
    expect(await dismissed()).toBe(true);
    await site.ask('/api/guide', { does: 'show' });
    expect(await dismissed()).toBe(false);
  });
});

describe('the page', () => {
  test('comes with its scripts, and may ask nothing of any other address', async () => {
    const page = await fetch(`${site.address}/`);
    const text = await page.text();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    const script = text.match(/src="\.(\/assets\/[^"]+\.js)"/)?.[1] ?? 'no script';
    const { headers, status } = await fetch(`${site.address}${script}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%00.js',
    '/%',
    '//',
    '/assets',
    '/nothing.js',
    '/api/nothing',
  ])('%s is nothing of it', async (path) => {
    const { status, body } = await rawRequest(site.address, path, { headers: { host: `localhost:${port}` } });
    expect([status, body]).toEqual([404, expect.stringContaining('There is nothing at')]);
  });
});

test('changes are told as they come, many at once as one, and the clock is seen moving', async () => {
  const gone = new AbortController();
  const { body, headers } = await fetch(`${site.address}/api/changes`, { signal: gone.signal });
  expect(headers.get('content-type')).toBe('text/event-stream');
  let told = 0;
  let moving = false;
  const reading = (async () => {
    for await (const part of body ?? []) {
      const changes =
        Buffer.from(part)
          .toString()
          .match(/^data: /gm)?.length ?? 0;
      told += changes;
      if (changes > 0) moving ||= (await site.desk('UBEA', 'DBEA')).clock.moving;
    }
  })().catch(() => undefined);
  const from = performance.now();
  await site.moveTo('friday');
  await wait(200);
  const seconds = (performance.now() - from) / 1000;
  expect(moving).toBe(true);
  expect(told).toBeGreaterThan(1);
  expect(told).toBeLessThanOrEqual(Math.ceil(seconds * 16));
  const { clock } = await site.desk('UBEA', 'DBEA');
  expect(clock.moving).toBe(false);
  // The threads close at this minute, one edit of a channel a second.
  expect(new Date(clock.now).toISOString()).toMatch(/^2026-03-13T19:30:/);
  gone.abort();
  await reading;
});

describe('a file that was shared', () => {
  let id: string;

  beforeAll(async () => {
    const { slack } = site.house.office;
    const client = clientInto(slack.fetch, slack.snapshot().workspaces[0]?.token);
    const { channel } = await client.conversations.open({ users: 'UBEA' });
    const file = Buffer.from('a,"<b>"\r\n');
    await client.filesUploadV2({ channel_id: channel?.id ?? '', filename: 'Bücher "x".csv', file });
    id = slack.dm('UBEA').at(-1)?.files?.[0]?.id ?? '';
  });

  test('is on the desk of who sees it, and is saved, never opened', async () => {
    const { posts } = await site.desk('UBEA', 'DBEA');
    expect(posts.at(-1)?.files).toMatchObject([{ id, name: 'Bücher "x".csv', size: 9 }]);
    const response = await fetch(`${site.address}/api/file?me=UBEA&id=${id}`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''B%C3%BCcher%20%22x%22.csv`,
      'x-content-type-options': 'nosniff',
    });
    expect(await response.text()).toBe('a,"<b>"\r\n');
  });

  test.each([
    ['?me=UTOM&id=', 422, 'That file is not there.'],
    ['?me=UBEA&id=F0', 422, 'That file is not there.'],
    ['?me=UNOBODY&id=', 422, 'Nobody here has the id UNOBODY.'],
    ['?id=', 400, ''],
  ])('is not there for %s: %d', async (query, status, problem) => {
    const wanted = query.endsWith('=') ? `${query}${id}` : query;
    const { body, ...answer } = await site.ask<{ problem: string }>(`/api/file${wanted}`);
    expect(answer.status).toBe(status);
    expect(body.problem).toContain(problem);
  });
});
