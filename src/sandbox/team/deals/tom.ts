import { chf, type DealSeed, eur, gbp, jpy } from '../deal-seed.ts';

/** Tom's: four currencies and accents. */
export const tom: DealSeed[] = [
  {
    name: 'Müller & Söhne',
    shows: 'due today; found by "muller"',
    amount: eur(45_000),
    source: 'event',
    stages: [
      ['lead', -19],
      ['contacted', -15],
      ['qualified', -6],
    ],
    touches: [
      ['email', -16],
      ['call', -15],
      ['meeting', -6, 'asked for our security answers'],
      ['email', -3],
    ],
    next: ['Send the security answers', 0],
  },
  {
    name: 'Fjord Shipping',
    shows: 'stalled: the next step is 4 working days overdue',
    amount: gbp(88_000),
    source: 'outbound',
    stages: [
      ['lead', -28],
      ['contacted', -23],
      ['qualified', -16],
      ['proposal', -8],
    ],
    touches: [
      ['call', -23],
      ['demo', -16],
      ['email', -5],
    ],
    next: ['Chase the steering group', -4],
  },
  {
    name: 'Kyoto Instruments',
    shows: 'healthy, in yen',
    amount: jpy(12_000_000),
    source: 'partner',
    stages: [
      ['lead', -20],
      ['contacted', -14],
      ['qualified', -7],
    ],
    touches: [
      ['email', -14],
      ['meeting', -7],
      ['email', -2],
    ],
    next: ['Translate the data sheet', 3],
  },
  {
    name: 'Thames Valley Water',
    shows: 'a brand-new lead without a next step',
    amount: gbp(150_000),
    source: 'webform',
    stages: [['lead', -1]],
    touches: [],
  },
  {
    name: 'Galway Foods',
    shows: 'no next step: said privately, never in the channel',
    amount: eur(27_000),
    source: 'webform',
    stages: [
      ['lead', -5],
      ['contacted', -2],
    ],
    touches: [['call', -2]],
  },
  {
    name: 'Alpenglow Hotels',
    shows: 'the buyer promised, and the date has passed',
    amount: chf(60_000),
    source: 'referral',
    facts: {
      wants: 'One view of eleven hotels',
      decides: 'Frau Keller',
      buys: 'An order form, signed by post',
      offer: 'Training in German',
    },
    stages: [
      ['lead', -33],
      ['contacted', -28],
      ['qualified', -20],
      ['proposal', -12],
      ['negotiation', -5],
    ],
    touches: [
      ['visit', -20],
      ['meeting', -12],
      ['call', -4],
    ],
    promise: ['Sign the order form', -1],
  },
  {
    name: 'Harrow Schools',
    shows: 'lost two weeks ago',
    amount: gbp(33_000),
    source: 'outbound',
    stages: [
      ['lead', -31],
      ['contacted', -26],
      ['qualified', -18],
    ],
    touches: [
      ['call', -26],
      ['meeting', -18],
    ],
    end: { as: 'lost', on: -9, reason: 'no budget this year' },
  },
];
