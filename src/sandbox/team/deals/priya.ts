import { type DealSeed, usd } from '../deal-seed.ts';

/** Priya's: she takes over once a deal is qualified. */
export const priya: DealSeed[] = [
  {
    name: 'Redwood Robotics',
    shows: 'the close date was moved twice',
    amount: usd(130_000),
    source: 'event',
    stages: [
      ['qualified', -25],
      ['proposal', -7],
    ],
    touches: [
      ['demo', -20],
      ['demo', -7],
      ['call', -2],
    ],
    next: ['Get a signature date from Ada', 3],
    closes: [
      [-12, -25],
      [-3, -13],
      [8, -4],
    ],
  },
  {
    name: 'R&D <!channel> Labs',
    shows: 'a hostile name: it pings nobody',
    amount: usd(16_000),
    source: 'webform',
    stages: [['qualified', -9]],
    touches: [
      ['meeting', -9],
      ['email', -7],
    ],
  },
  {
    name: 'Monarch Rail',
    shows: 'a next step five weeks out is no reason to wait',
    amount: usd(310_000),
    source: 'partner',
    facts: {
      wants: 'Delays explained within the hour',
      decides: 'The COO',
      buys: 'A tender with three bidders',
      offer: 'A trial on one line',
    },
    stages: [
      ['qualified', -27],
      ['proposal', -16],
      ['negotiation', -6],
    ],
    touches: [
      ['visit', -16],
      ['meeting', -6],
      ['call', -4],
    ],
    next: ['Meet the new COO', 25],
  },
  {
    name: 'Lakeshore Transit',
    shows: 'its park ends today: take it up, park it again or end it',
    amount: usd(88_000),
    source: 'outbound',
    stages: [['qualified', -30]],
    touches: [
      ['meeting', -30],
      ['email', -21],
    ],
    end: { as: 'parked', on: -20, reason: 'new CFO starts', until: 0 },
  },
  {
    name: 'Tallgrass Health',
    shows: 'the buyer decides today: silent until the day is over',
    amount: usd(95_000),
    source: 'referral',
    facts: {
      wants: 'Shorter waits in two clinics',
      decides: 'The board',
      buys: 'A three-year contract',
      offer: 'One clinic first',
    },
    stages: [
      ['qualified', -22],
      ['proposal', -13],
      ['negotiation', -5],
    ],
    touches: [
      ['demo', -13],
      ['call', -6],
    ],
    promise: ['The board decides', 0],
  },
  {
    name: 'Cedar & Sons',
    shows: 'won two weeks ago',
    amount: usd(51_000),
    source: 'referral',
    stages: [
      ['qualified', -24],
      ['proposal', -17],
      ['negotiation', -11],
    ],
    touches: [
      ['demo', -17],
      ['meeting', -11],
      ['call', -8],
    ],
    end: { as: 'won', on: -8 },
  },
];
