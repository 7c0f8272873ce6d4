import { describe, expect, it } from 'vitest';
import type { Checked } from '../../../src/ai/read-update/checked.ts';
import { joined } from '../../../src/ai/read-update/joined.ts';
import { isUnsure } from '../../../src/ai/read-update/unsure.ts';
import { type Doubt, isCertain, type Reading, TALK, type Update } from '../../../src/domain/reading.ts';
import { byModel } from './scene.ts';

const FRIDAY = Temporal.PlainDate.from('2026-11-27');
const MONDAY = Temporal.PlainDate.from('2026-11-30');
const REST: Doubt = { part: 'rest', shown: 'walk them through security', among: [] };
const CALL = [{ kind: 'call' as const, count: 1 }];

function own(over: Partial<Update> = {}): Update {
  return { is: 'deal-update', deal: 1, parts: {}, doubts: [], ...over };
}

function reading(...updates: Update[]): Reading {
  return { updates, more: 0, talk: updates.length > 0 ? null : 'other', about: null };
}

/** What a model read, certain as far as it goes. */
function read(over: Partial<Update>, words = 'as it was written', from: Checked['from'] = {}): Checked {
  return { update: own(over), words, from };
}

describe('what our own rules are certain of stands', () => {
  it('part by part', () => {
    const ours = own({ parts: { stage: 'proposal', nextStepOn: FRIDAY }, doubts: [REST] });
    const theirs = read(
      { parts: { stage: 'negotiation', nextStepOn: MONDAY, nextStep: 'walk them through security' } },
      'all of it',
      { nextStep: 'walk them through security' },
    );
    expect(joined(reading(ours), [theirs]).updates).toEqual([
      own({
        parts: { stage: 'proposal', nextStepOn: FRIDAY, nextStep: 'walk them through security' },
        doubts: [byModel('all of it')],
      }),
    ]);
  });

  it('whole updates too, which are shown before they are written', () => {
    const certain = own({ parts: { stage: 'proposal' } });
    const { updates } = joined(reading(certain), [
      read({ parts: { stage: 'negotiation', outcome: 'won' } }),
      read({ deal: 2, parts: { outcome: 'lost' } }, 'two is gone'),
    ]);
    expect(updates).toEqual([
      { ...certain, doubts: [byModel('')] },
      own({ deal: 2, parts: { outcome: 'lost' }, doubts: [byModel('two is gone')] }),
    ]);
    expect(updates.some(isCertain)).toBe(false);
  });

  it.each([
    { is: 'nothing was read', theirs: [] },
    { is: 'it is all certain already', theirs: [read({ parts: { stage: 'negotiation' } })] },
    { is: 'only doubts are new', theirs: [read({ doubts: [{ part: 'amount', shown: '', among: [] }] })] },
  ])('as the same reading where $is', ({ theirs }) => {
    const ours = reading(own({ parts: { stage: 'proposal' }, doubts: [REST] }));
    expect(joined(ours, theirs)).toBe(ours);
  });
});

