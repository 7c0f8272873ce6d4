import { type DealSeed, gbp } from '../deal-seed.ts';

/** Ines's: small deals, quickly moved, all in order. */
export const ines: DealSeed[] = [
  {
    name: 'Pepperpot Cafés',
    shows: 'a fresh lead, called within the day',
    amount: gbp(6_000),
    source: 'webform',
    stages: [['lead', -2]],
    touches: [['call', -2]],
    next: ['Call again before their rush', 1],
  },
  {
    name: 'Bramble Books',
    shows: 'contacted, with a date for the next call',
    amount: gbp(9_000),
    source: 'referral',
    stages: [
      ['lead', -6],
      ['contacted', -4],
    ],
    touches: [
      ['call', -5],
      ['call', -4],
      ['email', -2],
    ],
    next: ['Show the till to Hana', 2],
  },
  {
    name: 'Lumen Dental',
    shows: 'qualified, on its way',
    amount: gbp(14_000),
    source: 'outbound',
    stages: [
      ['lead', -12],
      ['contacted', -10],
      ['qualified', -5],
    ],
    touches: [
      ['call', -11],
      ['call', -10],
      ['meeting', -5],
      ['email', -2],
    ],
    next: ['Send the offer', 4],
  },
  {
    name: 'Otter & Co',
    shows: 'due today: the call that may close it',
    amount: gbp(11_000),
    source: 'referral',
    facts: {
      wants: 'Stock counted in an hour',
      decides: 'Ruth Otter',
      buys: 'Monthly, by card',
      offer: 'The first month free if it takes longer',
    },
    stages: [
      ['lead', -13],
      ['contacted', -11],
      ['qualified', -8],
      ['proposal', -4],
    ],
    touches: [
      ['call', -11],
      ['demo', -8],
      ['call', -3],
    ],
    next: ['Call Ruth for the yes', 0],
  },
  {
    name: 'Flamingo Pools 🦩',
    shows: 'in negotiation, and an emoji in its name',
    amount: gbp(7_500),
    source: 'event',
    facts: {
      wants: 'Bookings from a phone',
      decides: 'The two owners',
      buys: 'A year at once',
      offer: 'Start before the season',
    },
    stages: [
      ['lead', -14],
      ['contacted', -12],
      ['qualified', -9],
      ['proposal', -6],
      ['negotiation', -3],
    ],
    touches: [
      ['call', -12],
      ['demo', -9],
      ['call', -3],
      ['text', -2],
    ],
    next: ['Agree the start date', 1],
  },
  {
    name: 'Juniper Yoga',
    shows: 'won last week',
    amount: gbp(8_000),
    source: 'referral',
    stages: [
      ['lead', -15],
      ['contacted', -13],
      ['qualified', -9],
      ['proposal', -6],
    ],
    touches: [
      ['call', -13],
      ['demo', -9],
      ['call', -6],
      ['call', -2],
    ],
    end: { as: 'won', on: -2 },
  },
  {
    name: 'Foxglove Florists',
    shows: 'won last week',
    amount: gbp(5_000),
    source: 'webform',
    stages: [
      ['lead', -12],
      ['contacted', -10],
      ['qualified', -7],
    ],
    touches: [
      ['call', -10],
      ['demo', -7],
      ['call', -4],
    ],
    end: { as: 'won', on: -4 },
  },
];
