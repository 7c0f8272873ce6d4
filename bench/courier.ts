import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connect, openPostgres } from '../src/store/postgres.ts';
import { createDatabase } from '../test/harness/databases.ts';
import { type Benchmark, tell } from './benchmark.ts';
import { leastMs, type Outbox, type Pace, REAL } from './courier/pace.ts';
import type { Taken } from './courier/slack.ts';
import { table } from './figures.ts';

const OVER_LEAST = 1.05;

/** So many times Slack's pace: more than one process can send, so that it shows how much that is. */
const FASTER = 100;

/** `held`: its time is held to the target. The others ask for more messages a second than two cores send. */
type Run = { outbox: Outbox; pace: Pace; held: boolean };

function runs(each: number): Run[] {
  const workspaces = 100;
  const channel = { workspaces, conversations: 1, messages: each };
  const channels = { workspaces, conversations: 4, messages: each / 4 };
  const dms = { workspaces, conversations: each, messages: 1 };
  const faster = { paceMs: REAL.paceMs / FASTER, rate: { ...REAL.rate, everyMs: REAL.rate.everyMs / FASTER } };
  return [
    { outbox: { title: `1 channel of ${each}`, ...channel }, pace: REAL, held: true },
    { outbox: { title: `4 channels of ${each / 4}`, ...channels }, pace: REAL, held: false },
    { outbox: { title: `${each} DMs`, ...dms }, pace: REAL, held: false },
    { outbox: { title: `${each} DMs, ${FASTER} × the pace`, ...dms }, pace: faster, held: false },
  ];
}

/** What a run came to. */
type Sent = Run & Taken & { tookMs: number; cpuMs: number };

/** Lets one courier process empty a full outbox into a Slack that enforces its pace. */
export const courier: Benchmark = async (serverUrl, { quick, profile }) => {
  const all: Sent[] = [];
  for (const run of runs(quick ? 20 : 200)) all.push(await send(serverUrl, run, profile));
  console.log(
    table([
      ['100 workspaces, each', 'seconds', 'least', 'ratio', 'messages/s', 'CPU ms a message', '429'],
      ...all.map(row),
    ]),
  );
  const held = all.filter(({ held }) => held);
  const worst = Math.max(...held.map(({ tookMs, outbox, pace }) => tookMs / leastMs(outbox, pace)));
  const limited = all.reduce((sum, one) => sum + one.limited, 0);
  return tell([
    { line: `at most ${OVER_LEAST} of the least time: ${worst.toFixed(3)}`, reached: worst <= OVER_LEAST },
    { line: `no 429 earned: ${limited}`, reached: limited === 0 },
  ]);
};

function row({ outbox, pace, tookMs, taken, limited, cpuMs }: Sent): string[] {
  const least = leastMs(outbox, pace);
  return [
    outbox.title,
    (tookMs / 1000).toFixed(2),
    (least / 1000).toFixed(2),
    pace === REAL ? (tookMs / least).toFixed(3) : '',
    (taken / (tookMs / 1000)).toFixed(0),
    (cpuMs / taken).toFixed(2),
    String(limited),
  ];
}

async function send(serverUrl: string, run: Run, profile: string | undefined): Promise<Sent> {
  await using stack = new AsyncDisposableStack();
  const database = await createDatabase(serverUrl);
  stack.defer(database.drop);
  await fill(database.url, run.outbox);
  const start = (file: string, args: string[], flags: string[] = []) => {
    const child = fork(fileURLToPath(new URL(`./courier/${file}.ts`, import.meta.url)), args, { execArgv: flags });
    stack.defer(async () => {
      const ended = once(child, 'exit');
      if (child.connected) child.disconnect();
      await ended;
    });
    return child;
  };
  const answering = start('slack', [JSON.stringify(run.pace)]);
  const [{ url }] = (await once(answering, 'message')) as [{ url: string }];
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const sender = start('sender', [database.url, url, JSON.stringify(run.pace)], flags);
  const [{ startedAt }] = (await once(sender, 'message')) as [{ startedAt: number }];
  const { workspaces, conversations, messages } = run.outbox;
  const all = workspaces * conversations * messages;
  const least = leastMs(run.outbox, run.pace);
  for (;;) {
    await setTimeout(200);
    answering.send('how many');
    const [taken] = (await once(answering, 'message')) as [Taken];
    if (taken.taken >= all) {
      sender.send('cpu');
      const [{ cpuMs }] = (await once(sender, 'message')) as [{ cpuMs: number }];
      if (taken.twice > 0 || taken.taken > all) throw new Error(`${taken.twice} messages were sent twice`);
      return { ...run, ...taken, tookMs: taken.lastAt - startedAt, cpuMs };
    }
    if (Date.now() - startedAt > 120_000 + 3 * least) throw new Error(`only ${taken.taken} of ${all} arrived`);
  }
}

/** Every message waits, and may go at once. */
export async function fill(url: string, { workspaces, conversations, messages }: Outbox): Promise<void> {
  await (await openPostgres(url, { connections: 1 })).close();
  const sql = connect(url, 1);
  try {
    await sql`insert into workspaces select 'T' || w, 'Northwind', 'USD', 'US', 'mdy' from generate_series(1, ${workspaces}::int) w`;
    await sql`
      insert into conversations (workspace_id, channel_id, next_at, method)
      select workspace_id, workspace_id || 'C' || c, now(), 'chat.postMessage'
      from workspaces, generate_series(1, ${conversations}::int) c`;
    await sql`
      insert into deliveries (workspace_id, channel_id, key, body, not_before, expires_at, repeatable, plain, planned_at, state, attempts)
      select workspace_id, channel_id, channel_id || ' ' || n, json_build_object('text', channel_id || ' ' || n, 'blocks', ${sql.json(BLOCKS)}::json),
        now(), now() + interval '3 hours', false, false, now(), 'waiting', 0
      from conversations, generate_series(1, ${messages}::int) n order by n, random()`;
    await sql`vacuum analyze`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** About as long as a digest. */
const BLOCKS = Array.from({ length: 7 }, (_, line) => ({
  type: 'section',
  text: {
    type: 'mrkdwn',
    text: `*Globex ${line}* · no touch for 9 working days, the limit at proposal is 5 · next: send the draft`,
  },
}));