describe('what our own rules were unsure of', () => {
  it('is replaced where it was a near miss', () => {
    const near: Doubt = { part: 'nextStep', shown: 'want a thing', among: [{ words: 'want a thing' }] };
    const ours = own({ parts: { nextStep: 'want a thing', nextStepOn: FRIDAY }, doubts: [near] });
    const [update] = joined(reading(ours), [read({ parts: { nextStep: 'send the security pack' } })]).updates;
    expect(update?.parts).toEqual({ nextStep: 'send the security pack', nextStepOn: FRIDAY });
    expect(update?.doubts).toEqual([byModel('as it was written')]);
  });

  it('is asked where a near miss may be something else', () => {
    const near: Doubt = { part: 'stage', shown: 'in nego', among: [{ words: 'negotiation' }] };
    const which: Doubt = { ...near, among: [{ words: 'proposal' }, { words: 'negotiation' }] };
    const ours = own({ parts: { stage: 'negotiation', nextStepOn: FRIDAY }, doubts: [near] });
    const [update] = joined(reading(ours), [read({ doubts: [which] })]).updates;
    expect(update?.parts).toEqual({ nextStepOn: FRIDAY });
    expect(update?.doubts).toEqual([which, byModel('as it was written')]);
  });

  it('is asked all the same where it may be several things', () => {
    const which: Doubt = { part: 'nextStepOn', shown: '1/12', among: [{ date: FRIDAY }, { date: MONDAY }] };
    const deals: Doubt = { part: 'deal', shown: 'acme', among: [{ deal: 1 }, { deal: 2 }] };
    const ours = own({ deal: null, doubts: [deals, which, REST] });
    const theirs = read({ deal: 2, parts: { nextStepOn: MONDAY, stage: 'proposal' } });
    const [update] = joined(reading(ours), [theirs]).updates;
    expect(update).toMatchObject({ deal: null, parts: { stage: 'proposal' } });
    expect(update?.doubts).toEqual([deals, which, REST, byModel('as it was written')]);
  });

  it('gets a deal where the words are the same', () => {
    const unknown: Doubt = { part: 'deal', shown: 'the big one', among: [] };
    const ours = reading(own({ deal: null, parts: { stage: 'proposal' }, doubts: [unknown] }));
    const theirs = (words: string) => [read({ deal: 2, parts: { stage: 'proposal' } }, words)];
    expect(joined(ours, theirs('the big one is at proposal')).updates).toMatchObject([{ deal: 2 }]);
    expect(joined(ours, theirs('acme moved')).updates).toMatchObject([{ deal: null }, { deal: 2 }]);
  });

  it('keeps words that nobody read', () => {
    const theirs = read({ parts: { amount: { amount: 1, currency: 'USD' } } }, 'as it was', { amount: '40k' });
    expect(joined(reading(own({ doubts: [REST] })), [theirs]).updates[0]?.doubts).toEqual([REST, byModel('as it was')]);
  });

  it('is news of a deal, and no longer work alone, with a step', () => {
    const ours = own({ is: 'activity', parts: { touches: CALL }, doubts: [REST], offers: 'contacted' });
    const theirs = read({ is: 'commitment', parts: { text: 'send the pack', dueOn: FRIDAY } });
    expect(joined(reading(ours), [theirs]).updates).toEqual([
      own({
        parts: { touches: CALL, nextStep: 'send the pack', nextStepOn: FRIDAY },
        doubts: [REST, byModel('as it was written')],
        offers: 'contacted',
      }),
    ]);
  });

  it('is not mixed with counts of work on no deal', () => {
    const ours = own({ is: 'activity', deal: null, parts: { touches: CALL }, doubts: [REST] });
    const { updates } = joined(reading(ours), [read({ parts: { stage: 'proposal' } })]);
    expect(updates).toMatchObject([{ deal: null, parts: { touches: CALL } }, { deal: 1 }]);
  });

  it('is no news where no deal was named', () => {
    expect(joined(reading(), [read({ deal: null, parts: { stage: 'proposal' } })])).toEqual(reading());
  });
});

describe('a reading that a model may know better', () => {
  const ONE: Doubt = { part: 'nextStep', shown: 'this', among: [{ words: 'this' }] };
  it.each([
    { is: 'certain', of: reading(own()), asks: false },
    { is: 'with words nobody read', of: reading(own(), own({ doubts: [REST] })), asks: true },
    { is: 'with a near miss', of: reading(own({ doubts: [ONE] })), asks: true },
    {
      is: 'with a slip in a deal’s name',
      of: reading(own({ doubts: [{ ...ONE, part: 'deal', among: [{ deal: 1 }] }] })),
      asks: false,
    },
    {
      is: 'with several things to choose from',
      of: reading(own({ doubts: [{ ...ONE, among: [{ words: 'this' }, { words: 'that' }] }] })),
      asks: false,
    },
  ])('is not one that is plain: $is', ({ of, asks }) => {
    expect(isUnsure(of)).toBe(asks);
  });

  it('is talk, but for what is plainly none', () => {
    const unsure = TALK.filter((talk) => isUnsure({ updates: [], more: 0, talk, about: null }));
    expect(unsure).toEqual(['supposed', 'elses', 'foreign', 'other']);
  });
});
