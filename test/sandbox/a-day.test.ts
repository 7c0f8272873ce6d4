import { readFile } from 'node:fs/promises';
import { expect, inject, it } from 'vitest';
import { aDay } from '../../scripts/a-day.ts';
import { transcriptOf } from '../../src/sandbox/transcript.ts';
import { openDump } from '../harness/pglite-dump.ts';

const open = () => openDump(inject('pgliteDump'));

it('the day in docs/a-day.md is the day that is played', { timeout: 180_000 }, async () => {
  const written = await readFile(new URL('../../docs/a-day.md', import.meta.url), 'utf8');
  expect(await aDay(open), 'docs/a-day.md is out of date: run `npm run a-day` and read what changed').toBe(written);
});

it.each([
  { start: '2026-04-13', is: 'after Easter' },
  { start: '2026-11-02', is: 'the day after the clocks went back in America' },
])('the day can be played on $start, $is', { timeout: 180_000 }, async ({ start }) => {
  const day = await transcriptOf(Temporal.PlainDate.from(start), open);
  expect(day.match(/Sideline to (Tom|Ines|Bea|Dan|Priya)\n/g)).toHaveLength(6);
  expect(day).not.toContain('Sideline to Leo');
  expect(day).toContain('Sideline in #team-velocity');
  expect(day).not.toContain('Something went wrong');
});
