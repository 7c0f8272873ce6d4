import { readFile } from 'node:fs/promises';
import { expect, inject, it } from 'vitest';
import { aWeek } from '../../scripts/a-week.ts';
import { openDump } from '../harness/pglite-dump.ts';

it('the week in docs/a-week.md is the one that is played', { timeout: 180_000 }, async () => {
  const written = await readFile(new URL('../../docs/a-week.md', import.meta.url), 'utf8');
  const played = await aWeek(() => openDump(inject('pgliteDump')));
  expect(played, 'docs/a-week.md is out of date: run `npm run a-week` and read what changed').toBe(written);
  expect(played).not.toContain('Something went wrong');
});
