import type { Step } from '../day.ts';

/** Velocity's first whole week with Sideline: its manager lets the channel hear, and a rep commits once reminded. */
export const VELOCITY: readonly (readonly Step[])[] = [
  [{ at: '15:05', who: 'omar', presses: 'Start posting' }],
  [
    { at: '09:40', who: 'dan', presses: 'Commit', beside: 'still empty' },
    { at: '09:41', who: 'dan', fills: { text: 'Call 15 clinics', dueOn: 'fri', text2: '', text3: '' } },
    { at: '09:41', who: 'dan', submits: true },
    { at: '09:41', who: 'dan', closes: true },
  ],
  [],
  [{ at: '08:55', who: 'ines', presses: 'Kept', beside: 'ask two customers for a name' }],
  [],
];
