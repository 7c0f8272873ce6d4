import { type DealSeed, usd } from '../deal-seed.ts';

/** Leo's: he is away, so nothing of this is held up to him. */
export const leo: DealSeed[] = [
  {
    name: 'Pixel Parlor',
    shows: 'stalled, but its owner is away',
    amount: usd(15_000),
    source: 'outbound',
    stages: [
      ['lead', -26],
      ['contacted', -22],
      ['qualified', -15],
      ['proposal', -8],
    ],
    touches: [
      ['call', -22],
      ['demo', -15],
      ['email', -7],
    ],
  },
  {
    name: 'Night Owl Radio',
    shows: 'a next step that falls into time off',
    amount: usd(10_000),
    source: 'event',
    stages: [
      ['lead', -16],
      ['contacted', -12],
      ['qualified', -6],
    ],
    touches: [
      ['call', -12],
      ['meeting', -6],
      ['email', -2],
    ],
    next: ['Demo for the morning crew', 1],
  },
  {
    name: 'Sparrow Post',
    shows: 'a lead with a plan for the week after',
    amount: usd(8_000),
    source: 'outbound',
    stages: [['lead', -4]],
    touches: [['call', -3]],
    next: ['Call when back', 6],
  },
  {
    name: 'Cobalt Coffee',
    shows: 'contacted, with a plan for the week after',
    amount: usd(19_000),
    source: 'referral',
    stages: [
      ['lead', -9],
      ['contacted', -5],
    ],
    touches: [
      ['call', -5],
      ['email', -2],
    ],
    next: ['Meet at the roastery', 7],
  },
  {
    name: 'Marigold Press',
    shows: 'won last week',
    amount: usd(13_000),
    source: 'referral',
    stages: [
      ['lead', -22],
      ['contacted', -19],
      ['qualified', -13],
      ['proposal', -9],
    ],
    touches: [
      ['call', -19],
      ['demo', -13],
      ['call', -9],
      ['call', -5],
    ],
    end: { as: 'won', on: -5 },
  },
];
