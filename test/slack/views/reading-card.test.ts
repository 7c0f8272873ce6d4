import { describe, expect, it } from 'vitest';
import type { Update } from '../../../src/domain/reading.ts';
import { keptUpdate, updateKept } from '../../../src/domain/reading-kept.ts';
import { messageFaults, requireWithinLimits } from '../../../src/slack/limits.ts';
import type { Message } from '../../../src/slack/message.ts';
import { editReadingModal } from '../../../src/slack/modals/edit-reading.ts';
import { plain } from '../../../src/slack/plain.ts';
import { carriedIn, stampOf } from '../../../src/slack/reading/carried.ts';
import { messageChanged, messageDeleted } from '../../../src/slack/views/message-changed.ts';
import { type CardShown, readingCard } from '../../../src/slack/views/reading-card.ts';
import { cardGone, readingLeft } from '../../../src/slack/views/reading-settled.ts';
import { aDeal } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';
import { aDoubt, anUpdate, aReading, DEALS, FRIDAY, SAID_NOW, shownWith, TWO_AMOUNTS } from './readings.ts';

const { amount: _, ...NO_AMOUNT } = anUpdate().parts;
const UNKNOWN = aDoubt({ part: 'deal', shown: 'Vandelay' });
const LINE = 'Acme Corp · stage contacted → proposal · $30,000 → $40,000 · next: send msa by Fri 13 Mar';

/** Every text that Slack would format. */
function mrkdwnIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(mrkdwnIn);
}

function card(updates: Update[], shown: Partial<CardShown> = {}, more = 0): string[] {
  return plain(readingCard(aReading(updates, { more }), shownWith(shown))).split('\n');
}

it("names the owner of a deal that is somebody else's, and of no other", () => {
  const owner = DEALS[0]?.ownerId;
  expect(card([anUpdate()], { reader: 'UMAX' })[0]).toContain(`Acme Corp (@${owner}) · stage`);
  expect(card([anUpdate()], { reader: owner ?? '' })[0]).toBe(`I read that as: ${LINE}`);
});

