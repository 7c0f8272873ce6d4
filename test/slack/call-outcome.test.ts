import { createServer } from 'node:net';
import { LogLevel, WebClient } from '@slack/web-api';
import { describe, expect, test as pure } from 'vitest';
import { failureFrom } from '../../src/slack/call-outcome.ts';
import { closedPort } from '../harness/closed-port.ts';

describe('what a failed call means', () => {
  const clientAt = (slackApiUrl: string, timeout = 10_000) =>
    new WebClient('xoxb', {
      slackApiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout,
      logLevel: LogLevel.ERROR,
    });
  const failureOf = (client: WebClient) =>
    client.auth.test().then(() => expect.fail('the call went through'), failureFrom);
  const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
    new WebClient('xoxb', {
      ...{ retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logLevel: LogLevel.ERROR },
      fetch: async () => new Response(body, { status, headers }),
    });

  pure('nobody listens: it never left', async () => {
    const failure = await failureOf(clientAt(`http://127.0.0.1:${await closedPort()}/api/`));
    expect(failure).toEqual({ is: 'unsent', reason: 'ECONNREFUSED' });
  });

  pure('the connection breaks, or no answer comes: unknown', async () => {
    for (const { onData, reason, timeout } of [
      { onData: 'destroy', reason: 'UND_ERR_SOCKET', timeout: 10_000 },
      { onData: 'nothing', reason: 'timeout', timeout: 200 },
    ]) {
      const server = createServer((socket) => {
        socket.on('error', () => {});
        if (onData === 'destroy') socket.once('data', () => socket.destroy());
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as { port: number };
      const failure = await failureOf(clientAt(`http://127.0.0.1:${port}/api/`, timeout));
      expect(failure).toEqual({ is: 'unknown', reason });
      server.close();
    }
  });

  pure.each([
    { status: 500, body: 'oops', means: { is: 'unknown', reason: 'http 500' } },
    { status: 503, body: '', means: { is: 'unknown', reason: 'http 503' } },
    { status: 407, body: '', means: { is: 'unsent', reason: 'http 407' } },
    { status: 200, body: '<html>a proxy says hello</html>', means: { is: 'unknown', reason: 'no readable answer' } },
    { status: 200, body: '{"ok":tr', means: { is: 'unknown', reason: 'no readable answer' } },
    { status: 200, body: '{"ok":false,"error":"fatal_error"}', means: { is: 'unknown', reason: 'fatal_error' } },
    { status: 200, body: '{"ok":false,"error":"is_archived"}', means: { is: 'refused', error: 'is_archived' } },
    { status: 200, body: '{"ok":false,"error":"ratelimited"}', means: { is: 'limited', forMs: 30_000 } },
    { status: 429, body: '', means: { is: 'limited', forMs: 30_000 } },
  ])('$status $body → $means.is', async ({ status, body, means }) => {
    expect(await failureOf(answering(status, body))).toEqual(means);
  });

  pure('Retry-After says how long', async () => {
    expect(await failureOf(answering(429, '', { 'retry-after': '7' }))).toEqual({ is: 'limited', forMs: 7_000 });
  });
});
