import type { Act } from './act.ts';

/** What those in London do in October 2026. Clocks there change on Sunday the 25th. */
export const NORTH_ACTS: readonly Act[] = [
  // The week of the 5th.
  { on: 5, at: '10:00', who: 'finn', types: '/commit prepare the brochure for Wonka by wed' },
  { on: 5, at: '10:05', who: 'gia', types: '/commit prepare the Soylent offer by tue' },
  { on: 5, at: '10:06', who: 'gia', types: '/commit visit Tyrell by thu' },
  { on: 5, at: '10:10', who: 'hal', types: '/commit email 5 prospects by fri' },
  {
    ...{ on: 5, at: '11:00', who: 'ivy', from: 'part' },
    commits: [
      ['Send the offer to Cyberdyne', 8],
      ['Call 3 prospects', 7],
    ],
  },
  { on: 6, at: '10:00', who: 'ivy', types: '/log 2 calls' },
  { on: 6, at: '10:05', who: 'gia', types: '/log 2 emails' },
  { on: 7, at: '10:00', who: 'finn', presses: 'Kept', of: 'prepare the brochure', in: 'digest' },
  { on: 7, at: '11:00', who: 'gia', presses: 'Drop', of: 'visit Tyrell', in: 'list' },
  { on: 7, at: '12:00', who: 'ivy', presses: 'Kept', of: 'Send the offer', in: 'list' },
  { on: 9, at: '09:00', who: 'hal', types: '/log 5 emails' },

  // The week of the 12th. Ivy changes to East on Wednesday.
  { on: 12, at: '10:00', who: 'finn', types: '/commit send the brochure to Wonka by wed' },
  { on: 12, at: '10:05', who: 'gia', types: '/commit demo for Soylent by thu' },
  { on: 12, at: '10:06', who: 'gia', types: '/deal new Initech negotiation £20k' },
  { on: 12, at: '10:07', who: 'gia', types: '/log 2 emails' },
  { on: 12, at: '11:00', who: 'mia', types: '/commit ride along with Finn by tue' },
  { on: 12, at: '11:05', who: 'ivy', types: '/commit call 4 prospects by fri' },
  { on: 13, at: '10:00', who: 'finn', moves: 'send the brochure', to: '2026-10-16', in: 'list' },
  { on: 13, at: '10:05', who: 'gia', types: '/log meeting initech' },
  { on: 13, at: '11:00', who: 'hal', commits: [['Call 5 prospects', 15]], from: 'reminder' },
  { on: 13, at: '16:00', who: 'mia', presses: 'Kept', of: 'ride along', in: 'list' },
  { on: 14, at: '10:00', who: 'hal', types: '/log 3 calls' },
  { on: 15, at: '10:00', who: 'gia', presses: 'Kept', of: 'demo for Soylent', in: 'digest' },
  { on: 15, at: '15:20', who: 'finn', logs: 'call', under: 'North' },
  { on: 15, at: '16:00', who: 'gia', types: '/deal won initech' },
  { on: 15, at: '16:10', who: 'gia', types: '/deal undo' },
  { on: 16, at: '10:00', who: 'gia', types: '/deal park initech until 16 nov budget' },

  // The week of the 19th. Hal leaves Slack on Wednesday.
  {
    ...{ on: 19, at: '10:00', who: 'finn', presses: 'Drop', of: 'send the brochure', in: 'part' },
    shows: 'last week 0 of 1 kept',
  },
  { on: 19, at: '10:10', who: 'finn', types: '/commit send the samples to Wonka by tue' },
  { on: 19, at: '10:15', who: 'hal', types: '/commit call 5 prospects by fri' },
  { on: 19, at: '11:00', who: 'mia', types: '/commit visit Soylent with Gia by thu' },
  { on: 20, at: '10:00', who: 'finn', presses: 'Kept', of: 'send the samples', in: 'digest' },
  { on: 20, at: '10:05', who: 'finn', types: '/log 2 calls' },
  { on: 20, at: '10:10', who: 'hal', types: '/log 2 calls' },
  { on: 20, at: '11:00', who: 'gia', commits: [['Write to Tyrell', 23]], from: 'reminder' },
  { on: 20, at: '11:05', who: 'gia', types: '/log 2 emails' },
  { on: 21, at: '12:00', who: 'hal', leaves: true },

  // The week of the 26th.
  {
    ...{ on: 26, at: '10:00', who: 'gia', presses: 'Kept', of: 'Write to Tyrell', in: 'part' },
    shows: 'last week 1 of 1 kept',
  },
  { on: 26, at: '10:05', who: 'gia', types: '/commit send the contract to Soylent by thu' },
  { on: 26, at: '10:10', who: 'finn', types: '/commit call 3 prospects by thu' },
  { on: 27, at: '11:00', who: 'mia', commits: [['Prepare the plan for November', 29]], from: 'reminder' },
  { on: 27, at: '11:05', who: 'gia', types: '/log 2 calls' },
  { on: 28, at: '10:00', who: 'finn', types: '/log 3 calls' },
  { on: 28, at: '11:00', who: 'gia', moves: 'send the contract', to: '2026-11-03', in: 'list' },
  { on: 29, at: '10:00', who: 'mia', presses: 'Kept', of: 'Prepare the plan', in: 'list' },
];
