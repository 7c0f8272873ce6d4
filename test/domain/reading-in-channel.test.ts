import { expect, it } from 'vitest';
import type { Update } from '../../src/domain/reading.ts';
import { isClearInChannel } from '../../src/domain/reading-in-channel.ts';

const anUpdate = (over: Partial<Update> = {}): Update => ({
  ...{ is: 'deal-update', deal: 7, parts: { stage: 'proposal' }, doubts: [] },
  ...over,
});
const doubt = (part: Update['doubts'][number]['part'], among: Update['doubts'][number]['among'] = []) => ({
  ...{ part, shown: 'acme' },
  among,
});

it.each([
  { is: 'a deal that is known', update: anUpdate(), clear: true },
  {
    is: 'one of two deals',
    update: anUpdate({ deal: null, doubts: [doubt('deal', [{ deal: 7 }, { deal: 8 }])] }),
    clear: true,
  },
  { is: 'a near miss', update: anUpdate({ doubts: [doubt('deal', [{ deal: 7 }])] }), clear: true },
  { is: 'a deal nobody knows', update: anUpdate({ deal: null, doubts: [doubt('deal')] }), clear: false },
  { is: 'an amount in doubt', update: anUpdate({ doubts: [doubt('amount')] }), clear: true },
  { is: 'a kind in doubt', update: anUpdate({ doubts: [doubt('kind')] }), clear: false },
  { is: 'work on no deal', update: anUpdate({ is: 'activity', deal: null }), clear: true },
  {
    is: 'work of a kind in doubt',
    update: anUpdate({ is: 'activity', deal: null, doubts: [doubt('kind')] }),
    clear: false,
  },
  { is: 'a commitment', update: anUpdate({ is: 'commitment', deal: null }), clear: true },
  { is: 'a new deal', update: anUpdate({ is: 'new-deal', deal: null }), clear: true },
])('$is: $clear', ({ update, clear }) => {
  expect(isClearInChannel(update)).toBe(clear);
});
