import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { createDatabase } from '../test/harness/databases.ts';
import { startPostgres } from '../test/harness/postgres-server.ts';
import { CONNECTIONS, type Contender, type Entry, enter } from './contender.ts';
import { spread } from './figures.ts';
import type { Typist } from './load.ts';
import { figures, type Measured, type Result, ratios, verdicts } from './report.ts';
import { seed } from './seed.ts';
import { DEALS_A_REP } from './workspace.ts';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, profile: { type: 'string' } },
});
const LENGTH = options.quick
  ? { rounds: 3, seconds: 1, warmSeconds: 1, together: 1, sequential: 50 }
  : { rounds: 7, seconds: 2, warmSeconds: 4, together: 2, sequential: 300 };

/** Deals that all connections fight over, for the rounds that show what happens then. */
const FEW_DEALS = 2;

const ACTS = `select count(*) from changes where through = 'command'`;
const PROFILE = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
const ENTRIES: Entry[] = [
  { title: 'Sideline', app: 'sideline', counted: ACTS, flags: PROFILE },
  { title: 'by hand', app: 'by-hand', counted: ACTS },
  { title: 'one insert', app: 'single-insert', counted: 'select count(*) from commands' },
];

/** A rep a connection, each with deals of their own. */
const crowd: Typist[] = Array.from({ length: CONNECTIONS }, (_, rep) => ({ rep, deals: DEALS_A_REP, nth: 0 }));
/** One rep for whom all connections speak at once. */
const onFewDeals: Typist[] = crowd.map((_, nth) => ({ rep: CONNECTIONS, deals: FEW_DEALS, nth }));
const alone: Typist = { rep: CONNECTIONS + 1, deals: DEALS_A_REP, nth: 0 };

/** Rounds in turn, A B C A B C, so that whatever else the machine does hits all alike. */
async function inTurn(apps: Contender[], typists: Typist[], rounds: number, seconds: number): Promise<Measured[]> {
  const measured: Measured[] = apps.map(({ title }) => ({ title, rates: [], cpuMs: [], ms: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const [at, app] of apps.entries()) {
      const { ms, seconds: took, cpuMs } = await app.run(typists, seconds);
      measured[at]?.rates.push(ms.length / took);
      measured[at]?.cpuMs.push(cpuMs);
      for (const one of ms) measured[at]?.ms.push(one);
    }
  }
  return measured;
}

async function measure(serverUrl: string): Promise<Result> {
  await using stack = new AsyncDisposableStack();
  const template = await createDatabase(serverUrl);
  stack.defer(template.drop);
  await seed(template.url);
  const apps: Contender[] = [];
  for (const entry of ENTRIES) apps.push(await enter(serverUrl, template.name, entry, stack));
  const roundTrips: number[] = [];
  for (const app of apps) roundTrips.push(await app.roundTrips(alone, crowd, LENGTH.sequential));
  await inTurn(apps, crowd, 1, LENGTH.warmSeconds);
  const apart = await inTurn(apps, crowd, LENGTH.rounds, LENGTH.seconds);
  const together = await inTurn(apps.slice(0, 2), onFewDeals, LENGTH.together, LENGTH.seconds);
  const kept: number[] = [];
  for (const app of apps) kept.push(await app.end());
  const named = together.map((app) => ({ ...app, title: `${app.title}, all on ${FEW_DEALS} deals` }));
  return { apart, together: named, roundTrips, kept };
}

const given = process.env.BENCH_DATABASE_URL;
const server = given ? { url: given, stop: async () => undefined } : await startPostgres({ durable: true });
try {
  const result = await measure(server.url);
  const { rounds, seconds } = LENGTH;
  console.log(
    `/deal update, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s an app, ${availableParallelism()} cores\n`,
  );
  console.log(figures(result));
  console.log(
    `\nSideline / by hand, all on ${FEW_DEALS} deals: ${spread(ratios(result.together))} (least – median – most)\n`,
  );
  for (const { line, reached } of verdicts(result)) {
    console.log(`${reached ? 'reached' : 'MISSED '}  ${line}`);
    if (!reached) process.exitCode = 1;
  }
} finally {
  await server.stop();
}
