import { availableParallelism } from 'node:os';
import { createDatabase } from '../test/harness/databases.ts';
import { type Options, tell } from './benchmark.ts';
import { CONNECTIONS, type Contender, type Entry, enter } from './contender.ts';
import { spread } from './figures.ts';
import type { Typist } from './load.ts';
import { figures, type Measured, type Result, ratios, verdicts } from './report.ts';
import { seed } from './seed.ts';
import { DEALS_A_REP } from './workspace.ts';

const LONG = { rounds: 7, seconds: 2, warmSeconds: 4, together: 2, sequential: 300 };
const QUICK = { rounds: 3, seconds: 1, warmSeconds: 1, together: 1, sequential: 50 };

/** Deals that all connections fight over, for the rounds that show what happens then. */
const FEW_DEALS = 2;

const ACTS = `select count(*) from changes where through = 'command'`;

/** The apps in the order of the result; `profile` is the folder for a CPU profile of Sideline. */
function entries(profile: string | undefined): Entry[] {
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  return [
    { title: 'Sideline', app: 'sideline', counted: ACTS, flags },
    { title: 'by hand', app: 'by-hand', counted: ACTS },
    { title: 'one insert', app: 'single-insert', counted: 'select count(*) from commands' },
  ];
}

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

async function measure(serverUrl: string, length: typeof LONG, profile?: string): Promise<Result> {
  await using stack = new AsyncDisposableStack();
  const template = await createDatabase(serverUrl);
  stack.defer(template.drop);
  await seed(template.url);
  const apps: Contender[] = [];
  for (const entry of entries(profile)) apps.push(await enter(serverUrl, template.name, entry, stack));
  const roundTrips: number[] = [];
  for (const app of apps) roundTrips.push(await app.roundTrips(alone, crowd, length.sequential));
  await inTurn(apps, crowd, 1, length.warmSeconds);
  const apart = await inTurn(apps, crowd, length.rounds, length.seconds);
  const together = await inTurn(apps.slice(0, 2), onFewDeals, length.together, length.seconds);
  const kept: number[] = [];
  for (const app of apps) kept.push(await app.end());
  const named = together.map((app) => ({ ...app, title: `${app.title}, all on ${FEW_DEALS} deals` }));
  return { apart, together: named, roundTrips, kept };
}

/** Measures `/deal update` beside the same by hand, prints the figures, and returns whether every target was reached. */
export async function update(serverUrl: string, { quick, profile }: Options): Promise<boolean> {
  const length = quick ? QUICK : LONG;
  const result = await measure(serverUrl, length, profile);
  const { rounds, seconds } = length;
  console.log(
    `/deal update, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s an app, ${availableParallelism()} cores\n`,
  );
  console.log(figures(result));
  console.log(
    `\nSideline / by hand, all on ${FEW_DEALS} deals: ${spread(ratios(result.together))} (least – median – most)\n`,
  );
  return tell(verdicts(result));
}
