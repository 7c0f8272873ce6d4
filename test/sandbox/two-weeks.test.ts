import { readFile } from 'node:fs/promises';
import { expect, inject, it } from 'vitest';
import { twoWeeks } from '../../scripts/two-weeks.ts';
import { openDump } from '../harness/pglite-dump.ts';

it('the two weeks in docs/two-weeks.md are those that are played', { timeout: 180_000 }, async () => {
  const written = await readFile(new URL('../../docs/two-weeks.md', import.meta.url), 'utf8');
  const played = await twoWeeks(() => openDump(inject('pgliteDump')));
  expect(played, 'docs/two-weeks.md is out of date: run `npm run two-weeks` and read what changed').toBe(written);
  expect(played).not.toContain('Something went wrong');
});
