import type { Step } from '../day.ts';

/** What the people of Enterprise say they will do in a week, and what comes of it: one list a working day. */
export const COMMITMENTS: readonly (readonly Step[])[] = [
  [
    { at: '09:36', who: 'bea', presses: 'Commit', beside: '@Bea' },
    {
      at: '09:37',
      who: 'bea',
      fills: {
        ...{ text: 'Get a yes from HP’s lawyers', dueOn: 'thu' },
        ...{ text2: 'Visit the plant in Ohio', dueOn2: 'fri' },
        text3: '',
      },
    },
    { at: '09:37', who: 'bea', submits: true },
    { at: '09:38', who: 'bea', fills: { text: 'Ask HP’s lawyers what still keeps them from signing' } },
    { at: '09:38', who: 'bea', submits: true },
    { at: '09:38', who: 'bea', closes: true },
    { at: '09:02', who: 'priya', answers: 'I will send Lakeshore two references by Thursday' },
    { at: '09:03', who: 'priya', presses: 'Save', beside: 'send Lakeshore two references' },
    { at: '10:23', who: 'maya', types: '/commit read the three largest open offers by wed' },
    { at: '10:24', who: 'maya', types: '/commit go through Tallgrass with Priya by thu' },
    { at: '14:40', who: 'tom', presses: 'Kept', beside: 'write to the steering group' },
  ],
  [
    { at: '14:36', who: 'tom', presses: 'Commit', beside: 'still empty' },
    {
      at: '14:37',
      who: 'tom',
      fills: {
        ...{ text: 'Ask Thames Valley who runs the tender', dueOn: 'thu' },
        ...{ text2: 'Call eight plants in the north', dueOn2: 'fri' },
        text3: '',
      },
    },
    { at: '14:37', who: 'tom', submits: true },
    { at: '14:37', who: 'tom', closes: true },
  ],
  [
    { at: '09:40', who: 'maya', presses: 'Kept', beside: 'read the three largest open offers' },
    { at: '14:25', who: 'tom', types: '/commit' },
    { at: '14:26', who: 'tom', presses: 'Move to…', picks: 'Pick a day…', beside: 'Ask Thames Valley' },
    { at: '14:27', who: 'tom', fills: { to: 'next tue' } },
    { at: '14:27', who: 'tom', submits: true },
    { at: '14:27', who: 'tom', closes: true },
  ],
  [
    { at: '08:27', who: 'bea', presses: 'Kept', beside: 'Ask HP’s lawyers' },
    { at: '09:36', who: 'priya', presses: 'Kept', beside: 'send Lakeshore two references' },
    { at: '09:37', who: 'priya', presses: 'Kept', beside: 'ask Ada for a signature date' },
    { at: '09:45', who: 'maya', presses: 'Move to…', picks: 'Next Monday', beside: 'go through Tallgrass' },
    { at: '11:50', who: 'bea', types: '/commit' },
    { at: '11:51', who: 'bea', presses: 'Drop', beside: 'Visit the plant' },
  ],
  [{ at: '08:50', who: 'tom', types: '/log 6 calls 5 emails' }],
];
