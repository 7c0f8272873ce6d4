import { describe, expect, it } from 'vitest';
import type { Candidate, Doubt, Update } from '../../src/domain/reading.ts';
import { canSave, chosen, confirmed, inCurrencyOf, questionOf, unknownDeal } from '../../src/domain/reading-doubt.ts';
import { date } from './builders.ts';

const FRIDAY = date('2026-03-13');
const dollars = (amount: number) => ({ amount, currency: 'USD' });

function anUpdate(over: Partial<Update> = {}): Update {
  return { is: 'deal-update', deal: 1, parts: { stage: 'proposal' }, doubts: [], ...over };
}

function aDoubt(part: Doubt['part'], ...among: Candidate[]): Doubt {
  return { part, shown: 'words', among };
}

describe('choosing a meaning', () => {
  it.each([
    { of: 'a deal', doubt: aDoubt('deal', { deal: 4 }, { deal: 5 }), comes: { deal: 5 } },
    {
      of: 'an amount',
      doubt: aDoubt('amount', { money: dollars(1) }, { money: dollars(2) }),
      comes: { parts: { stage: 'proposal', amount: dollars(2) } },
    },
    {
      of: 'a day',
      doubt: aDoubt('nextStepOn', { date: date('2026-03-06') }, { date: FRIDAY }),
      comes: { parts: { stage: 'proposal', nextStepOn: FRIDAY } },
    },
    {
      of: 'a stage',
      doubt: aDoubt('stage', { words: 'lead' }, { words: 'negotiation' }),
      comes: { parts: { stage: 'negotiation' } },
    },
    {
      of: 'a stage by another word',
      doubt: aDoubt('stage', { words: 'lead' }, { words: 'negotiations' }),
      comes: { parts: { stage: 'negotiation' } },
    },
    {
      of: 'an outcome',
      doubt: aDoubt('outcome', { words: 'won' }, { words: 'lost' }),
      comes: { parts: { stage: 'proposal', outcome: 'lost' } },
    },
    {
      of: 'touches',
      doubt: aDoubt('touches', { words: '1 call' }, { words: '2 voicemails' }),
      comes: { parts: { stage: 'proposal', touches: [{ kind: 'voicemail', count: 2 }] } },
    },
    {
      of: 'its kind',
      doubt: aDoubt('kind', { words: 'activity' }, { words: 'commitment' }),
      comes: { is: 'commitment' },
    },
    {
      of: 'words',
      doubt: aDoubt('reason', { words: 'price' }, { words: 'timing' }),
      comes: { parts: { stage: 'proposal', reason: 'timing' } },
    },
  ])('of $of puts it in its place, and the doubt is gone', ({ doubt, comes }) => {
    const other = aDoubt('rest');
    const update = anUpdate({ doubts: [other, doubt] });
    expect(chosen(update, 1, 1)).toEqual({ ...update, ...comes, doubts: [other] });
  });

  it.each([
    { is: 'a doubt that is not there', doubt: 3, pick: 0, of: aDoubt('stage', { words: 'lead' }, { words: 'won' }) },
    { is: 'a candidate that is not there', doubt: 0, pick: 2, of: aDoubt('deal', { deal: 4 }, { deal: 5 }) },
    { is: 'no stage', doubt: 0, pick: 1, of: aDoubt('stage', { words: 'lead' }, { words: 'later' }) },
    { is: 'a day as an amount', doubt: 0, pick: 0, of: aDoubt('amount', { date: FRIDAY }, { money: dollars(1) }) },
    { is: 'a deal as a day', doubt: 0, pick: 0, of: aDoubt('dueOn', { deal: 1 }, { date: FRIDAY }) },
    { is: 'words as a deal', doubt: 0, pick: 0, of: aDoubt('deal', { words: 'acme' }, { deal: 1 }) },
  ])('gives nothing for $is', ({ doubt, pick, of }) => {
    expect(chosen(anUpdate({ doubts: [of] }), doubt, pick)).toBeUndefined();
  });
});

