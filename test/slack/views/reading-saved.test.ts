import { describe, expect, it } from 'vitest';
import { changesOf, type Deal, type DealUpdate } from '../../../src/domain/deal.ts';
import type { Touched } from '../../../src/domain/reading.ts';
import { messageFaults } from '../../../src/slack/limits.ts';
import { plain } from '../../../src/slack/plain.ts';
import type { Done } from '../../../src/slack/reading/applied.ts';
import { readingCard } from '../../../src/slack/views/reading-card.ts';
import { besides, readingSaved } from '../../../src/slack/views/reading-saved.ts';
import { aCommitment, aDeal } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';
import { anUpdate, aReading, DEALS, FRIDAY, SAID_NOW, shownWith } from './readings.ts';

const [ACME = aDeal()] = DEALS;

/** A deal that an act changed so. */
function changed(update: DealUpdate, deal: Deal = ACME, more: Partial<Extract<Done, { is: 'changed' }>> = {}): Done {
  const changes = changesOf(deal, update);
  const act = changes.length > 0 ? 5 : null;
  return {
    is: 'changed',
    update: anUpdate({ deal: deal.id, parts: {} }),
    changed: { deal: { ...deal, ...update }, changes, act, heard: false, note: null, hears: null },
    ...{ touches: [], reached: [] },
    ...more,
  };
}

function saysOf(done: Done[], more: { act?: number | null; more?: number } = {}): string[] {
  const deals = new Map(DEALS.map((deal) => [deal.id, deal]));
  const shown = { reading: 7, said: SAID_NOW, deals, more: more.more ?? 0 };
  const { act = 5 } = more;
  return plain(readingSaved({ is: 'applied', act, done }, shown)).split('\n');
}

function openedAgain(): Done {
  const changes = changesOf(aDeal({ stage: 'lead' }), { stage: 'contacted' });
  const opened = { deal: ACME, changes, act: 5, heard: false };
  return { is: 'opened', update: anUpdate({ is: 'new-deal' }), opened, isSecond: true, touches: CALLS, reached: [] };
}

function worked(touches: Touched[]): Done {
  return { is: 'logged', update: anUpdate({ is: 'activity' }), touches, deal: null, reached: [] };
}

const made = (text: string, dealId: number | null = null): Done => ({
  is: 'committed',
  update: anUpdate({ is: 'commitment', deal: dealId }),
  result: { is: 'made', made: [aCommitment({ text, dueOn: FRIDAY, dealId, counted: null })], stood: [], act: 5 },
});

const CALLS: Touched[] = [{ kind: 'call', count: 2 }];

