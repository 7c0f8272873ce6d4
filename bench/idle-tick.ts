import { pino } from 'pino';
import { tick } from '../src/jobs/tick.ts';
import { connect, openPostgres } from '../src/store/postgres.ts';
import { createDatabase } from '../test/harness/databases.ts';
import { type Benchmark, tell } from './benchmark.ts';
import { median, percentile, spread, table } from './figures.ts';

const SIZES = [1_000, 1_000_000];
const TIMES = 2;
const WARM = 300;

/** A Tuesday, just before anybody is due. */
const NOW = Temporal.Instant.from('2026-03-10T12:29:00Z');

/** A tick with nobody due, for few members and for many, by turns. */
export const idleTick: Benchmark = async (serverUrl, { quick }) => {
  await using stack = new AsyncDisposableStack();
  const ticks: (() => Promise<number>)[] = [];
  for (const members of SIZES) {
    const database = await createDatabase(serverUrl);
    stack.defer(database.drop);
    const store = await openPostgres(database.url);
    stack.defer(store.close);
    await seed(database.url, members);
    const slackFor = () => Promise.reject(new Error('nothing is asked of Slack'));
    const deps = { db: store.db, now: () => NOW, log: pino({ level: 'warn', base: null }), slackFor };
    ticks.push(() => tick(deps));
  }
  const ms: number[][] = SIZES.map(() => []);
  for (let round = 0; round < (quick ? 1_000 : 5_000) + WARM; round++) {
    for (const [at, one] of ticks.entries()) {
      const began = performance.now();
      if ((await one()) !== 0) throw new Error('somebody was due');
      if (round >= WARM) ms[at]?.push(performance.now() - began);
    }
  }
  const row = (members: number, its: number[] = []) => [
    String(members),
    median(its).toFixed(3),
    percentile(its, 0.99).toFixed(3),
  ];
  console.log(table([['members', 'ms', 'p99 ms'], ...SIZES.map((members, at) => row(members, ms[at]))]));
  const ratios = inParts(ms[0] ?? []).map((part, at) => median(inParts(ms[1] ?? [])[at] ?? []) / median(part));
  return tell([
    {
      line: `a thousand times the members, within ${TIMES} ×: ${median(ratios).toFixed(2)} (${spread(ratios)})`,
      reached: median(ratios) <= TIMES,
    },
  ]);
};

/** Ten stretches of the run, one after the other. */
function inParts(values: number[]): number[][] {
  const size = Math.ceil(values.length / 10);
  return Array.from({ length: 10 }, (_, part) => values.slice(part * size, (part + 1) * size));
}

/** Two jobs each, the next of them in a minute. */
async function seed(url: string, members: number): Promise<void> {
  const sql = connect(url, 1);
  try {
    await sql`set session_replication_role = replica`;
    await sql`set synchronous_commit = off`;
    await sql`
      insert into schedules (workspace_id, job, subject, next_at)
      select 'T' || m / 50, job, 'U' || m, ${NOW.toString()}::timestamptz + interval '1 minute' + (m % 1440) * interval '1 minute' + later
      from generate_series(0, ${members - 1}::int) m,
        (values ('morning-digest', interval '0'), ('prospecting-check', interval '29.5 hours')) j (job, later)
      order by random()`;
    await sql`vacuum analyze schedules`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
