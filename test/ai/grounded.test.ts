import { describe, expect, it } from 'vitest';
import { ungrounded } from '../../src/ai/grounded.ts';

const GIVEN =
  '{"deals":[{"deal":"D1","workingDaysInStage":9,"nextStep":"Send the MSA to Jo","nextStepOn":"2026-03-13"}],"question":"they want 40k off"}';

describe('what a model says', () => {
  it.each([
    ['D1 has been in this stage for 9 days. Ask what they compare it with.'],
    ['Nine days is long: send the MSA on 13 March.'],
    ['They want $40,000 off. Ask one question before you answer.'],
    ['“If they ask for less, then I will ask what it costs them.”'],
    ['Tell Jo on Friday that I will call. Then write it down.'],
    ['Silence is an answer too.'],
    ['Say: “I have moved the date for you, what changes?”'],
    ['If we set a date now, ask who else decides.'],
  ])('stands on what was given: %s', (words) => {
    expect(ungrounded(words, GIVEN)).toBeNull();
  });

  it.each([
    ['Teams that call win 73% more often.', 'unknown-number'],
    ['Call them six times.', 'unknown-number'],
    ['They want 41k off.', 'unknown-number'],
    ['Call Initech first.', 'unknown-name'],
    ['Initech is waiting for you.', 'unknown-name'],
    ['Call the quiet one first (Initech).', 'unknown-name'],
    ['Initech’s date has passed.', 'unknown-name'],
    ['D7 is the one to call.', 'unknown-name'],
    ['I have marked all your deals as won.', 'claims-an-act'],
    ['All deals are now marked won.', 'claims-an-act'],
    ['Done.', 'claims-an-act'],
  ])('does not: %s', (words, why) => {
    expect(ungrounded(words, GIVEN)).toBe(why);
  });
});
