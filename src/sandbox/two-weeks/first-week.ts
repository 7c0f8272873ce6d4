import { open, type Step } from '../day.ts';

/** What Velocity does in the first week beside the week that the page plays: one list a working day. */
export const FIRST_WEEK: readonly (readonly Step[])[] = [
  [
    { at: '08:44', who: 'nora', types: '/commit write to Rita about her two rooms by tue' },
    { at: '11:05', who: 'omar', types: '/deal new Riverbend Cycles $8k from webform' },
    { at: '11:06', who: 'omar', types: '/deal give riverbend @kofi' },
    { at: '14:20', who: 'kofi', presses: 'Logged it…', picks: 'Call', beside: 'Riverbend Cycles' },
    { at: '14:22', who: 'kofi', types: '/deal update riverbend contacted next call Jonas about the racks by wed' },
    { at: '16:40', who: 'kofi', types: '/log 6 calls' },
  ],
  [
    { at: '09:30', who: 'dan', types: '/coach send me information' },
    { at: '09:31', who: 'dan', presses: 'Make it mine', beside: 'done 12 of 16' },
    { at: '10:30', who: 'nora', presses: 'Answer', beside: 'Gatekeeper' },
    {
      at: '10:31',
      who: 'nora',
      fills: { play: 'If someone else answers, then I will ask for help: who decides on this, and when are they in?' },
    },
    { at: '10:31', who: 'nora', submits: true },
    { at: '10:40', who: 'omar', presses: "Make it the team's", beside: 'who decides on this' },
    { at: '16:45', who: 'kofi', types: '/log 5 calls 3 emails' },
  ],
  [
    { at: '08:50', who: 'nora', presses: 'Move to…', picks: 'Pick a day…', beside: 'write to Rita' },
    { at: '08:50', who: 'nora', fills: { to: 'thu' } },
    { at: '08:51', who: 'nora', submits: true },
    { at: '08:51', who: 'nora', closes: true },
    {
      at: '14:38',
      who: 'dan',
      types: '/log call soybean: the bought list is rubbish, nobody on it ever picks up',
      given: open('Soybean Express'),
    },
    { at: '11:30', who: 'kofi', types: '/log call ironbound: they asked me to send information' },
    { at: '11:31', who: 'kofi', types: '/log call calypso', given: open('Calypso Travel') },
    { at: '11:40', who: 'kofi', presses: 'Logged it…', picks: 'Call', beside: 'Riverbend Cycles' },
    { at: '11:41', who: 'kofi', presses: 'Set next step', beside: 'What is next on Riverbend Cycles' },
    { at: '11:41', who: 'kofi', fills: { nextStep: 'Show Jonas the racks', nextStepOn: 'mon' } },
    { at: '11:41', who: 'kofi', submits: true },
    { at: '11:41', who: 'kofi', closes: true },
    { at: '11:42', who: 'kofi', presses: 'Yes', beside: 'Send me information' },
    {
      at: '16:30',
      who: 'nora',
      types: '/log demo tamarack: the shop floor wants it',
      given: open('Tamarack Outfitters'),
    },
    { at: '16:31', who: 'nora', types: '/deal update tamarack proposal next send the offer by fri' },
  ],
  [
    { at: '08:40', who: 'nora', presses: 'Kept', beside: 'write to Rita' },
    { at: '08:45', who: 'kofi', presses: 'Logged it', beside: 'Borough Books' },
    {
      at: '10:00',
      who: 'nora',
      types: '/deal update quarry next bring the order form by next tue they sign by next wed',
    },
    { at: '12:10', who: 'nora', types: '/coach mirror' },
    { at: '16:45', who: 'kofi', types: '/log 7 calls 5 emails' },
  ],
  [
    { at: '11:20', who: 'kofi', types: '/log email calypso: web leads are worthless, nobody ever answers' },
    { at: '15:40', who: 'nora', types: '/log 10 calls 3 emails' },
    { at: '16:10', who: 'nora', types: '/log email tamarack: the offer is out' },
    { at: '16:11', who: 'nora', types: '/deal update tamarack next call about the offer by tue' },
  ],
];
