import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { holdSandbox } from '../../src/sandbox/web/folder.ts';
import { openHouse } from '../../src/sandbox/web/house.ts';
import { buildPage } from '../../src/sandbox/web/page-build.ts';
import { openDump, pgliteDump } from '../harness/pglite-dump.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of an office as it is at first; each test file begins with a copy of it. */
    office: string;
  }
}

/** Builds the page once, as it is now, and an office; what comes back takes the office away again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sideline-office-'));
  const dump = await pgliteDump();
  const open = async () => {
    const { letGo } = holdSandbox(folder);
    const house = await openHouse(folder, Temporal.PlainDate.from('2026-03-09'), (dataDir) => openDump(dump, dataDir));
    await house.close();
    letGo();
  };
  await Promise.all([open(), buildPage()]);
  project.provide('pgliteDump', dump);
  project.provide('office', folder);
  return () => rm(folder, { recursive: true, force: true });
}
