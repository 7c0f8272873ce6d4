import { describe, expect, it } from 'vitest';
import { dealLabels } from '../../../src/slack/views/deal-labels.ts';
import { aDeal, at, NOW, ZONE } from '../../domain/builders.ts';
import { HOSTILE } from './hostile.ts';

const NAMES: Record<string, string> = { UBEA: 'Bea', UTOM: 'Tom' };
const telling = { now: NOW.toZonedDateTimeISO(ZONE), stages: {}, nameOf: (id: string) => NAMES[id] };

const same = { name: 'Initech', stage: 'lead', amount: 1_000_000, currency: 'USD', ownerId: 'UBEA' } as const;
const opened = { createdAt: at('2026-03-02T09:00') };
const labelsOf = (...overs: Partial<Parameters<typeof aDeal>[0]>[]) =>
  dealLabels(
    overs.map((over, id) => aDeal({ ...same, ...opened, id, ...over })),
    telling,
  );

describe('what tells deals apart', () => {
  it.each([
    { is: 'nothing where names differ', overs: [{ name: 'Globex' }, {}], labels: ['Globex · lead', 'Initech · lead'] },
    { is: 'the stage', overs: [{ stage: 'proposal' as const }, {}], labels: ['Initech · proposal', 'Initech · lead'] },
    { is: 'how it ended', overs: [{ status: 'lost' as const }, {}], labels: ['Initech · lost', 'Initech · lead'] },
    {
      is: 'the amount',
      overs: [{ amount: null, currency: null }, {}, { name: 'Globex' }],
      labels: ['Initech · lead · no amount', 'Initech · lead · $10,000', 'Globex · lead'],
    },
    {
      is: 'the day it was opened',
      overs: [{ createdAt: at('2026-03-03T09:00') }, {}],
      labels: ['Initech · lead · opened Tue 3 Mar', 'Initech · lead · opened Mon 2 Mar'],
    },
    { is: 'the owner', overs: [{ ownerId: 'UTOM' }, {}], labels: ['Initech · lead · Tom', 'Initech · lead · Bea'] },
    {
      is: 'the hour at last',
      overs: [{ createdAt: at('2026-03-02T09:05') }, {}],
      labels: ['Initech · lead · opened at 09:05', 'Initech · lead · opened at 09:00'],
    },
    {
      is: 'more than one thing, where two of three are still alike',
      overs: [{}, { createdAt: at('2026-03-03T09:00') }, { amount: 2_000_000 }],
      labels: [
        'Initech · lead · $10,000 · opened Mon 2 Mar',
        'Initech · lead · $10,000 · opened Tue 3 Mar',
        'Initech · lead · $20,000',
      ],
    },
  ])('$is', ({ overs, labels }) => {
    expect(labelsOf(...overs)).toEqual(labels);
  });
});

it.each(HOSTILE)('with $is a label fits a button, and still tells two apart', ({ name }) => {
  const labels = labelsOf({ name, stage: 'negotiation', amount: 999_999_999_999_999 }, { name, stage: 'negotiation' });
  expect(new Set(labels).size).toBe(2);
  for (const label of labels) expect(label.length).toBeLessThanOrEqual(75);
});

it('fits a button whatever the stage is called and however much tells them apart', () => {
  const alike = { name: 'Initech '.repeat(9), amount: 999_999_999_999_999 };
  const deals = [
    { ...alike },
    { ...alike, createdAt: at('2026-03-02T09:05') },
    { ...alike, createdAt: at('2026-03-03T09:00') },
    { ...alike, amount: 1 },
  ].map((over, id) => aDeal({ ...same, ...opened, id, ...over }));
  const labels = dealLabels(deals, { ...telling, stages: { lead: { name: '👩‍👩‍👧'.repeat(20) } } });
  for (const label of labels) expect(label.length).toBeLessThanOrEqual(75);
});