it('confirms near misses, leaves out what gave no value, and doubts nothing then', () => {
  const doubts = [aDoubt('deal', { deal: 1 }), aDoubt('amount'), aDoubt('rest'), aDoubt('closeOn', { date: FRIDAY })];
  expect(confirmed(anUpdate({ doubts }))).toEqual(anUpdate({ parts: { stage: 'proposal', closeOn: FRIDAY } }));
  expect(confirmed(anUpdate({ deal: null, doubts: [aDoubt('deal', { deal: 9 })] })).deal).toBe(9);
});

it('asks about what could mean several things, and knows a deal that nobody knows', () => {
  expect(questionOf(anUpdate({ doubts: [aDoubt('rest'), aDoubt('stage', { words: 'a' }, { words: 'b' })] }))).toBe(1);
  expect(questionOf(anUpdate({ doubts: [aDoubt('deal', { deal: 1 })] }))).toBe(-1);
  expect(unknownDeal(anUpdate({ deal: null, doubts: [aDoubt('deal')] }))?.shown).toBe('words');
  expect(unknownDeal(anUpdate({ deal: null }))).toBeUndefined();
  expect(unknownDeal(anUpdate({ doubts: [aDoubt('amount')] }))).toBeUndefined();
});

describe('there is something to save of', () => {
  const touches = [{ kind: 'call' as const, count: 1 }];
  it.each([
    { of: 'a stage of a deal', update: anUpdate(), can: true },
    { of: 'a stage of no deal', update: anUpdate({ deal: null }), can: false },
    { of: 'a near miss of a deal', update: anUpdate({ deal: null, doubts: [aDoubt('deal', { deal: 2 })] }), can: true },
    { of: 'nothing of a deal', update: anUpdate({ parts: {}, doubts: [aDoubt('amount')] }), can: false },
    {
      of: 'an open choice',
      update: anUpdate({ doubts: [aDoubt('amount', { money: dollars(1) }, { money: dollars(2) })] }),
      can: false,
    },
    { of: 'parked without a day', update: anUpdate({ parts: { outcome: 'parked' } }), can: false },
    { of: 'parked until a day', update: anUpdate({ parts: { outcome: 'parked', parkedUntil: FRIDAY } }), can: true },
    { of: 'work on no deal', update: anUpdate({ is: 'activity', deal: null, parts: { touches } }), can: true },
    { of: 'no work', update: anUpdate({ is: 'activity', parts: { touches: [] } }), can: false },
    { of: 'a commitment', update: anUpdate({ is: 'commitment', parts: { text: 'call', dueOn: FRIDAY } }), can: true },
    { of: 'a commitment without a day', update: anUpdate({ is: 'commitment', parts: { text: 'call' } }), can: false },
    { of: 'a new deal', update: anUpdate({ is: 'new-deal', deal: null, parts: { name: 'Vandelay' } }), can: true },
    { of: 'a new deal without a name', update: anUpdate({ is: 'new-deal', deal: null }), can: false },
  ])('$of: $can', ({ update, can }) => {
    expect(canSave(update)).toBe(can);
  });
});

describe('the amount of a deal that was chosen', () => {
  const update = anUpdate({ parts: { amount: dollars(4_000_000) } });
  it('is asked in the deal’s own currency and in the workspace’s', () => {
    expect(inCurrencyOf(update, 'EUR', 'USD')).toEqual(
      anUpdate({
        parts: {},
        doubts: [
          {
            part: 'amount',
            shown: '',
            among: [{ money: { amount: 4_000_000, currency: 'EUR' } }, { money: dollars(4_000_000) }],
          },
        ],
      }),
    );
    expect(inCurrencyOf(update, 'JPY', 'USD').doubts[0]?.among[0]).toEqual({
      money: { amount: 40_000, currency: 'JPY' },
    });
  });
  it.each([
    { where: 'it has no currency', currency: null, own: 'USD' },
    { where: 'it has the workspace’s', currency: 'USD', own: 'USD' },
    { where: 'the amount was said in another', currency: 'EUR', own: 'GBP' },
  ])('stands where $where', ({ currency, own }) => {
    expect(inCurrencyOf(update, currency, own)).toBe(update);
  });
});
