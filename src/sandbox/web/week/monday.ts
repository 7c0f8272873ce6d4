import { DAY, open, type Step } from '../../day.ts';

const IN_LEOS_PLACE = { deal: { name: 'Pixel Parlor', is: 'open', owner: 'leo' } } as const;

/** The sandbox's Monday, and more of it. */
export const MONDAY: readonly Step[] = [
  ...DAY,

  { at: '07:50', who: 'priya', status: '', because: '', given: { status: ':palm_tree:' } },

  {
    at: '09:05',
    who: 'priya',
    answers: 'Redwood. Ada owes me a signature date, and I will have it on Thursday.',
    given: open('Redwood Robotics', 'proposal'),
  },
  { at: '10:20', who: 'maya', says: 'Thanks all. Bea, if HP goes quiet on you, pull me in.', in: 'Enterprise' },

  { at: '13:40', who: 'tom', types: '/log email muller: the security answers are out', given: open('Müller & Söhne') },
  {
    at: '13:41',
    who: 'tom',
    presses: 'Set next step',
    beside: 'Müller & Söhne',
    given: open('Müller & Söhne', 'qualified'),
  },
  { at: '13:42', who: 'tom', fills: { nextStep: 'Walk their IT through the answers', nextStepOn: 'thu' } },
  { at: '13:42', who: 'tom', submits: true },
  { at: '13:42', who: 'tom', closes: true },
  {
    at: '15:10',
    who: 'tom',
    answers: 'Müller. The answers are out, on Thursday I walk their IT through them.',
    given: open('Müller & Söhne', 'qualified'),
  },

  { at: '08:40', who: 'dan', presses: 'Logged it…', picks: 'Call', beside: 'Ashland Legal' },
  { at: '08:42', who: 'nora', types: '/commit 15 calls by wed' },
  { at: '16:30', who: 'nora', types: '/log 9 calls 4 emails' },
  {
    at: '09:50',
    who: 'dan',
    answers: 'Windy City. The contract is on their desk on Wednesday.',
    given: open('Windy City Bikes'),
  },
  {
    at: '10:08',
    who: 'omar',
    says: 'Leo is out this week. Ines, please keep Pixel Parlor warm.',
    in: 'Velocity',
    given: IN_LEOS_PLACE,
  },
  { at: '10:10', who: 'omar', types: '/deal give pixel parlor @ines', given: IN_LEOS_PLACE },

  {
    at: '15:45',
    who: 'ines',
    answers: 'Flamingo. I agree the start date tomorrow, the contract follows on Thursday.',
    given: open('Flamingo Pools 🦩'),
  },
  { at: '16:30', who: 'ines', presses: 'Update', beside: 'Pixel Parlor', given: open('Pixel Parlor') },
  { at: '16:31', who: 'ines', fills: { nextStep: 'Call their studio about the offer', nextStepOn: 'tomorrow' } },
  { at: '16:31', who: 'ines', submits: true },
  { at: '16:31', who: 'ines', closes: true },
  { at: '16:50', who: 'ines', types: '/log 11 calls 3 emails' },
];
