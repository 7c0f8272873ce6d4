import { describe, expect, it } from 'vitest';
import { clarityMet, playMissing } from '../../src/domain/plays-met.ts';
import { NOW } from './builders.ts';

const met = (scenario: string, dealId: number | null = null, name?: string) => ({
  scenario,
  dealId,
  at: NOW,
  ...(name ? { name } : {}),
});
const play = (scenario: string, ownerId: string | null = 'UBEA') => ({
  id: 1,
  scenario,
  ownerId,
  text: 'If …',
  shared: false,
});

describe('how clear one is about what one met', () => {
  it.each([
    { is: 'nothing met', met: [], plays: [play('price')], clarity: { decided: 0, of: 0 } },
    {
      is: 'one met three times',
      met: [met('price', 1), met('price', 2), met('price')],
      plays: [],
      clarity: { decided: 0, of: 1 },
    },
    {
      is: 'one of two decided',
      met: [met('price'), met('timing')],
      plays: [play('price')],
      clarity: { decided: 1, of: 2 },
    },
    { is: "the team's play", met: [met('price')], plays: [play('price', null)], clarity: { decided: 0, of: 1 } },
  ])('$is', ({ met, plays, clarity }) => {
    expect(clarityMet(met, plays, 'UBEA')).toEqual(clarity);
  });
});

describe('the play that is missed most', () => {
  it.each([
    { is: 'none where all are decided', met: [met('price')], plays: [play('price')], missing: undefined },
    {
      is: 'of the one met on most deals',
      met: [met('price', 1), met('timing', 1), met('timing', 2)],
      plays: [],
      missing: 'timing',
    },
    {
      is: 'three touches on one deal are one',
      met: [met('price', 1), met('price', 1), met('timing', 1), met('timing', 2)],
      plays: [],
      missing: 'timing',
    },
    {
      is: 'by the name of one that a manager added',
      met: [met('own-7', 1, 'Procurement')],
      plays: [],
      missing: 'own-7',
    },
  ])('$is', ({ met, plays, missing }) => {
    expect(playMissing(met, plays)?.scenario).toBe(missing);
  });

  it('is called as people know it', () => {
    expect(playMissing([met('own-7', 1, 'Procurement')], [])).toEqual({
      scenario: 'own-7',
      name: 'Procurement',
      met: 1,
    });
  });
});
