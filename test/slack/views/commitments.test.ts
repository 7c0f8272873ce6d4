import { describe, expect, it, test } from 'vitest';
import { COMMITMENT_STATES } from '../../../src/domain/commitment.ts';
import { changedBy } from '../../../src/domain/commitment-change.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { commitModal } from '../../../src/slack/modals/commit.ts';
import { commitItemModal } from '../../../src/slack/modals/commit-item.ts';
import { editCommitmentModal } from '../../../src/slack/modals/edit-commitment.ts';
import { goalsModal } from '../../../src/slack/modals/goals.ts';
import { moveCommitmentModal } from '../../../src/slack/modals/move-commitment.ts';
import { plain } from '../../../src/slack/plain.ts';
import { commitmentAnswered, commitmentsEdited } from '../../../src/slack/views/commitment-answer.ts';
import { commitmentList, type Listed } from '../../../src/slack/views/commitment-list.ts';
import { progressBlocks, progressLines } from '../../../src/slack/views/commitment-progress.ts';
import { commitmentsMade, itemCommitted, outcomeQuestion } from '../../../src/slack/views/commitments.ts';
import { goalsSaid } from '../../../src/slack/views/goals.ts';
import { undone } from '../../../src/slack/views/undone.ts';
import { aCommitment, aDeal, aMember, date, NOW, TODAY, workingDaysAgo, ZONE } from '../../domain/builders.ts';
import { SAID } from '../../domain/text/said.ts';
import { DAYS } from './days.ts';
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
  const answer = { is: 'changed' as const, before: aCommitment({ text }), again: null, act: 1 };
  const moved = commitmentAnswered({ ...answer, commitment }, TODAY);
  const around = { deals: new Map([[1, text]]), isAssumed: true };
  const worded = { ...answer, before: aCommitment(), commitment };
  const anew = { ...answer, commitment: { ...commitment, state: 'missed' as const }, again: commitment };
  return {
    made: commitmentsMade({ is: 'made', made: [commitment], stood: [], act: 1 }, around, TODAY),
    three: commitmentsMade({ is: 'made', made: Array(3).fill(commitment), stood: [commitment], act: 1 }, around, TODAY),
    stands: commitmentsMade({ is: 'made', made: [], stood: [commitment], act: null }, around, TODAY),
    edited: commitmentsEdited([worded, anew, { is: 'stands', commitment }], TODAY),
    item: { text: itemCommitted(text, commitment, TODAY) },
    outcome: outcomeQuestion(text, { offer: text, dueOn: TODAY }, TODAY),
    list: commitmentList(list, now, DAYS.near, { says: moved, act: 1 }),
    progress: { text: 'Logged', blocks: progressBlocks(progress, TODAY) },
    answered: { text: commitmentAnswered({ is: 'stands', commitment: { ...commitment, state: 'dropped' } }, TODAY) },
    undone: undone(
      { deals: [], logged: [], plays: [], commitments: [{ commitment, what: 'left' }] },
      { ...SAID, at: NOW.toZonedDateTimeISO(ZONE) },
    ),
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
    requireWithinLimits('view', commitModal([{ text, dueOn: TODAY, dealId: 1 }]));
    requireWithinLimits('view', commitModal(Array(3).fill({ text, dueOn: TODAY, dealId: null })));
    requireWithinLimits('view', editCommitmentModal(Array.from({ length: 60 }, (_, id) => aCommitment({ id, text }))));
    const on = { item: 'item:stalled:1', channelId: 'DBEA', ts: '1773151200.000100', isEphemeral: false };
    requireWithinLimits('view', moveCommitmentModal(aCommitment({ text }), TODAY, on, 'That is today.'));
    requireWithinLimits('view', commitItemModal(aDeal({ name: text }), { text, dueOn: TODAY }, on));
    const stages = { proposal: { name: text } };
    const goals = goalsModal(aMember({ goals: { reach: 40 } }), text.slice(0, 80), 'reach 12 of 40', stages);
    requireWithinLimits('view', goals);
  });
});

test('a list of many is cut, and says how many more there are', () => {
  const words = JSON.stringify(everyMessage('Call Jane').list);
  expect(words).toContain('45 open commitments');
  expect(words.match(/keep_commitment/g)).toHaveLength(20);
  expect(words).toContain('…and 25 more.');
  expect(words).toContain('…and 10 more.');
});

