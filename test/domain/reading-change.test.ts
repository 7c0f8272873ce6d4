import { describe, expect, it } from 'vitest';
import type { Deal } from '../../src/domain/deal.ts';
import type { Parts } from '../../src/domain/reading.ts';
import { dealChangeOf, noteOf, openedBy } from '../../src/domain/reading-change.ts';
import type { Said } from '../../src/domain/text/said.ts';
import { aDeal, at, date, ZONE } from './builders.ts';

/** A Wednesday. */
const said: Said = {
  at: at('2026-03-11').toZonedDateTimeISO(ZONE),
  dayOrder: 'mdy',
  currency: 'USD',
  stages: {},
};
const FRIDAY = date('2026-03-13');

const changed = (parts: Parts, over: Partial<Deal> = {}) => dealChangeOf(parts, { ...aDeal(), ...over }, said);

describe('what an update changes of a deal', () => {
  it.each<{ is: string; parts: Parts; deal?: Partial<Deal>; change: Partial<Deal> }>([
    { is: 'nothing', parts: {}, change: {} },
    { is: 'work alone', parts: { touches: [{ kind: 'call', count: 2 }] }, change: {} },
    { is: 'a stage', parts: { stage: 'proposal' }, change: { stage: 'proposal' } },
    {
      is: 'an amount',
      parts: { amount: { amount: 4_000_000, currency: 'EUR' } },
      change: { amount: 4_000_000, currency: 'EUR' },
    },
    {
      is: 'a step with its date',
      parts: { nextStep: 'send MSA', nextStepOn: FRIDAY },
      change: { nextStep: 'send MSA', nextStepOn: FRIDAY },
    },
    { is: 'a step without one', parts: { nextStep: 'send MSA' }, change: { nextStep: 'send MSA', nextStepOn: null } },
    { is: "a step's date alone", parts: { nextStepOn: FRIDAY }, change: { nextStepOn: FRIDAY } },
    {
      is: 'a promise without a date',
      parts: { buyerPromise: 'legal comes back' },
      change: { buyerPromise: 'legal comes back', buyerPromiseOn: null },
    },
    { is: "a promise's date alone", parts: { buyerPromiseOn: FRIDAY }, change: { buyerPromiseOn: FRIDAY } },
    { is: 'when it may close', parts: { closeOn: FRIDAY }, change: { closeOn: FRIDAY } },
    {
      is: 'a win',
      parts: { outcome: 'won', reason: 'price' },
      change: { status: 'won', endedOn: date('2026-03-11'), parkedUntil: null, endReason: null },
    },
    {
      is: 'a loss',
      parts: { outcome: 'lost', reason: 'price' },
      change: { status: 'lost', endedOn: date('2026-03-11'), parkedUntil: null, endReason: 'price' },
    },
    {
      is: 'a loss without a reason',
      parts: { outcome: 'lost' },
      deal: { endReason: 'legal' },
      change: { status: 'lost', endedOn: date('2026-03-11'), parkedUntil: null, endReason: null },
    },
    {
      is: 'a park',
      parts: { outcome: 'parked', parkedUntil: FRIDAY, reason: 'legal' },
      change: { status: 'parked', parkedUntil: FRIDAY, endReason: 'legal' },
    },
    {
      is: 'a longer park for the old reason',
      parts: { parkedUntil: FRIDAY },
      deal: { status: 'parked', parkedUntil: date('2026-03-12'), endReason: 'legal' },
      change: { status: 'parked', parkedUntil: FRIDAY, endReason: 'legal' },
    },
    {
      is: 'a date that has passed, and stood there before',
      parts: { nextStep: 'send MSA', nextStepOn: date('2026-03-09') },
      deal: { nextStepOn: date('2026-03-09') },
      change: { nextStep: 'send MSA', nextStepOn: date('2026-03-09') },
    },
  ])('$is', ({ parts, deal, change }) => {
    expect(changed(parts, deal)).toEqual(change);
  });

  it.each<{ is: string; parts: Parts; says: string }>([
    { is: 'a step on a day that has passed', parts: { nextStepOn: date('2026-03-10') }, says: 'the next step' },
    { is: 'a promise for such a day', parts: { buyerPromiseOn: date('2026-03-10') }, says: 'their promise' },
    { is: 'a close on such a day', parts: { closeOn: date('2026-03-10') }, says: 'the expected close' },
    { is: 'a park until such a day', parts: { parkedUntil: date('2026-03-10') }, says: 'the end of the pause' },
    { is: 'a park until today', parts: { parkedUntil: date('2026-03-11') }, says: 'Parked until today' },
    { is: 'a park without a date', parts: { outcome: 'parked' }, says: 'Until when is' },
  ])('is asked about: $is', ({ parts, says }) => {
    expect(() => changed(parts)).toThrow(says);
  });
});

describe('a deal as a message opens it', () => {
  it('holds what was said of it', () => {
    const parts: Parts = {
      name: 'Vandelay',
      amount: { amount: 1_500_000, currency: 'USD' },
      source: 'webinar',
      nextStepOn: FRIDAY,
    };
    expect(openedBy(parts, said)).toMatchObject({
      ...{ name: 'Vandelay', amount: 1_500_000, currency: 'USD', source: 'webinar', nextStepOn: FRIDAY },
      ...{ stage: 'lead', status: 'open', account: null, nextStep: null },
    });
  });

  it('needs a name', () => {
    expect(() => openedBy({ source: 'webinar' }, said)).toThrow('What is the deal called?');
  });
});

describe('what no field holds', () => {
  const noted = (parts: Parts) => noteOf({ is: 'deal-update', deal: 1, parts, doubts: [] });
  it.each<{ is: string; parts: Parts; note: string | null }>([
    { is: 'why it was won', parts: { outcome: 'won', reason: 'our support' }, note: 'our support' },
    { is: 'why anything else', parts: { stage: 'proposal', reason: 'they asked' }, note: 'they asked' },
    { is: 'not why it was lost', parts: { outcome: 'lost', reason: 'price' }, note: null },
    { is: 'not why it is parked', parts: { parkedUntil: FRIDAY, reason: 'legal' }, note: null },
    { is: 'nothing where no reason was given', parts: { outcome: 'won' }, note: null },
  ])('$is', ({ parts, note }) => {
    expect(noted(parts)).toBe(note);
  });
});
