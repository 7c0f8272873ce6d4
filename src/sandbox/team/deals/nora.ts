import { type DealSeed, usd } from '../deal-seed.ts';

/** Nora's: few, and all in order. */
export const nora: DealSeed[] = [
  {
    name: 'Lantana Spa',
    shows: 'contacted within the hour it came in',
    amount: usd(8_000),
    source: 'webform',
    stages: [
      ['lead', -5],
      ['contacted', -5],
    ],
    touches: [
      ['call', -5],
      ['email', -3],
    ],
    next: ['Call Rita about her two rooms', 3],
  },
  {
    name: 'Quarry Lane School',
    shows: 'in negotiation, with all that is to know written down',
    amount: usd(17_000),
    source: 'referral',
    facts: {
      wants: 'Parents who answer the first message',
      decides: 'The head and the bursar',
      buys: 'An order from this budget year',
      offer: 'Running by the summer term',
    },
    stages: [
      ['lead', -23],
      ['contacted', -21],
      ['qualified', -15],
      ['proposal', -8],
      ['negotiation', -3],
    ],
    touches: [
      ['call', -21],
      ['meeting', -15],
      ['demo', -8],
      ['call', -3],
    ],
    next: ['Take the order form to the bursar', 3],
  },
  {
    name: 'Tamarack Outfitters',
    shows: 'qualified, on its way',
    amount: usd(11_000),
    source: 'webform',
    stages: [
      ['lead', -10],
      ['contacted', -9],
      ['qualified', -4],
    ],
    touches: [
      ['call', -9],
      ['email', -7],
      ['meeting', -4],
      ['email', -2],
    ],
    next: ['Demo for the shop floor', 2],
  },
];