test('what was settled before this week is not listed', () => {
  const settled = (settledAt: Temporal.Instant) => aCommitment({ state: 'kept', settledAt });
  const list = (at: Temporal.Instant) =>
    commitmentList([{ commitment: settled(at), logged: null }], now, DAYS.near).blocks;
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
  const made = { is: 'made' as const, made: [aCommitment({ counted })], stood: [], act: 1 };
  expect(commitmentsMade(made, { deals: new Map(), isAssumed: false }, TODAY).text).toContain(says);
});

test('several are said in a line each, with one Undo', () => {
  const made = [aCommitment({ dueOn: date('2026-03-13') }), aCommitment({ id: 2, text: 'Call Jane', dealId: 7 })];
  const around = { deals: new Map([[7, 'Globex']]), isAssumed: false };
  const message = commitmentsMade(
    { is: 'made', made, stood: [aCommitment({ text: 'Call Tom' })], act: 1 },
    around,
    TODAY,
  );
  expect(plain(message)).toMatchInlineSnapshot(`
    "Committed to 2 things:
    • Call 20 prospects by Fri 13 Mar
    • Call Jane by today · for Globex
    What counts something I count from your logs; about the rest I ask on its day.
    That stands already: Call Tom by today.
    [Undo]  [Edit]"
  `);
});

// It is Wednesday 11 March 2026.
it.each([
  [{ is: 'kept' }, {}, '✓ Kept: *Call 20 prospects*'],
  [{ is: 'dropped' }, { dueOn: date('2026-03-13') }, 'Dropped: *Call 20 prospects*'],
  [{ is: 'dropped' }, {}, 'Dropped: *Call 20 prospects*. It was for today, so it counts as missed.'],
  [
    { is: 'moved', to: date('2026-03-16') },
    { dueOn: date('2026-03-13') },
    'Moved: *Call 20 prospects* to Mon 16 Mar, was Fri 13 Mar',
  ],
  [
    { is: 'moved', to: date('2026-03-16') },
    {},
    'Set again: *Call 20 prospects* by Mon 16 Mar. The one for today counts as missed; this one starts afresh.',
  ],
  [
    { is: 'moved', to: TODAY },
    { dueOn: date('2026-03-10') },
    'Set again: *Call 20 prospects* by today. The one for yesterday counts as missed; this one starts afresh.',
  ],
  [
    { is: 'edited', text: 'Call 10 prospects', dueOn: date('2026-03-12') },
    { dueOn: date('2026-03-13') },
    'Saved: *Call 10 prospects* by Thu 12 Mar (was: *Call 20 prospects* by Fri 13 Mar). Lowered from 20 to 10. I count your calls as you log them; at 10 it is kept.',
  ],
  [
    { is: 'edited', text: 'Call Jane', dueOn: TODAY },
    {},
    'Saved: *Call Jane* by Wed 11 Mar (was: *Call 20 prospects*). It counted 20 calls before. On its day I ask you.',
  ],
  [
    { is: 'kept' },
    { state: 'missed', settledAt: NOW },
    '*Call 20 prospects* counts as missed, and that stays. Still worth doing? Commit to it for a new day.',
  ],
  [{ is: 'kept' }, { state: 'dropped', settledAt: NOW }, '*Call 20 prospects* was dropped already.'],
  [{ is: 'moved', to: TODAY }, { state: 'carried', settledAt: NOW }, '*Call 20 prospects* is due today already.'],
] as const)('the answer %j, where it was %j: %s', (change, over, says) => {
  const before = aCommitment(over);
  const { after, anew, changes } = changedBy(before, change, NOW, TODAY);
  const again = anew && { ...before, ...anew };
  const changed = { is: 'changed' as const, before, commitment: after, again, act: 1 };
  const stands = { is: 'stands' as const, commitment: before };
  expect(commitmentAnswered(changes.length > 0 ? changed : stands, TODAY)).toBe(says);
});

test('an answer that needed nothing written, and an edit of nothing, say so', () => {
  expect(commitmentsEdited([{ is: 'stands', commitment: aCommitment() }], TODAY).text).toBe('Nothing changed.');
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
