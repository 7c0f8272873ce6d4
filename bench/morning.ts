import { connect } from '../src/store/postgres.ts';
import { createDatabase } from '../test/harness/databases.ts';
import { type Benchmark, tell, type Verdict } from './benchmark.ts';
import { median, spread, table } from './figures.ts';
import { seed } from './morning/seed.ts';
import { ACTIVITIES_A_MEMBER, BATCH, type Crowd, DEALS_A_MEMBER, NOW } from './morning/team.ts';
import { type Pass, startWorker } from './worker.ts';

const TARGETS = { timesReading: 3, growth: 1.3 };

const SMALL: Crowd = { members: 1_000, perWorkspace: 50 };
const MIDDLE: Crowd = { members: 10_000, perWorkspace: 50 };
const ONE_LARGE: Crowd = { members: 10_000, perWorkspace: 10_000 };
const LARGE: Crowd = { members: 100_000, perWorkspace: 50 };

/** What planning for a crowd came to, beside reading. */
type Measured = { crowd: Crowd; plan: Pass[]; read: Pass[]; statements: number };

/** Plans the morning for crowds of several sizes, beside merely reading the same rows, and prints what each member took. */
export const morning: Benchmark = async (serverUrl, { quick, profile }) => {
  console.log(
    `each with ${DEALS_A_MEMBER} open deals and ${ACTIVITIES_A_MEMBER} activities of the last 30 days, batches of ${BATCH}`,
  );
  const crowds = quick ? [SMALL, MIDDLE] : [SMALL, MIDDLE, ONE_LARGE, LARGE];
  const all: Measured[] = [];
  for (const crowd of crowds) all.push(await measure(serverUrl, crowd, profile));
  console.log(
    table([
      [
        'members',
        'a workspace',
        'plan µs',
        'read µs',
        'plan CPU µs',
        'read CPU µs',
        'plan / read',
        'peak MB',
        'queries a batch',
      ],
      ...all.map(row),
    ]),
  );
  return tell(verdicts(all));
};

async function measure(serverUrl: string, crowd: Crowd, profile: string | undefined): Promise<Measured> {
  await using stack = new AsyncDisposableStack();
  const database = await createDatabase(serverUrl);
  stack.defer(database.drop);
  const began = performance.now();
  await seed(database.url, crowd);
  console.log(`${crowd.members} members seeded in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const start = async (file: string, ...args: string[]) => {
    const worker = await startWorker(`morning/${file}`, [database.url, ...args], args.length > 0 ? [] : flags);
    stack.defer(worker.stop);
    return worker;
  };
  const planner = await start('planner');
  const reader = await start('reader');
  const measured: Measured = { crowd, plan: [], read: [], statements: 0 };
  // By turns, so that whatever else the machine does hits both. The first passes warm up, but where one takes minutes.
  const isLong = crowd.members > MIDDLE.members;
  for (let round = isLong ? 1 : 0; round < (isLong ? 2 : 4); round++) {
    const read = checked(await reader.pass(), crowd);
    const plan = checked(await planner.pass(), crowd);
    await beforeTheMorning(database.url, crowd);
    if (round === 0) continue;
    measured.read.push(read);
    measured.plan.push(plan);
  }
  if (!isLong) {
    const counted = checked(await (await start('planner', 'counted')).pass(), crowd);
    measured.statements = (counted.done.statements ?? 0) / Math.ceil(crowd.members / BATCH);
  }
  return measured;
}

function checked(pass: Pass, { members }: Crowd): Pass {
  if (pass.done.members !== members) throw new Error(`${pass.done.members} of ${members} members were dealt with`);
  return pass;
}

/** Puts the database back to before the digests were planned. Throws where not every member had one. */
async function beforeTheMorning(url: string, { members }: Crowd): Promise<void> {
  const sql = connect(url, 1);
  try {
    const [row] = await sql<{ posts: string }[]>`select count(*) as posts from deliveries where state = 'waiting'`;
    if (Number(row?.posts) !== members) throw new Error(`${row?.posts} digests were planned for ${members} members`);
    await sql`set session_replication_role = replica`;
    await sql`truncate slots`;
    await sql`delete from nudges where at >= ${NOW.toString()}::timestamptz`;
    await sql`delete from deliveries where state = 'waiting'`;
    await sql`update conversations set next_at = null`;
    await sql`update schedules set next_at = ${NOW.toString()}::timestamptz where job = 'morning-digest'`;
    await sql`vacuum analyze`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const perMember = ({ crowd }: Measured, passes: Pass[], of: (pass: Pass) => number) =>
  (median(passes.map(of)) * 1000) / crowd.members;
const peakOf = (passes: Pass[]) => Math.max(...passes.map(({ peakMb }) => peakMb));
const ratiosOf = ({ plan, read }: Measured) => plan.map(({ ms }, round) => ms / (read[round]?.ms ?? Number.NaN));

function row(measured: Measured): string[] {
  const { crowd, plan, read, statements } = measured;
  return [
    String(crowd.members),
    String(crowd.perWorkspace),
    perMember(measured, plan, ({ ms }) => ms).toFixed(0),
    perMember(measured, read, ({ ms }) => ms).toFixed(0),
    perMember(measured, plan, ({ cpuMs }) => cpuMs).toFixed(0),
    perMember(measured, read, ({ cpuMs }) => cpuMs).toFixed(0),
    spread(ratiosOf(measured)),
    peakOf(plan).toFixed(0),
    statements > 0 ? statements.toFixed(1) : '',
  ];
}

function verdicts(all: Measured[]): Verdict[] {
  const even = all.filter(({ crowd }) => crowd.perWorkspace === SMALL.perWorkspace);
  const [first, last] = [even[0], even.at(-1)];
  if (!first || !last) return [];
  const worst = Math.max(...all.map((one) => median(ratiosOf(one))));
  const growth = perMember(last, last.plan, ({ ms }) => ms) / perMember(first, first.plan, ({ ms }) => ms);
  const memory = peakOf(last.plan) / peakOf(first.plan);
  const sizes = `${last.crowd.members} against ${first.crowd.members} members`;
  return [
    {
      line: `under ${TARGETS.timesReading} × reading the same rows: ${worst.toFixed(2)}`,
      reached: worst < TARGETS.timesReading,
    },
    {
      line: `linear, a member at most ${TARGETS.growth} ×: ${growth.toFixed(2)}, ${sizes}`,
      reached: growth <= TARGETS.growth,
    },
    {
      line: `flat memory, the peak at most ${TARGETS.growth} ×: ${memory.toFixed(2)}, ${sizes}`,
      reached: memory <= TARGETS.growth,
    },
  ];
}
