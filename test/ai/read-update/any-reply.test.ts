import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkedUpdates } from '../../../src/ai/read-update/checked.ts';
import { joined } from '../../../src/ai/read-update/joined.ts';
import { REPLY, type ReplyUpdate } from '../../../src/ai/read-update/reply.ts';
import { tokensOf } from '../../../src/ai/token.ts';
import { ACTIVITY_KINDS } from '../../../src/domain/activity.ts';
import { STAGES } from '../../../src/domain/pipeline.ts';
import { isCertain, type Parts, UPDATE, UPDATE_KINDS } from '../../../src/domain/reading.ts';
import { DEALS, NOTHING, toRead } from './scene.ts';

const TEXT = `globex have our numbers, 40k or so, they come back thursday 3pm. initech went quiet; max boyd and i rang umbrella twice
new one from the expo: Vandelay 15k, close 1/12`;
const WORDS = TEXT.split(/\s+/);
const PARTS = REPLY.shape.updates.element.shape.parts.element.shape.part.options;

/** Words in a row of the message, with a name hidden or not, or anything else. */
const words = fc.oneof(
  fc
    .tuple(fc.nat(WORDS.length), fc.integer({ min: 1, max: 8 }))
    .map(([from, count]) => WORDS.slice(from, from + count).join(' ')),
  fc.constantFrom('D1 have our numbers', 'D1 D2 D3', 'P1 and i', '[contact]', 'D1 or D2 went quiet', '90k', 'tomorrow'),
  fc.string(),
);
const part = fc.record({
  part: fc.constantFrom(...PARTS),
  words,
  value: fc.option(fc.oneof(fc.constantFrom(...STAGES, ...ACTIVITY_KINDS, 'won', 'lost', 'parked'), fc.string())),
  count: fc.option(fc.oneof(fc.integer(), fc.double())),
});
const reply: fc.Arbitrary<ReplyUpdate> = fc.record({
  kind: fc.constantFrom(...UPDATE_KINDS),
  deal: fc.option(fc.oneof(fc.constantFrom('D1', 'D2', 'D3', 'D4', 'D5', 'D6'), fc.string())),
  called: fc.option(words),
  words,
  parts: fc.array(part, { maxLength: 8 }),
});

/** Everything of a message that is said in words. */
function textsOf({ nextStep, buyerPromise, reason, text, name, source }: Parts): string[] {
  return [nextStep, buyerPromise, reason, text, name, source].filter((one) => one !== undefined);
}

it('whatever a model says, what is read can be kept, stands in the message and is never certain', () => {
  const asked = toRead(TEXT, { lastDeal: 11 });
  const known = new Set(tokensOf(TEXT).map(({ folded }) => folded));
  fc.assert(
    fc.property(fc.array(reply, { maxLength: 40 }), (replies) => {
      const { updates } = joined(NOTHING, checkedUpdates(replies, asked.told, asked.names));
      expect(updates.length).toBeLessThanOrEqual(20);
      for (const update of updates) {
        expect(isCertain(update)).toBe(false);
        expect(UPDATE.safeParse(JSON.parse(JSON.stringify(update))).success).toBe(true);
        expect(update.deal === null || DEALS.some(({ id }) => id === update.deal)).toBe(true);
        const said = textsOf(update.parts).flatMap((text) => tokensOf(text).map(({ folded }) => folded));
        expect(said.filter((word) => !known.has(word))).toEqual([]);
        expect([undefined, 4_000_000, 1_500_000]).toContain(update.parts.amount?.amount);
        expect([undefined, '2026-11-26']).toContain(update.parts.nextStepOn?.toString());
      }
    }),
  );
});