describe('the card of one update', () => {
  it.each([
    {
      of: 'nothing in doubt',
      update: anUpdate(),
      says: [`I read that as: ${LINE}`, '[Save]  [Edit]  [Not an update]'],
    },
    {
      of: 'an amount that could be two',
      update: anUpdate({ parts: NO_AMOUNT, doubts: [TWO_AMOUNTS] }),
      says: [
        'I read that as: Acme Corp · stage contacted → proposal · next: send msa by Fri 13 Mar',
        '❓ “12,5k”: which amount?',
        '[$12,500]  [$125,000]  [Edit]  [Not an update]',
      ],
    },
    {
      of: 'a name of two deals',
      update: anUpdate({
        deal: null,
        parts: { stage: 'proposal' },
        doubts: [aDoubt({ part: 'deal', shown: 'acme', among: [{ deal: 1 }, { deal: 3 }] })],
      }),
      says: [
        'I read that as: stage proposal',
        '❓ “acme”: which deal?',
        '[Acme Corp · contacted]  [Acme Labs · qualified]  [Edit]  [Not an update]',
      ],
    },
    {
      of: 'a near miss',
      update: anUpdate({
        deal: 2,
        parts: { outcome: 'lost', reason: 'price' },
        doubts: [aDoubt({ part: 'deal', shown: 'globx', among: [{ deal: 2 }] })],
      }),
      says: [
        'I read that as: Globex · lost: price',
        '❓ “globx”: did you mean Globex?',
        '[Save]  [Edit]  [Not an update]',
      ],
    },
    {
      of: 'a step that may be none',
      update: anUpdate({
        parts: { nextStep: 'wants a demo at 10' },
        doubts: [aDoubt({ part: 'nextStep', shown: 'wants a demo at 10', among: [{ words: 'wants a demo at 10' }] })],
      }),
      says: [
        'I read that as: Acme Corp · next: wants a demo at 10',
        '❓ “wants a demo at 10”: is that your next step?',
        '[Save]  [Edit]  [Not an update]',
      ],
    },
    {
      of: 'a promise that stands and may be none',
      update: anUpdate({
        parts: { buyerPromise: 'sign' },
        doubts: [aDoubt({ part: 'buyerPromise', shown: 'will sign', among: [] })],
      }),
      says: [
        'I read that as: Acme Corp · they promised: sign',
        '❓ “sign”: is that what they promised?',
        '[Save]  [Edit]  [Not an update]',
      ],
    },
    {
      of: 'a reason that may be none',
      update: anUpdate({
        parts: { outcome: 'lost' },
        doubts: [aDoubt({ part: 'reason', shown: 'she left', among: [{ words: 'she left' }] })],
      }),
      says: ['I read that as: Acme Corp · lost', '❓ “she left”: is that why?', '[Save]  [Edit]  [Not an update]'],
    },
    {
      of: 'a stage that is said in its own words',
      update: anUpdate({
        parts: { stage: 'proposal' },
        doubts: [aDoubt({ part: 'stage', shown: 'Proposal', among: [{ words: 'proposal' }] })],
      }),
      says: [
        'I read that as: Acme Corp · stage contacted → proposal',
        '❓ “Proposal”: is that right?',
        '[Save]  [Edit]  [Not an update]',
      ],
    },
    {
      of: 'an amount far from what stands',
      update: anUpdate({
        parts: { amount: { amount: 120_000_000, currency: 'USD' } },
        doubts: [aDoubt({ shown: '', among: [{ money: { amount: 120_000_000, currency: 'USD' } }] })],
      }),
      says: [
        'I read that as: Acme Corp · $30,000 → $1,200,000',
        '❓ Acme Corp is $30,000 now. Make it $1,200,000?',
        '[Save]  [Edit]  [Not an update]',
      ],
    },
    {
      of: 'a change to a total that was not said',
      update: anUpdate({ parts: { stage: 'proposal' }, doubts: [aDoubt({ shown: 'added 10k' })] }),
      says: [
        'I read that as: Acme Corp · stage contacted → proposal',
        '❓ “added 10k”: write the new total with Edit',
        '[Save the rest]  [Edit]  [Not an update]',
      ],
    },
    {
      of: 'such a change and nothing else',
      update: anUpdate({ parts: {}, doubts: [aDoubt({ shown: 'added 10k' })] }),
      says: ['I read that as: Acme Corp', '❓ “added 10k”: write the new total with Edit', '[Edit]  [Not an update]'],
    },
    {
      of: 'a deal that nobody knows',
      update: anUpdate({ deal: null, parts: { stage: 'proposal' }, doubts: [UNKNOWN] }),
      says: [
        'I read that as: stage proposal',
        '❓ I know no deal of yours called “Vandelay”',
        '[New deal: Vandelay…]  [Pick a deal…]  [Not an update]',
      ],
    },
    {
      of: 'work on a deal that nobody knows',
      update: anUpdate({
        is: 'activity',
        deal: null,
        parts: { touches: [{ kind: 'voicemail', count: 1 }] },
        doubts: [UNKNOWN],
      }),
      says: [
        'I read that as: log 1 voicemail',
        '❓ I know no deal of yours called “Vandelay”',
        '[Save without a deal]  [New deal: Vandelay…]  [Pick a deal…]  [Not an update]',
      ],
    },
    {
      of: 'a loss of a deal that nobody knows, which cannot be opened',
      update: anUpdate({ deal: null, parts: { outcome: 'lost' }, doubts: [UNKNOWN] }),
      says: ['I read that as: lost', '❓ I know no deal of yours called “Vandelay”', '[Pick a deal…]  [Not an update]'],
    },
    {
      of: 'parked without a day',
      update: anUpdate({
        parts: { outcome: 'parked', reason: 'legal review' },
        doubts: [aDoubt({ part: 'parkedUntil', shown: 'in jan,' })],
      }),
      says: [
        'I read that as: Acme Corp · parked: legal review',
        '❓ “in jan”: until which day? Say it with Edit',
        '[Edit]  [Not an update]',
      ],
    },
    {
      of: 'words that nobody could read',
      update: anUpdate({ doubts: [aDoubt({ part: 'rest', shown: 'if jane plays along' })] }),
      says: [`I read that as: ${LINE}`, '❓ Not read: “if jane plays along”', '[Save]  [Edit]  [Not an update]'],
    },
    {
      of: 'a meaning that may be another',
      update: anUpdate({ doubts: [aDoubt({ part: 'kind', shown: '' })] }),
      says: [`I read that as: ${LINE}`, '❓ Is that how you meant it?', '[Save]  [Edit]  [Not an update]'],
    },
    {
      of: 'a commitment',
      update: anUpdate({ is: 'commitment', parts: { text: 'call all 10 renewals', dueOn: FRIDAY } }),
      says: [
        'I read that as: Commitment · call all 10 renewals by Fri 13 Mar · for Acme Corp',
        '[Save]  [Edit]  [Not an update]',
      ],
    },
    {
      of: 'a new deal',
      update: anUpdate({
        is: 'new-deal',
        deal: null,
        parts: { name: 'Vandelay', amount: { amount: 1_500_000, currency: 'USD' }, source: 'webinar' },
      }),
      says: ['I read that as: New deal Vandelay · $15,000 · source webinar', '[Save]  [Edit]  [Not an update]'],
    },
    {
      of: 'all that a deal update can say',
      update: anUpdate({
        parts: {
          ...{ outcome: 'parked', reason: 'budget', parkedUntil: FRIDAY, nextStepOn: FRIDAY },
          ...{ buyerPromise: 'decide', buyerPromiseOn: FRIDAY, closeOn: FRIDAY },
          touches: [
            { kind: 'call', count: 2 },
            { kind: 'research', count: 1 },
          ],
        },
      }),
      says: [
        'I read that as: Acme Corp · parked until Fri 13 Mar: budget · next step by Fri 13 Mar · they promised: decide by Fri 13 Mar · close date Fri 13 Mar · log 2 calls and 1 research',
        '[Save]  [Edit]  [Not an update]',
      ],
    },
  ])('with $of', ({ update, says }) => {
    expect(card([update])).toEqual(says);
  });

  it('asks one doubt at a time, and shows the others', () => {
    const doubts = [TWO_AMOUNTS, aDoubt({ part: 'dueOn', shown: 'soon' }), { ...TWO_AMOUNTS, shown: '5,2k' }];
    expect(card([anUpdate({ parts: NO_AMOUNT, doubts })]).slice(1)).toEqual([
      '❓ “soon”: by which day? Say it with Edit',
      '❓ “5,2k”: which amount?',
      '❓ “12,5k”: which amount?',
      '[$12,500]  [$125,000]  [Edit]  [Not an update]',
    ]);
  });

  it('tells that a model read it, and what somebody else changed meanwhile', () => {
    const meanwhile = {
      says: '<@UMAX> changed *Acme Corp* meanwhile: amount $50,000.\nSave this all the same?',
      act: 9,
    };
    expect(card([anUpdate({ byModel: true })], { meanwhile }).slice(1)).toEqual([
      '@UMAX changed Acme Corp meanwhile: amount $50,000.',
      'Save this all the same?',
      "Read with the model's help; check it.",
      '[Save all the same]  [Edit]  [Not an update]',
    ]);
  });
});

