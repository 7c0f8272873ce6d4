import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type Chaos, chaos } from '../test/proof/chaos.ts';

// Chaos for many seeds, a control without the doubt step, then every property thousands of times. With --seed that seed alone.
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    seed: { type: 'string' },
    deliveries: { type: 'string', default: '600' },
    runs: { type: 'string', default: '5000' },
  },
});
const count = wholeNumber('deliveries', values.deliveries);
const one = values.seed === undefined ? undefined : wholeNumber('seed', values.seed);
const seeds = one === undefined ? Array.from({ length: wholeNumber('seeds', values.seeds) }, (_, n) => n + 1) : [one];

/** A seed that takes longer has come to a standstill. */
const WITHIN_SECONDS = 120 + count / 2;

/** A control needs few deliveries to repeat itself. */
const CONTROL = 60;

let failed = 0;
for (const seed of seeds) {
  const { complaints, ...came } = await chaos({ seed, count, withinSeconds: WITHIN_SECONDS });
  console.log(`${complaints.length === 0 ? 'ok  ' : 'FAIL'} seed ${seed}: ${count} deliveries, ${summary(came)}`);
  if (complaints.length === 0) continue;
  failed += 1;
  for (const line of complaints.slice(0, 20)) console.log(`     ${line}`);
  if (complaints.length > 20) console.log(`     …and ${complaints.length - 20} more`);
  console.log(`     Replay it: node scripts/proof.ts --seed ${seed} --deliveries ${count}`);
}

if (one === undefined) {
  const control = await chaos({ seed: 1, count: CONTROL, withinSeconds: WITHIN_SECONDS, blind: true });
  const repeats = control.repeats > 0;
  console.log(
    `${repeats ? 'ok  ' : 'FAIL'} control without the doubt step: ${control.repeats} repeats, ${summary(control)}`,
  );
  if (!repeats) failed += 1;
  const properties = spawnSync('vitest', ['run', 'test/domain', 'test/proof', '--testTimeout=300000'], {
    stdio: 'inherit',
    env: { ...process.env, PROPERTY_RUNS: String(wholeNumber('runs', values.runs)) },
  });
  if (properties.status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;

function summary({ met, seconds }: Omit<Chaos, 'complaints'>): string {
  const { kills = 0, 'database crashes': crashes = 0, ...faults } = met;
  const times = Object.entries(faults).sort(([a], [b]) => (a < b ? -1 : 1));
  const wire = times.map(([name, often]) => `${name} ${often}×`).join(' · ');
  return `${kills} kills -9, ${crashes} database crash, ${seconds.toFixed(1)} s\n     ${wire}`;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}`);
  return Number(text);
}
