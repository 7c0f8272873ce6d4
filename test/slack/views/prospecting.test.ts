import { describe, expect, it } from 'vitest';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { prospectingMessage } from '../../../src/slack/views/prospecting.ts';
import { MONDAY } from '../../domain/builders.ts';

const rule = 'no-prospecting';

describe('the prospecting check', () => {
  it.each([
    {
      finding: { rule, reason: 'none', logged: 0, goal: null, wanted: 1, weekStart: MONDAY },
      text: 'No prospecting logged since Monday. Who is the one person you will reach out to before the day ends? Log it like this: `/log 3 calls`',
    },
    {
      finding: { rule, reason: 'under-goal', logged: 4, goal: 40, wanted: 8, weekStart: MONDAY },
      text: '4 prospecting activities logged since Monday; at your goal of 40 a week it would be about 16 by now. Which half hour today is for the next ones? Log it like this: `/log 3 calls`',
    },
  ] as const)('gives the number and one ask: $finding.reason', ({ finding, text }) => {
    const message = requireWithinLimits('message', prospectingMessage(finding));
    expect(message).toEqual({ text });
    expect(message.text.match(/\?/g)).toHaveLength(1);
  });
});
