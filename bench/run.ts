import { parseArgs } from 'node:util';
import { startPostgres } from '../test/harness/postgres-server.ts';
import type { Benchmark } from './benchmark.ts';
import { courier } from './courier.ts';
import { idleTick } from './idle-tick.ts';
import { morning } from './morning.ts';
import { reader } from './reader.ts';
import { update } from './update.ts';

const BENCHMARKS: Record<string, Benchmark> = { update, morning, 'idle-tick': idleTick, courier, reader };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, profile: { type: 'string' } },
});
const names = positionals.length > 0 ? positionals : Object.keys(BENCHMARKS);
const unknown = names.filter((name) => !BENCHMARKS[name]);
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(2);
}

const given = process.env.BENCH_DATABASE_URL;
const server = given ? { url: given, stop: async () => undefined } : await startPostgres({ durable: true });
try {
  for (const name of names) {
    console.log(`== ${name}`);
    if (!(await BENCHMARKS[name]?.(server.url, values))) process.exitCode = 1;
    console.log();
  }
} finally {
  await server.stop();
}
