import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as schema from '../src/store/schema.ts';
import { circles, wrongArrows } from './checks/arrows.ts';
import { clockReadings } from './checks/clock.ts';
import { lockfileGaps } from './checks/lockfile.ts';
import { migrationDrift } from './checks/migrations.ts';
import { misnamed } from './checks/names.ts';
import { unawaited } from './checks/unawaited.ts';
import { readSources } from './source.ts';

// What neither the compiler nor the linter sees. Prints each problem, and fails where there is one.
const root = fileURLToPath(new URL('..', import.meta.url));
const files = readSources(root, ['src', 'test', 'bench', 'scripts']);

const CHECKS: [name: string, problems: string[]][] = [
  ['architecture arrows', wrongArrows(files)],
  ['circles of imports', circles(files)],
  ['clock and environment', clockReadings(files)],
  ['unawaited promises', unawaited(files)],
  ['length and names of files', misnamed(files)],
  ['migrations match the schema', migrationDrift(schema, `${root}/drizzle`)],
  ['lockfile is whole', lockfileGaps(JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')))],
];

for (const [name, problems] of CHECKS) {
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  for (const line of problems) console.log(`     ${line}`);
}
process.exitCode = CHECKS.some(([, problems]) => problems.length > 0) ? 1 : 0;