describe('the card of several updates', () => {
  it('numbers them, asks the first open doubt, and says what was not read', () => {
    const near = aDoubt({ part: 'deal', shown: 'globx', among: [{ deal: 2 }] });
    const updates = [
      anUpdate(),
      anUpdate({ deal: 2, parts: { outcome: 'lost' }, doubts: [near] }),
      anUpdate({ deal: 3, parts: { closeOn: FRIDAY }, doubts: [TWO_AMOUNTS] }),
    ];
    expect(card(updates, {}, 180)).toEqual([
      'I read 3 updates:',
      `1. ${LINE}`,
      '2. Globex · lost',
      '❓ “globx”: did you mean Globex?',
      '3. Acme Labs · close date Fri 13 Mar',
      '❓ 3. “12,5k”: which amount?',
      '…and 180 more: send them in a second message.',
      '[$12,500]  [$125,000]  [Edit…]  [Not an update]',
    ]);
  });

  it.each([
    { of: 'all', updates: [anUpdate(), anUpdate({ deal: 2 })], save: '[Save all 2]' },
    {
      of: 'those that can be',
      updates: [anUpdate(), anUpdate({ deal: null, doubts: [UNKNOWN] })],
      save: '[Save 1 of 2]',
    },
  ])('offers to save $of', ({ updates, save }) => {
    expect(card(updates).at(-1)).toContain(save);
  });

  it('is no longer than a phone screen, and saves what is clear beyond it', () => {
    const lines = card(Array.from({ length: 20 }, () => anUpdate()));
    expect(lines.slice(12)).toEqual([`12. ${LINE}`, '…and 8 more', '[Save all 20]  [Edit…]  [Not an update]']);
  });

  it('draws only what waits', () => {
    const { updates } = aReading([anUpdate(), anUpdate({ deal: 2 })]);
    const [first, second] = updates;
    if (!first || !second) throw new Error('two updates');
    const rest = { id: 7, more: 0, updates: [{ ...first, state: 'saved' as const, act: 4 }, second] };
    expect(plain(readingCard(rest, shownWith()))).toMatch(/^I read that as: Globex/);
    expect(readingCard({ ...rest, updates: [{ ...first, state: 'saved', act: 4 }] }, shownWith()).text).toBe(
      'That is saved.',
    );
    expect(readingCard({ ...rest, updates: [{ ...first, state: 'left' }] }, shownWith()).text).toBe(
      'All right, I saved nothing.',
    );
    expect(readingLeft(rest.updates).text).toBe('All right, I left the rest.');
  });
});

