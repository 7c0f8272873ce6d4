import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { coachingPage, unlistedRules } from '../../scripts/coaching.ts';
import { ABOUT_RULES, ALL_LIMITS } from '../../src/domain/rules/index.ts';

it('docs/coaching.md is what the rules say of themselves', async () => {
  const written = await readFile(new URL('../../docs/coaching.md', import.meta.url), 'utf8');
  expect(coachingPage(), 'docs/coaching.md is out of date: run `npm run coaching` and read what changed').toBe(written);
});

it('every rule comes from one of the ideas', () => {
  expect(unlistedRules()).toEqual([]);
});

it.each(Object.entries(ABOUT_RULES))('%s says what it is for, how it decides, and by which numbers', (name, about) => {
  expect(about.idea).toMatch(/^[A-Z]/);
  expect(about.formula).toMatch(/^[A-Z].*[.!?]$/s);
  for (const limit of about.limits) expect(limit.name.startsWith(`${name}-`), limit.name).toBe(true);
});

it('no two limits have one name', () => {
  expect(new Set(ALL_LIMITS.map(({ name }) => name)).size).toBe(ALL_LIMITS.length);
});
