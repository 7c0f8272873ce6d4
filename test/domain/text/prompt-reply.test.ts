import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD_SCENARIOS } from '../../../src/domain/scenarios/index.ts';
import { readReply } from '../../../src/domain/text/prompt-reply.ts';
import '../../property-runs.ts';

const PRICE = STANDARD_SCENARIOS.find(({ key }) => key === 'price') ?? { name: '', play: null };

describe('a reply under the question of the week', () => {
  it.each([
    ['If they say it is too expensive, then I will ask what they compare it with', 'play'],
    ['when they push back I ask what it costs to wait', 'play'],
    ['I’ll ask what they compare it with', 'play'],
    ['ask what they compare it with', 'play'],
    ['it depends', 'try'],
    ['Depends on the deal', 'try'],
    ['If they say it is too expensive', 'try'],
    ['I would stay positive', 'try'],
    ['great question', 'talk'],
    ['+1', 'talk'],
    ['same here, they always say that', 'talk'],
    ['what do you all say?', 'talk'],
    ['call me?', 'talk'],
    ['<@U1> if they say no, then I will call you', 'talk'],
    ['', 'talk'],
    [':eyes:', 'talk'],
  ] as const)('"%s" is a %s', (text, is) => {
    expect(readReply(text, PRICE).is).toBe(is);
  });

  it('writes out what Slack marked up', () => {
    const text = 'If they say &lt;no&gt;, then I will send <https://a.example/roi|the sheet> and tell <@U1|bea>';
    expect(readReply(text, PRICE)).toEqual({
      is: 'play',
      text: 'If they say <no>, then I will send the sheet (https://a.example/roi) and tell @bea.',
    });
  });

  it('never throws, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(['play', 'try', 'talk']).toContain(readReply(text, PRICE).is);
      }),
    );
  });
});