describe('what an edited message says', () => {
  const saved = (updates: Update[]) => aReading(updates, { state: 'saved' }).updates;
  const both = (before: Update[], after: Update[]) => ({
    id: 7,
    more: 0,
    updates: [...saved(before), ...aReading(after).updates],
  });
  const more = { amount: { amount: 4_500_000, currency: 'USD' } };
  it.each([
    {
      is: 'another amount',
      after: [anUpdate({ parts: { ...anUpdate().parts, ...more } })],
      says: ['• Acme Corp · $45,000 (saved: $40,000)', '[Correct it]  [Edit]  [Leave it]'],
    },
    {
      is: 'less',
      after: [anUpdate({ parts: NO_AMOUNT })],
      says: ['• Acme Corp (saved: $40,000)', '[Correct it]  [Edit]  [Leave it]'],
    },
    {
      is: 'another deal',
      after: [anUpdate({ deal: 2, parts: more })],
      says: [
        '• New: Globex · $45,000',
        '• No longer: Acme Corp · stage proposal · $40,000 · next: send msa by Fri 13 Mar',
        '[Correct it]  [Edit]  [Leave it]',
      ],
    },
    {
      is: 'an amount that could be two',
      after: [anUpdate({ parts: NO_AMOUNT, doubts: [TWO_AMOUNTS] })],
      says: ['• Acme Corp (saved: $40,000)', '❓ “12,5k”: which amount?', '[$12,500]  [$125,000]  [Edit]  [Leave it]'],
    },
  ])('otherwise is offered as a correction: $is', ({ after, says }) => {
    const lines = plain(messageChanged(both([anUpdate()], after), shownWith())).split('\n');
    expect(lines).toEqual(['You edited your message. Shall I correct what I saved?', ...says]);
  });

  it('no more is offered to be undone, as is what a deleted one said', () => {
    const reading = both([anUpdate()], []);
    const rest = ['• Acme Corp · stage proposal · $40,000 · next: send msa by Fri 13 Mar', '[Undo it]  [Leave it]'];
    const [lead, ...lines] = plain(messageChanged(reading, shownWith())).split('\n');
    expect([lead, ...lines]).toEqual([
      'You edited your message, and it says nothing I can log now. I had saved:',
      ...rest,
    ]);
    expect(plain(messageDeleted(reading, shownWith())).split('\n')).toEqual([
      'You deleted that message. I had saved:',
      ...rest,
    ]);
  });
});

it('stamps the same updates alike, also once they were kept, and others otherwise', () => {
  const { updates } = aReading([anUpdate({ doubts: [TWO_AMOUNTS] }), anUpdate({ deal: 2 })]);
  const back = updates.map((one) => {
    const { act, state, update } = JSON.parse(JSON.stringify(keptUpdate(one)));
    const { parts, is, ...rest } = update;
    return updateKept({
      act,
      state,
      update: { ...rest, parts: Object.fromEntries(Object.entries(parts).reverse()), is },
    });
  });
  expect(stampOf(back)).toBe(stampOf(updates));
  expect(stampOf(updates.slice(0, 1))).not.toBe(stampOf(updates));
  expect(stampOf(updates.map((one) => ({ ...one, state: 'saved' as const })))).not.toBe(stampOf(updates));
});

