import { type DealSeed, usd } from '../deal-seed.ts';

/** Dan's: he follows up, and opens nothing new. */
export const dan: DealSeed[] = [
  {
    name: 'Prairie Dental Group',
    shows: 'stalled: quiet since the offer',
    amount: usd(18_000),
    source: 'referral',
    facts: {
      wants: 'Fewer empty chairs on Fridays',
      decides: 'Dr. Moss',
    },
    stages: [
      ['lead', -30],
      ['contacted', -27],
      ['qualified', -18],
      ['proposal', -8],
    ],
    touches: [
      ['call', -27],
      ['demo', -18],
      ['email', -7],
    ],
  },
  {
    name: 'Gopher Gym',
    shows: 'stalled: the next step is 3 working days overdue',
    amount: usd(7_000),
    source: 'webform',
    stages: [
      ['lead', -25],
      ['contacted', -22],
      ['qualified', -9],
    ],
    touches: [
      ['call', -22],
      ['meeting', -9],
      ['text', -4],
    ],
    next: ['Send the class schedule', -3],
  },
  {
    name: 'Deep Dish Labs',
    shows: 'stuck in its stage for 12 working days',
    amount: usd(22_000),
    source: 'event',
    stages: [
      ['lead', -34],
      ['contacted', -30],
      ['qualified', -22],
      ['proposal', -12],
    ],
    touches: [
      ['meeting', -22],
      ['demo', -12],
      ['call', -2],
    ],
  },
  {
    name: 'Soybean Express',
    shows: 'a lead that nobody has ever called',
    amount: usd(5_000),
    source: 'bought list',
    stages: [['lead', -14]],
    touches: [],
  },
  {
    name: 'Windy City Bikes',
    shows: 'healthy, close to the end',
    amount: usd(12_000),
    source: 'referral',
    facts: {
      wants: 'Pick-ups without a queue',
      decides: 'Both owners',
      buys: 'One order, paid at once',
      offer: 'Set up by the first Saturday',
    },
    stages: [
      ['lead', -28],
      ['contacted', -24],
      ['qualified', -17],
      ['proposal', -9],
      ['negotiation', -4],
    ],
    touches: [
      ['call', -24],
      ['demo', -17],
      ['meeting', -4],
      ['call', -2],
    ],
    next: ['Bring the contract by', 2],
  },
  {
    name: 'Elm Street Vet',
    shows: 'lost last week to a competitor',
    amount: usd(9_000),
    source: 'webform',
    stages: [
      ['lead', -27],
      ['contacted', -23],
      ['qualified', -13],
    ],
    touches: [
      ['call', -23],
      ['meeting', -13],
    ],
    end: { as: 'lost', on: -3, reason: 'went with a competitor' },
  },
];
