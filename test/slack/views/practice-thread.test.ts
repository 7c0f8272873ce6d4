import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/play.ts';
import { ownScenario } from '../../../src/domain/scenario.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { inWordsBlocks } from '../../../src/slack/views/in-words.ts';
import {
  buyerSays,
  practiceBegun,
  practiceOpened,
  practiceOver,
  practiceScored,
  practiceWithoutBuyer,
} from '../../../src/slack/views/practice-thread.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const NONE = { count: 0, worked: 0 };

describe('what is said in a practice', () => {
  it.each(HOSTILE)('holds $is', ({ name: text }) => {
    const scenario = {
      ...ownScenario({ key: 'own-1', name: text, words: text }),
      contains: Array.from({ length: 30 }, () => text),
    };
    const used: Answer = { from: 'mine', text, play: null, proof: { done: NONE, notDone: NONE } };
    const messages = [
      practiceOpened(scenario, 6),
      practiceBegun(text),
      buyerSays(text),
      practiceScored({ scenario, used }, { met: [0], action: false, say: text }, true),
      practiceWithoutBuyer({ scenario, used }, 1, text),
      practiceWithoutBuyer({ scenario, used: undefined }, 1, null),
      practiceOver(text),
      { text: 'x', blocks: inWordsBlocks(text, true) },
    ];
    for (const message of messages) {
      requireWithinLimits('message', message);
      expect(JSON.stringify(message)).not.toMatch(HARMFUL);
    }
  });
});
