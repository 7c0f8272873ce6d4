import { describe, expect, it, test } from 'vitest';
import { COMMITMENT_STATES } from '../../../src/domain/commitment.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { commitModal } from '../../../src/slack/modals/commit.ts';
import { goalsModal } from '../../../src/slack/modals/goals.ts';
import { commitmentList, type Listed } from '../../../src/slack/views/commitment-list.ts';
import { progressBlocks, progressLines } from '../../../src/slack/views/commitment-progress.ts';
import {
  commitmentAnswered,
  commitmentMade,
  commitmentStands,
  outcomeQuestion,
} from '../../../src/slack/views/commitments.ts';
import { goalsSaid } from '../../../src/slack/views/goals.ts';
import { undone } from '../../../src/slack/views/undone.ts';
import { aCommitment, aMember, NOW, TODAY, workingDaysAgo, ZONE } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const now = NOW.toZonedDateTimeISO(ZONE);

function everyMessage(text: string) {
  const commitment = aCommitment({ text, movedFrom: TODAY, dealId: 1 });
  const list: Listed[] = Array.from({ length: 60 }, (_, id) => ({
    commitment: aCommitment({
      ...{ id, text, movedFrom: workingDaysAgo(3) },
      state: id < 40 ? 'open' : (COMMITMENT_STATES[1 + (id % 4)] ?? 'kept'),
      settledAt: id < 40 ? null : NOW,
    }),
    logged: 12,
  }));
  const progress = list.map(({ commitment }) => ({ commitment, logged: 12 }));
  const answer = { is: 'changed' as const, before: aCommitment({ text }), act: 1 };
  const moved = commitmentAnswered({ ...answer, commitment }, TODAY);
  return {
    made: commitmentMade(commitment, { act: 1, isAssumed: true, deal: text }, TODAY),
    stands: commitmentStands(commitment, TODAY),
    outcome: outcomeQuestion(text, { offer: text, dueOn: TODAY }, TODAY),
    list: commitmentList(list, now, { says: moved, act: 1 }),
    progress: { text: 'Logged', blocks: progressBlocks(progress, TODAY) },
    answered: { text: commitmentAnswered({ is: 'stands', commitment: { ...commitment, state: 'dropped' } }, TODAY) },
    undone: undone({ deals: [], logged: [], plays: [], commitments: [{ commitment, what: 'left' }] }, TODAY),
    goals: goalsSaid(aMember({ name: text }), aMember({ goals: { reach: 0, close: 0 } }), [], '<@UBEA>'),
  };
}

describe.each([...HOSTILE.map(({ name }) => name), 'x'.repeat(3000)])('with the text %.30s', (text) => {
  it('every message stays within the limits of Slack, pings nobody and formats nothing', () => {
    for (const [name, message] of Object.entries(everyMessage(text))) {
      requireWithinLimits('message', message);
      const { blocks = [], text: says = '' } = { blocks: undefined, ...message };
      const shown = JSON.stringify(blocks).replace(/"value":"(?:[^"\\]|\\.)*"/g, '');
      expect(`${says}${shown}`, name).not.toMatch(HARMFUL);
      expect(`${says}${shown}`, name).not.toMatch(/\*bold\*|`code`|~gone~/);
    }
  });

  it('the forms stay within the limits of Slack', () => {
    requireWithinLimits('view', commitModal({ text, dueOn: TODAY }));
    requireWithinLimits('view', goalsModal(aMember({ goals: { reach: 40 } }), text.slice(0, 80), 'reach 12 of 40'));
  });
});

test('a list of many is cut, and says how many more there are', () => {
  const words = JSON.stringify(everyMessage('Call Jane').list);
  expect(words).toContain('40 open commitments');
  expect(words.match(/keep_commitment/g)).toHaveLength(20);
  expect(words).toContain('…and 20 more.');
  expect(words).toContain('…and 15 more.');
});

test('what was settled before this week is not listed', () => {
  const settled = (settledAt: Temporal.Instant) => aCommitment({ state: 'kept', settledAt });
  const list = (at: Temporal.Instant) => commitmentList([{ commitment: settled(at), logged: null }], now).blocks;
  const monday = TODAY.subtract({ days: 2 }).toZonedDateTime(ZONE).toInstant();
  expect(JSON.stringify(list(monday))).toContain('Settled this week');
  expect(JSON.stringify(list(monday.subtract({ minutes: 1 })))).not.toContain('Settled this week');
});

it.each([
  [{ kinds: ['call'], wanted: 20 }, 'I count your calls as you log them; at 20 it is kept.'],
  [{ kinds: ['call', 'voicemail'], wanted: 15 }, 'I count your calls and voicemails as you log them; at 15'],
  [{ kinds: ['call', 'voicemail', 'email', 'text'], wanted: 15 }, 'I count your touches as you log them'],
  [null, 'On its day I ask you.'],
] as const)('how %j is followed is said', (counted, says) => {
  const made = commitmentMade(aCommitment({ counted }), { act: 1, isAssumed: false, deal: null }, TODAY);
  expect(made.text).toContain(says);
});

it.each([
  [{ state: 'open' as const }, 12, '*Call 20 prospects* by today: 12 so far'],
  [{ state: 'kept' as const }, 22, '✓ Kept: *Call 20 prospects* (22 logged)'],
])('what a log brought it to: %j', (over, logged, line) => {
  expect(progressLines([{ commitment: aCommitment(over), logged }], TODAY)).toEqual([line]);
});

test('a log that brought none further says nothing of them', () => {
  expect(progressBlocks([], TODAY)).toEqual([]);
  expect(progressLines(Array(7).fill({ commitment: aCommitment(), logged: 1 }), TODAY).at(-1)).toBe('…and 2 more.');
});
