import { expect, it } from 'vitest';
import { commitmentsNamed } from '../../../src/domain/answered-commitment.ts';
import { readThreadAnswers } from '../../../src/domain/text/thread-answer.ts';
import { aCommitment } from '../builders.ts';
import { saidAt } from './said.ts';

const SAID = saidAt('2026-03-10T10:00[America/New_York]');
const read = (text: string) =>
  readThreadAnswers(text, SAID).map((answer) =>
    answer.is === 'commitment'
      ? `commit: ${answer.words.text}, ${answer.words.dueOn}`
      : `${answer.is}: ${answer.about.trim()}${answer.is === 'moved' ? `, ${answer.to}` : ''}`,
  );

it.each([
  { text: 'done', as: ['kept: '] },
  { text: 'All done!', as: ['kept: !'] },
  { text: 'did it', as: ['kept: '] },
  { text: 'Kept.', as: ['kept: .'] },
  { text: "I've finished the calls", as: ['kept: the calls'] },
  { text: ':white_check_mark: MSA to Acme', as: ['kept: MSA to Acme'] },
  { text: 'moving the MSA to friday', as: ['moved: the MSA to, 2026-03-13'] },
  { text: 'I have to push it to monday', as: ['moved: it to, 2026-03-16'] },
  { text: "won't do the demo", as: ['dropped: the demo'] },
  { text: 'dropping the MSA', as: ['dropped: the MSA'] },
  { text: 'call 20 prospects', as: ['commit: call 20 prospects, 2026-03-13'] },
  { text: 'I will send the MSA to Acme', as: ['commit: send the MSA to Acme, 2026-03-13'] },
  { text: "I'll ring Dana by thursday", as: ['commit: ring Dana, 2026-03-12'] },
  { text: 'send the MSA to Acme by thu', as: ['commit: send the MSA to Acme, 2026-03-12'] },
  {
    text: '- 20 calls by friday\n- send the MSA by thu',
    as: ['commit: 20 calls, 2026-03-13', 'commit: send the MSA, 2026-03-12'],
  },
  {
    text: 'done with the calls\nI will send the MSA',
    as: ['kept: with the calls', 'commit: send the MSA, 2026-03-13'],
  },
  {
    text: '20 calls by thursday, close HP by friday',
    as: ['commit: 20 calls, 2026-03-12', 'commit: close HP, 2026-03-13'],
  },
  {
    text: "I'll make 30 calls and send 2 proposals by thursday",
    as: ['commit: make 30 calls, 2026-03-12', 'commit: send 2 proposals, 2026-03-12'],
  },
  {
    text: '30 calls and 2 proposals by friday',
    as: ['commit: 30 calls, 2026-03-13', 'commit: 2 proposals, 2026-03-13'],
  },
  { text: 'call Ann and Bob by friday', as: ['commit: call Ann and Bob, 2026-03-13'] },
  {
    text: 'send the MSA, the quote and the plan by thu',
    as: ['commit: send the MSA, the quote and the plan, 2026-03-12'],
  },
])('in a thread, "$text" is read as $as', ({ text, as }) => {
  expect(read(text)).toEqual(as);
});

it.each([
  'thanks everyone, great week',
  'done?',
  'Is the MSA done by friday?',
  'not done yet',
  'Acme moved to proposal',
  'moving on',
  'I will',
  'nice one @Bea',
  'I will be late tomorrow',
  "I'll not make it on thursday",
  'going to the Acme office on friday',
  'call me by friday please',
  'send us the 3 emails by thursday',
  '<@UBEA> will send the MSA by friday',
  'see you on friday',
  'call 20 prospects by last friday',
  `I will ${'call '.repeat(80)}`,
  '👍',
  '',
])('"%s" is left to the people in the thread', (text) => {
  expect(read(text)).toEqual([]);
});

const OPEN = [
  aCommitment({ id: 1, text: 'Call 20 prospects' }),
  aCommitment({ id: 2, text: 'Send the MSA to Acme' }),
  aCommitment({ id: 3, text: 'Call Dana' }),
];

it.each([
  { words: '', ids: [1, 2, 3] },
  { words: ' it!', ids: [1, 2, 3] },
  { words: 'the MSA', ids: [2] },
  { words: 'my calls', ids: [1, 3] },
  { words: 'the call with Dana', ids: [3] },
  { words: 'lunch', ids: [] },
])('"$words" names $ids', ({ words, ids }) => {
  expect(commitmentsNamed(words, OPEN).map(({ id }) => id)).toEqual(ids);
});
