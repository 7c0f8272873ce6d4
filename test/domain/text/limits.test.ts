import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../src/domain/limit.ts';
import { ALL_LIMITS } from '../../../src/domain/rules/index.ts';
import { readLimits } from '../../../src/domain/text/limits.ts';

const own = (name: string, value: number) => ({ limits: { [name]: value }, usual: [] });

describe('limits of a workspace', () => {
  it.each([
    { says: 'stalled-quiet-proposal 1', read: own('stalled-quiet-proposal', 1) },
    { says: 'Stalled-quiet-proposal = 1,000 working days', read: own('stalled-quiet-proposal', 1000) },
    { says: 'same-leads-chance 0', read: own('same-leads-chance', 0) },
    { says: 'same-leads-chance: 100%', read: own('same-leads-chance', 1) },
    { says: 'role-model-least-gap 1.2', read: own('role-model-least-gap', 1.2) },
    { says: 'stalled-quiet-proposal usual', read: { limits: {}, usual: ['stalled-quiet-proposal'] } },
    { says: 'stalled-quiet-lead 2\nstalled-quiet-lead usual', read: { limits: {}, usual: ['stalled-quiet-lead'] } },
  ])('$says is read', ({ says, read }) => {
    expect(readLimits(says, ALL_LIMITS)).toEqual(read);
  });

  const days = 'needs a whole number of working days, from 1 to 1,000.';
  it.each([
    { says: 'stalled-quiet-proposal 0', wrong: `stalled-quiet-proposal ${days}` },
    { says: 'stalled-quiet-proposal -3', wrong: `stalled-quiet-proposal ${days}` },
    { says: 'stalled-quiet-proposal 1.5', wrong: `stalled-quiet-proposal ${days}` },
    { says: 'stalled-quiet-proposal 7,5', wrong: `stalled-quiet-proposal ${days}` },
    { says: 'stalled-quiet-proposal 1001', wrong: `stalled-quiet-proposal ${days}` },
    { says: 'same-leads-chance 1.1', wrong: 'same-leads-chance is a share from 0 to 1: 0.4, or 40%.' },
    { says: 'same-leads-chance -0.1', wrong: 'same-leads-chance is a share from 0 to 1: 0.4, or 40%.' },
    { says: 'same-leads-leads 2.5', wrong: 'same-leads-leads needs a whole number of leads, from 1 to 1,000.' },
    { says: 'conclude-unanswered 0', wrong: 'conclude-unanswered needs a whole number of nudges, from 1 to 1,000.' },
    { says: 'role-model-least-gap 0.9', wrong: 'role-model-least-gap needs a number of times, from 1 to 1,000.' },
    { says: 'faster 3', wrong: 'I know no limit called faster.' },
    { says: 'faster', wrong: 'I cannot read "faster". Write a name and a number: stalled-quiet-proposal 7' },
  ])('$says is refused with its bounds', ({ says, wrong }) => {
    expect(readLimits(says, ALL_LIMITS)).toEqual({ wrong });
  });

  it.each(ALL_LIMITS)('the default of $name is within its bounds', (limit) => {
    expect(isWithin(limit.value, limit)).toBe(true);
  });
});