describe('what was saved of a message', () => {
  it.each([
    {
      is: 'a change',
      done: changed({ stage: 'proposal' }),
      says: ['Saved: Acme Corp · stage contacted → proposal', '[Undo]  [Edit]'],
    },
    {
      is: 'a change with work',
      done: changed({ stage: 'proposal' }, ACME, { touches: CALLS }),
      says: ['Saved: Acme Corp · stage contacted → proposal · logged 2 calls', '[Undo]  [Edit]'],
    },
    {
      is: 'work, where the rest stood so already',
      done: changed({ stage: 'contacted' }, ACME, { touches: CALLS }),
      says: ['Logged: 2 calls on Acme Corp', '[Undo]  [Edit]'],
    },
    {
      is: 'a loss',
      done: changed({ status: 'lost', endReason: 'price' }),
      says: ['Lost: Acme Corp · reason price', '[Undo]  [Edit]'],
    },
    {
      is: 'a pause',
      done: changed({ status: 'parked', parkedUntil: FRIDAY, endReason: 'legal' }),
      says: ['Parked: Acme Corp · until Fri 13 Mar · reason legal', '[Undo]  [Edit]'],
    },
    {
      is: 'work on no deal',
      done: worked(CALLS),
      says: ['Logged: 2 calls', '[Undo]  [Edit]'],
    },
    {
      is: 'a commitment on a deal',
      done: made('Send the MSA', 1),
      says: ['Committed: Send the MSA by Fri 13 Mar · for Acme Corp. On its day I ask you.', '[Undo]  [Edit]'],
    },
    {
      is: 'a deal of a name that there is already',
      done: openedAgain(),
      says: [
        'Opened: Acme Corp · stage lead → contacted · logged 2 calls',
        'You already had an open deal of this name. If it is the same sale, press Undo.',
        '[Undo]  [Edit]',
      ],
    },
  ])('$is', ({ done, says }) => {
    expect(saysOf([done])).toEqual(says);
  });

  it('tells which channel hears of a win', () => {
    const won = changed({ status: 'won' });
    if (won.is !== 'changed') throw new Error('a change');
    const hears = { ...won, touches: CALLS, changed: { ...won.changed, hears: 'CEAST' } };
    expect(saysOf([hears])).toEqual(['Won: Acme Corp · logged 2 calls', '#CEAST hears of it.', '[Undo]  [Edit]']);
  });

  it('says that nothing changed, with nothing to press', () => {
    expect(saysOf([changed({ stage: 'contacted' })], { act: null })).toEqual([
      'Acme Corp says that already. Nothing changed.',
    ]);
    expect(saysOf([], { act: null })).toEqual(['Nothing changed.']);
  });

  it('offers the forms of several deals, or of commitments', () => {
    const both = [changed({ stage: 'proposal' }), changed({ stage: 'qualified' }, DEALS[1])];
    expect(saysOf(both).at(-1)).toBe('[Undo]  [Edit…]');
    expect(saysOf([made('Send the MSA'), made('Call Dana')]).at(-1)).toBe('[Undo]  [Edit]');
  });

  it('offers a stage that was not said, where the deal is not there yet', () => {
    const offers = anUpdate({ offers: 'proposal' });
    const ask = 'Is Acme Corp at proposal now?  [Move it to proposal]';
    expect(saysOf([changed({ closeOn: FRIDAY }, ACME, { update: offers })])).toContain(ask);
    expect(saysOf([changed({ closeOn: FRIDAY }, { ...ACME, stage: 'negotiation' }, { update: offers })])).not.toContain(
      ask,
    );
    expect(saysOf([changed({ status: 'lost' }, ACME, { update: offers })])).not.toContain(ask);
  });

  it('is no longer than a phone screen, and says what was not read', () => {
    const lines = saysOf(
      Array.from({ length: 20 }, () => changed({ stage: 'proposal' })),
      { more: 180 },
    );
    expect(lines).toHaveLength(15);
    expect(lines.slice(-3)).toEqual([
      '…and 8 more',
      '…and 180 more: send them in a second message.',
      '[Undo]  [Edit…]',
    ]);
  });
});

describe.each([...HOSTILE, { is: '3,000 letters', name: 'x'.repeat(3000) }])('with $is', ({ name }) => {
  it('stays within the limits, also with the card of the rest under it, and harms nobody', () => {
    const deals = DEALS.map((deal) => ({ ...deal, name }));
    const update: DealUpdate = {
      stage: 'proposal',
      nextStep: name,
      buyerPromise: name,
      source: name,
      endReason: name,
      status: 'lost',
    };
    const done = Array.from({ length: 20 }, (_, at) => changed(update, deals[at % 3], { touches: CALLS }));
    const saved = readingSaved(
      { is: 'applied', act: 5, done: [...done, made(name, 1)] },
      { reading: 7, said: SAID_NOW, deals: new Map(deals.map((deal) => [deal.id, deal])), more: 3 },
    );
    const parts = { nextStep: name, buyerPromise: name, reason: name, source: name, stage: 'proposal' as const };
    const rest = readingCard(aReading(Array.from({ length: 20 }, () => anUpdate({ parts }))), shownWith({}, deals));
    for (const message of [saved, besides(saved, rest)]) {
      expect(messageFaults(message, 'edit')).toEqual([]);
      expect(message.text).not.toMatch(HARMFUL);
      for (const block of message.blocks ?? [])
        if (block.type === 'section') expect(block.text?.text).not.toMatch(HARMFUL);
    }
  });
});
