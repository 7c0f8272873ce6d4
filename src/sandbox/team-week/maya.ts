import { open, type Step } from '../day.ts';

const ON_MONARCH = open('Monarch Rail');

/** How a manager looks at the team, asks, and leaves somebody in peace: one list a working day. */
export const THE_MANAGER: readonly (readonly Step[])[] = [
  [],
  [
    { at: '11:00', who: 'maya', types: '/coach team' },
    { at: '11:02', who: 'maya', presses: 'Ask', beside: 'Monarch Rail', given: ON_MONARCH },
    { at: '11:03', who: 'maya', fills: { text: 'What keeps Walt from a yes before the new COO is there?' } },
    { at: '11:03', who: 'maya', submits: true },
    { at: '11:03', who: 'maya', closes: true },
    { at: '10:30', who: 'priya', presses: 'Answer', beside: 'Monarch Rail', given: ON_MONARCH },
    {
      at: '10:31',
      who: 'priya',
      fills: { text: 'Nobody has told me who decides until then. I ask Walt on Thursday.' },
    },
    { at: '10:31', who: 'priya', submits: true },
    { at: '10:31', who: 'priya', closes: true },
  ],
  [],
  [
    { at: '16:00', who: 'maya', types: '/coach team' },
    { at: '16:01', who: 'maya', presses: 'Quiet' },
    { at: '16:02', who: 'maya', fills: { person: 'bea', until: 'mon' } },
    { at: '16:02', who: 'maya', submits: true },
    { at: '16:02', who: 'maya', closes: true },
  ],
  [
    {
      at: '16:00',
      who: 'maya',
      says: 'Good week. Alpenglow is in, and HP is close. See you Monday.',
      in: 'Enterprise',
      given: { deal: { name: 'Alpenglow Hotels', is: 'won' } },
    },
    { at: '16:05', who: 'maya', opens: 'home' },
  ],
];
