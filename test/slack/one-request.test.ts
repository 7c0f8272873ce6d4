import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { boltLogger, CLIENT_OPTIONS } from '../../src/slack/app.ts';
import { callFor } from '../../src/slack/courier/call.ts';

/** Longer than the Web API client's own first retries would wait. */
const LONG_ENOUGH_MS = 1_500;

const AT = Temporal.Instant.from('2026-03-09T13:30:00Z');

const LEASED = {
  ...{ workspaceId: 'T1', channelId: 'C1', lease: 'lease', leasedUntil: AT, notBefore: AT, expiresAt: AT },
  ...{ id: 1, key: 'a', attempts: 1, plain: false, task: 'post' as const, body: { text: 'a' }, threadTs: null },
};

const json = (response: ServerResponse, status: number, body: unknown, headers = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

test.concurrent.for([
  { fault: 'a 500', is: 'unknown', answer: (response: ServerResponse) => response.writeHead(500).end() },
  { fault: 'a 503', is: 'unknown', answer: (response: ServerResponse) => response.writeHead(503).end() },
  {
    ...{ fault: 'a 429', is: 'limited' },
    answer: (response: ServerResponse) => json(response, 429, { ok: false }, { 'retry-after': '1' }),
  },
  {
    ...{ fault: 'internal_error', is: 'unknown' },
    answer: (response: ServerResponse) => json(response, 200, { ok: false, error: 'internal_error' }),
  },
  { fault: 'a reset', is: 'unknown', answer: (response: ServerResponse) => response.socket?.resetAndDestroy() },
])('one attempt is one HTTP request, after $fault too', async ({ is, answer }) => {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    request.resume().once('end', () => void answer(response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const slackApiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const logger = boltLogger(pino({ level: 'silent' }));
  const client = new WebClient('xoxb-1', { ...CLIENT_OPTIONS, slackApiUrl, logger });
  expect((await callFor(client, LEASED, { text: 'a' })).is).toBe(is);
  await wait(LONG_ENOUGH_MS);
  expect(requests).toBe(1);
});
