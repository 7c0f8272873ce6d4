import { describe, expect, it } from 'vitest';
import { type Asked, actionFor } from '../../src/domain/item-plan.ts';
import { aDeal } from './builders.ts';

describe('what an item asks, as a line of its owner', () => {
  const deal = aDeal({ name: 'Stellar Freight', nextStep: 'Call Jo about the pilot' });
  it.each([
    { rule: 'due-today', reason: 'due', deal, action: 'Call Jo about the pilot · Stellar Freight' },
    { rule: 'stalled', reason: 'overdue-next-step', deal, action: 'Call Jo about the pilot · Stellar Freight' },
    { rule: 'stalled', reason: 'quiet', deal, action: 'call Stellar Freight and agree the next step with its date' },
    {
      rule: 'due-today',
      reason: 'due',
      deal: aDeal({ ...deal, nextStep: null }),
      action: 'call Stellar Freight and agree the next step with its date',
    },
    { rule: 'follow-up', reason: 'email', deal, action: 'email Stellar Freight and ask where they stand' },
  ] satisfies (Asked & { action: string })[])('$rule, $reason: $action', ({ action, ...asked }) => {
    expect(actionFor(asked)).toBe(action);
  });

  it('cuts a name and a step of any length', () => {
    const long = aDeal({ name: 'n'.repeat(300), nextStep: 's'.repeat(3000) });
    expect(actionFor({ rule: 'due-today', reason: 'due', deal: long }).length).toBeLessThanOrEqual(183);
  });
});