it('brings back which reading was shown, and how', () => {
  const reading = aReading([anUpdate()]);
  const buttons = JSON.stringify(readingCard(reading, shownWith()).blocks?.at(-1));
  const [, value = ''] = /"action_id":"save_reading","value":("(?:[^"\\]|\\.)*")/.exec(buttons) ?? [];
  expect(carriedIn(JSON.parse(value))).toEqual({ reading: 7, of: stampOf(reading.updates) });
});

describe.each([...HOSTILE, { is: '3,000 letters', name: 'x'.repeat(3000) }])('with $is', ({ name }) => {
  const deals = DEALS.map((deal) => aDeal({ ...deal, name }));
  const among = Array.from({ length: 12 }, (_, deal) => ({ deal: deal + 1 }));
  const whole: Update = anUpdate({
    parts: {
      ...anUpdate().parts,
      ...{ nextStep: name, buyerPromise: name, buyerPromiseOn: FRIDAY, closeOn: FRIDAY, outcome: 'parked' },
      ...{ reason: name, parkedUntil: FRIDAY, text: name, dueOn: FRIDAY, name, source: name },
      touches: Array.from({ length: 30 }, () => ({ kind: 'voicemail' as const, count: 999 })),
    },
  });
  const doubts = [
    aDoubt({ part: 'deal', shown: name, among }),
    aDoubt({ part: 'reason', shown: name, among: [{ words: name }] }),
    aDoubt({ part: 'source', shown: name, among: [{ words: name }, { words: 'b' }] }),
    ...Array.from({ length: 10 }, () => aDoubt({ part: 'rest', shown: name })),
  ];
  const updates = [
    ...(['deal-update', 'activity', 'commitment', 'new-deal'] as const).map((is) => ({ ...whole, is, doubts })),
    ...Array.from({ length: 16 }, (_, at) => ({ ...whole, deal: 1 + (at % 3) })),
  ];
  const clear = updates.map((update) => ({ ...update, doubts: [] }));
  const unknown = {
    ...whole,
    deal: null,
    parts: { stage: 'lead' as const },
    doubts: [aDoubt({ part: 'deal', shown: name })],
  };
  const shown = shownWith({ refused: ['x'.repeat(900)], meanwhile: { says: 'x'.repeat(500), act: 1 } }, deals);
  const messages: Record<string, Message> = {
    all: readingCard(
      aReading(
        updates.map((one) => ({ ...one, byModel: true as const })),
        { more: 180 },
      ),
      shown,
    ),
    clear: readingCard(aReading(clear, { more: 180 }), shown),
    one: readingCard(aReading([{ ...whole, doubts }]), shown),
    unknown: readingCard(aReading([unknown]), shown),
    changed: messageChanged(
      { id: 1, more: 3, updates: [...aReading(clear, { state: 'saved' }).updates, ...aReading(updates).updates] },
      shown,
    ),
    gone: messageChanged(aReading(clear, { state: 'saved' }), shown),
    deleted: messageDeleted(aReading(clear, { state: 'saved' }), shown),
    nothing: cardGone(),
  };

  it.each(Object.keys(messages))(
    'the message "%s" is within the limits, also as an edit, and harms nobody',
    (which) => {
      const message = messages[which];
      expect(messageFaults(message, 'edit')).toEqual([]);
      for (const text of [message?.text ?? '', ...mrkdwnIn(message)]) {
        expect(text).not.toMatch(HARMFUL);
        expect(text).not.toContain('*bold*');
      }
    },
  );

  it.each([...updates.slice(0, 5), unknown])('the form of one is within the limits: $is', (update) => {
    const edited = { carried: { reading: 1, of: 'abc' }, on: { channelId: 'D1', ts: '1.2' } };
    const [deal = null] = deals;
    for (const as of [undefined, 'new-deal' as const]) {
      const view = editReadingModal({ ...edited, carried: { ...edited.carried, ...(as ? { as } : {}) } }, update, {
        deal,
        said: SAID_NOW,
      });
      for (const text of mrkdwnIn(requireWithinLimits('view', view))) expect(text).not.toMatch(HARMFUL);
    }
  });
});
