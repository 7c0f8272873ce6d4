import { open, type Step } from '../day.ts';

const ALPENGLOW_IS_WON = { deal: { name: 'Alpenglow Hotels', is: 'won' } } as const;

/** A line in the channel that is acted on, a win that is posted, and what was a slip: one list a working day. */
export const IN_THE_CHANNEL: readonly (readonly Step[])[] = [
  [],
  [
    { at: '14:20', who: 'priya', presses: 'Set next step', beside: 'Monarch Rail', given: open('Monarch Rail') },
    { at: '14:21', who: 'priya', fills: { nextStep: 'Ask Walt who decides until then', nextStepOn: 'thu' } },
    { at: '14:21', who: 'priya', submits: true },
    { at: '14:21', who: 'priya', closes: true },
  ],
  [
    {
      at: '09:00',
      who: 'tom',
      types: '/deal won alpenglow note the order form is here',
      given: open('Alpenglow Hotels'),
    },
    { at: '09:02', who: 'tom', says: 'Alpenglow is ours. Signed by post!', in: 'Enterprise', given: ALPENGLOW_IS_WON },
    { at: '09:05', who: 'maya', says: 'Well done, Tom.', in: 'Enterprise', given: ALPENGLOW_IS_WON },
    { at: '10:05', who: 'bea', types: '/deal won initech', given: open('Initech', 'qualified') },
    { at: '10:06', who: 'bea', presses: 'Undo', beside: 'Won: Initech' },
    { at: '14:10', who: 'bea', types: '/log 80 calls: the Wednesday list' },
    { at: '14:11', who: 'bea', presses: 'Undo', beside: '80 calls' },
    { at: '14:11', who: 'bea', types: '/log 8 calls: the Wednesday list' },
  ],
  [],
  [],
];
