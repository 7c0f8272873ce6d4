import { afterEach, describe, expect, test } from 'vitest';
import { type Fault, type PlannedFault, seededFaults } from '../../../src/sandbox/slack/faults.ts';
import { clientFor, clientInto, errorOf, openAcme } from './workspace.ts';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

const post = { channel: 'C_SALES', text: 'a' };
const onPost = (fault: Fault): PlannedFault[] => [{ method: 'chat.postMessage', fault }];

const ROWS = [
  {
    is: 'a 429',
    fault: { instead: { status: 429, retryAfter: 7 } },
    caller: 'slack_webapi_rate_limited_error',
    posted: 0,
  },
  { is: 'a 500', fault: { instead: { status: 500 } }, caller: 'slack_webapi_http_error', posted: 0 },
  {
    is: 'a 500 though it was done',
    fault: { instead: { status: 500 }, done: true },
    caller: 'slack_webapi_http_error',
    posted: 1,
  },
  { is: 'an error', fault: { instead: { error: 'internal_error' } }, caller: 'internal_error', posted: 0 },
  {
    is: 'an error though it was done',
    fault: { instead: { error: 'fatal_error' }, done: true },
    caller: 'fatal_error',
    posted: 1,
  },
  { is: 'a broken connection', fault: { instead: 'reset' }, caller: 'slack_webapi_request_error', posted: 0 },
  { is: 'silence', fault: { instead: 'no answer' }, caller: 'slack_webapi_request_error', posted: 0 },
  {
    is: 'silence though it was done',
    fault: { instead: 'no answer', done: true },
    caller: 'slack_webapi_request_error',
    posted: 1,
  },
] satisfies { is: string; fault: Fault; caller: string; posted: number }[];

describe.each([
  { way: 'over HTTP', served: true },
  { way: 'in this process', served: false },
])('$way', ({ served }) => {
  test.each(ROWS)('$is reaches the caller as $caller and leaves $posted posted', async ({ fault, caller, posted }) => {
    const { slack } = openAcme({ faults: onPost(fault) });
    let client = clientInto(slack.fetch);
    if (served) {
      const server = await slack.serve();
      close = server.close;
      client = clientFor(server.url, undefined, 300);
    }
    expect(await errorOf(client.chat.postMessage(post))).toBe(caller);
    expect(slack.messages('C_SALES')).toHaveLength(posted);
    expect(await errorOf(client.chat.postMessage(post))).toBe('none');
  });
});

test('the time to wait is the planned one', async () => {
  const { slack } = openAcme({ faults: onPost({ instead: { status: 429, retryAfter: 7 } }) });
  await expect(clientInto(slack.fetch).chat.postMessage(post)).rejects.toMatchObject({ retryAfter: 7 });
});

test('a late post is answered at once and stands in history only later', async () => {
  const { slack, move } = openAcme({ faults: onPost({ shownAfter: 30 }) });
  const client = clientInto(slack.fetch);
  const { ts = '' } = await client.chat.postMessage(post);
  const stamps = async () =>
    (await client.conversations.history({ channel: 'C_SALES' })).messages?.map((message) => message.ts);
  move({ seconds: 29 });
  expect(await stamps()).toEqual([]);
  move({ seconds: 1 });
  expect(await stamps()).toEqual([ts]);
});

test('a plan strikes the calls it names, as often as it says', async () => {
  const fault: Fault = { instead: { error: 'internal_error' } };
  const { slack } = openAcme({ faults: [{ method: 'chat.postMessage', nth: 2, times: 2, fault }] });
  const client = clientInto(slack.fetch);
  const outcomes: string[] = [];
  for (let nth = 1; nth <= 4; nth += 1) outcomes.push(await errorOf(client.chat.postMessage(post)));
  expect(outcomes).toEqual(['none', 'internal_error', 'internal_error', 'none']);
  expect(await errorOf(client.auth.test())).toBe('none');
});

test('a plan may decide by the arguments', async () => {
  const { slack } = openAcme({
    faults: ({ args }) => (args.channel === 'C_SALES' ? { instead: { error: 'fatal_error' } } : undefined),
  });
  const client = clientInto(slack.fetch);
  expect(await errorOf(client.chat.postMessage(post))).toBe('fatal_error');
  expect(await errorOf(client.chat.postMessage({ ...post, channel: 'U_BEA' }))).toBe('none');
});

describe('faults by seed', () => {
  const struck = (seed: number, share: number) => {
    const plan = seededFaults(seed, share);
    return Array.from({ length: 1000 }, (_, nth) =>
      plan({ workspaceId: 'T', method: 'chat.postMessage', args: {} }, nth),
    );
  };

  test('are the same for the same seed, and others for another', () => {
    expect(struck(7, 0.3)).toEqual(struck(7, 0.3));
    expect(struck(7, 0.3)).not.toEqual(struck(8, 0.3));
  });

  test('strike about the share asked for, with every kind', () => {
    const faults = struck(7, 0.3).filter((fault) => fault !== undefined);
    expect(faults.length).toBeGreaterThan(250);
    expect(faults.length).toBeLessThan(350);
    expect(new Set(faults).size).toBe(8);
    expect(struck(7, 0).filter(Boolean)).toEqual([]);
  });
});
