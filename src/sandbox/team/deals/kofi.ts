import { type DealSeed, usd } from '../deal-seed.ts';

/** Kofi's: his leads wait, and a buyer is about to let a date pass. */
export const kofi: DealSeed[] = [
  {
    name: 'Borough Books',
    shows: 'the buyer promised the order for Tuesday, and will not send it',
    amount: usd(14_000),
    source: 'event',
    facts: {
      wants: 'Orders from the shop and the web in one list',
      decides: 'Sam and Lea, the owners',
      buys: 'A signed order by email',
      offer: 'Their old list moved over',
    },
    stages: [
      ['lead', -27],
      ['contacted', -24],
      ['qualified', -17],
      ['proposal', -10],
      ['negotiation', -4],
    ],
    touches: [
      ['email', -24],
      ['meeting', -17],
      ['demo', -10],
      ['call', -4],
      ['email', -2],
    ],
    promise: ['Send the signed order', 1],
  },
  {
    name: 'Calypso Travel',
    shows: 'a web lead that heard from us on the second day',
    amount: usd(6_000),
    source: 'webform',
    stages: [
      ['lead', -4],
      ['contacted', -2],
    ],
    touches: [['email', -2]],
    next: ['Call Ms. Reyes', 2],
  },
  {
    name: 'Ironbound Gym',
    shows: 'qualified, with a date for the offer',
    amount: usd(9_000),
    source: 'outbound',
    stages: [
      ['lead', -14],
      ['contacted', -11],
      ['qualified', -4],
    ],
    touches: [
      ['email', -11],
      ['call', -8],
      ['meeting', -4],
    ],
    next: ['Send the offer', 3],
  },
  {
    name: 'Tidewater Tutors',
    shows: 'lost last week on price',
    amount: usd(7_000),
    source: 'webform',
    stages: [
      ['lead', -22],
      ['contacted', -20],
      ['qualified', -12],
    ],
    touches: [
      ['email', -20],
      ['call', -12],
    ],
    end: { as: 'lost', on: -3, reason: 'price' },
  },
];
