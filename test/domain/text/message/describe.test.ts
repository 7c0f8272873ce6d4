import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACTIVITY_KINDS } from '../../../../src/domain/activity.ts';
import { STAGES } from '../../../../src/domain/pipeline.ts';
import type { Parts, Update } from '../../../../src/domain/reading.ts';
import { describe } from '../../../../src/domain/text/message/describe.ts';
import { readMessage } from '../../../../src/domain/text/message/read.ts';
import { SAID } from '../said.ts';
import { DEALS, HEARD, nameOf } from './read-as.ts';

/** Words that would mean something else outside their quotes. */
const WORDS =
  'send the msa not if won lost friday Globex 40k $5 called next step they will and , parked until q4 maybe ? by hooli: I’ll'.split(
    ' ',
  );

/** Currencies that a message may name by their code; some codes (`ALL`, `TOP`) are words. */
const SPOKEN = 'USD EUR GBP JPY CHF AUD CAD NZD SEK NOK DKK PLN INR BRL NGN ZAR SGD HKD MXN'.split(' ');

const plainText = textOf(fc.stringMatching(/^z[aeiou][a-z]{2,6}$/));
const anyText = textOf(fc.oneof(fc.constantFrom(...WORDS), fc.stringMatching(/^[a-zäöñ]{2,9}$/)));

function textOf(word: fc.Arbitrary<string>) {
  return fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => `send ${words.join(' ')} over`);
}

const day = fc.integer({ min: 0, max: 900 }).map((days) => SAID.at.toPlainDate().add({ days }));
const money = fc.record({
  amount: fc.integer({ min: 0, max: 10 ** 10 }),
  currency: fc.constantFrom(...SPOKEN),
});
const touches = fc.uniqueArray(
  fc.record({ kind: fc.constantFrom(...ACTIVITY_KINDS), count: fc.integer({ min: 1, max: 100 }) }),
  {
    selector: ({ kind }) => kind,
    minLength: 1,
    maxLength: 4,
  },
);
const name = fc
  .array(fc.stringMatching(/^Z[aeiou][a-z]{2,6}$/), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const deal = fc.constantFrom(...DEALS.map(({ id }) => id));

function updateOf(text: fc.Arbitrary<string>) {
  const ended = fc.oneof(
    fc.constant({}),
    fc.constant({ outcome: 'won' as const }),
    fc.record({ outcome: fc.constant('lost' as const), reason: text }, { requiredKeys: ['outcome'] }),
    fc.record(
      { outcome: fc.constant('parked' as const), reason: text, parkedUntil: day },
      { requiredKeys: ['outcome'] },
    ),
  );
  const promised = fc.oneof(
    fc.constant({}),
    fc.record({ buyerPromise: text, buyerPromiseOn: day }, { requiredKeys: ['buyerPromise'] }),
  );
  const planned = fc.record(
    { stage: fc.constantFrom(...STAGES), amount: money, nextStep: text, nextStepOn: day, closeOn: day, touches },
    { requiredKeys: [] },
  );
  const kept = fc.record({ note: text, wants: text, decides: text, buys: text, offer: text }, { requiredKeys: [] });
  const dealParts = fc
    .tuple(ended, promised, planned, kept)
    .map(([...all]): Parts => Object.assign({}, ...all))
    .filter((parts) => Object.keys(parts).some((part) => part !== 'touches' && part !== 'note'));

  return fc.oneof(
    fc.record({ is: fc.constant('deal-update' as const), deal, parts: dealParts }),
    fc.record({ is: fc.constant('activity' as const), deal: fc.option(deal), parts: fc.record({ touches }) }),
    fc.record({ is: fc.constant('activity' as const), deal, parts: fc.record({ touches, note: text }) }),
    fc.record({
      is: fc.constant('commitment' as const),
      deal: fc.option(deal),
      parts: fc.record({ text, dueOn: day }),
    }),
    fc.record({
      is: fc.constant('new-deal' as const),
      deal: fc.constant(null),
      parts: fc.record(
        { name, source: text, amount: money, stage: fc.constantFrom(...STAGES) },
        { requiredKeys: ['name'] },
      ),
    }),
  );
}

/** An update printed, and what is read of that. */
function readBack(one: Pick<Update, 'is' | 'deal' | 'parts'>) {
  const printed = describe({ ...one, doubts: [] }, { nameOf, said: SAID });
  return { printed, read: readMessage(printed, HEARD).updates.map(({ offers, ...rest }): Update => rest) };
}

it('reads what it prints of an update back to the same update', () => {
  fc.assert(
    fc.property(updateOf(plainText), (one) => {
      const { printed, read } = readBack(one);
      expect(plain(read), printed).toEqual(plain([{ ...one, doubts: [] }]));
    }),
  );
});

it('reads every part back whatever its words would mean elsewhere, though it may ask about them', () => {
  fc.assert(
    fc.property(updateOf(anyText), (one) => {
      const { printed, read } = readBack(one);
      expect(plain(read.map((update) => ({ ...update, doubts: [] }))), printed).toEqual(
        plain([{ ...one, doubts: [] }]),
      );
    }),
  );
});

/** Days as text; of the touches it counts how many of each, not in which order. */
function plain(updates: readonly Update[]): unknown {
  const sorted = updates.map(({ parts: { touches, ...parts }, ...rest }) => ({
    ...rest,
    parts: { ...parts, ...(touches && { touches: touches.toSorted((a, b) => a.kind.localeCompare(b.kind)) }) },
  }));
  return JSON.parse(JSON.stringify(sorted));
}

it('prints one line that a person reads', () => {
  const parts = {
    stage: 'proposal',
    amount: { amount: 4_000_000, currency: 'USD' },
    nextStep: 'send msa',
    nextStepOn: Temporal.PlainDate.from('2026-11-27'),
  } as const;
  expect(describe({ is: 'deal-update', deal: 3, parts, doubts: [] }, { nameOf, said: SAID })).toBe(
    'Globex: stage proposal, $40,000, next step "send msa" by 27 Nov 2026',
  );
});
