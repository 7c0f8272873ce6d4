import { open, type Step } from '../../day.ts';

/** The week is wrapped up, in the threads too. */
export const FRIDAY: readonly Step[] = [
  { at: '08:55', who: 'tom', says: 'Six calls in the north so far, two will talk on Monday.', in: 'Enterprise' },
  {
    at: '11:00',
    who: 'tom',
    types: '/log meeting fjord: they want a fixed price',
    given: open('Fjord Shipping', 'proposal'),
  },
  {
    at: '11:01',
    who: 'tom',
    types: '/deal update fjord negotiation next send the fixed price by tue',
    given: open('Fjord Shipping', 'proposal'),
  },
  {
    at: '14:10',
    who: 'tom',
    types: '/log email kyoto: data sheet sent',
    given: open('Kyoto Instruments', 'qualified'),
  },
  {
    at: '14:11',
    who: 'tom',
    types: '/deal update kyoto proposal next call Mr. Sato by wed',
    given: open('Kyoto Instruments', 'qualified'),
  },
  {
    at: '16:30',
    who: 'tom',
    answers: 'Müller has the proposal, Alpenglow has signed, Fjord gets its fixed price on Tuesday.',
  },

  { at: '09:10', who: 'ines', types: '/deal won flamingo', given: open('Flamingo Pools 🦩', 'negotiation') },
  {
    at: '09:12',
    who: 'ines',
    says: 'Flamingo has signed, a day after the contract.',
    in: 'Velocity',
    given: won('Flamingo Pools 🦩'),
  },
  { at: '09:40', who: 'ines', types: '/log 8 calls 6 emails' },
  {
    at: '10:30',
    who: 'ines',
    types: '/log meeting lumen: they compare us with one other',
    given: open('Lumen Dental', 'proposal'),
  },
  {
    at: '10:31',
    who: 'ines',
    types: '/deal update lumen they decide by next fri next call Dr. Shah by wed',
    given: open('Lumen Dental', 'proposal'),
  },
  { at: '11:15', who: 'ines', types: '/log email bramble: offer sent', given: open('Bramble Books', 'qualified') },
  {
    at: '11:16',
    who: 'ines',
    types: '/deal update bramble proposal next call Hana by tue',
    given: open('Bramble Books', 'qualified'),
  },
  {
    at: '14:00',
    who: 'ines',
    types: '/log demo pixel parlor: the studio head likes it',
    given: { deal: { name: 'Pixel Parlor', is: 'open', owner: 'ines' } },
  },
  {
    at: '14:01',
    who: 'ines',
    types: '/deal update pixel parlor next send the revised offer by mon',
    given: { deal: { name: 'Pixel Parlor', is: 'open', owner: 'ines' } },
  },
  { at: '15:30', who: 'ines', types: '/coach away monday' },

  { at: '08:40', who: 'bea', types: '/log email "acme corp": MSA sent', given: open('Acme Corp', 'proposal') },
  {
    at: '08:41',
    who: 'bea',
    types: '/deal update "acme corp" next call Dana about the MSA by tue',
    given: open('Acme Corp', 'proposal'),
  },
  {
    at: '09:15',
    who: 'bea',
    types: '/log email stellar: pilot terms sent',
    given: open('Stellar Freight', 'proposal'),
  },
  {
    at: '09:16',
    who: 'bea',
    types: '/deal update stellar next call Jo by tue',
    given: open('Stellar Freight', 'proposal'),
  },
  { at: '11:20', who: 'bea', types: '/log email hp: final contract sent', given: open('HP Enterprise EMEA Rollout') },
  {
    at: '11:21',
    who: 'bea',
    types: '/deal update hp next signing call by next friday',
    given: open('HP Enterprise EMEA Rollout'),
  },
  { at: '14:40', who: 'bea', types: '/log 7 calls 2 referrals' },
  { at: '15:05', who: 'bea', answers: 'HP has the final contract. Globex and Blue Heron are in negotiation.' },
  { at: '16:20', who: 'bea', types: '/deal' },

  { at: '09:20', who: 'priya', presses: 'Away until Monday' },

  { at: '09:10', who: 'dan', types: '/log 7 calls 3 emails' },
  { at: '11:30', who: 'dan', types: '/coach' },
  { at: '11:31', who: 'dan', presses: 'Set next step', beside: 'Deep Dish Labs', given: open('Deep Dish Labs') },
  { at: '11:32', who: 'dan', fills: { nextStep: 'Call for the signature', nextStepOn: 'next wed' } },
  { at: '11:32', who: 'dan', submits: true },
  { at: '11:32', who: 'dan', closes: true },
  {
    at: '14:30',
    who: 'dan',
    answers: 'Windy City is signed, Soybean and Gopher are off the list. Deep Dish signs on Wednesday.',
  },
  {
    at: '14:45',
    who: 'omar',
    says: 'Three wins this week. Have a good weekend, all.',
    in: 'Velocity',
    given: won('Flamingo Pools 🦩'),
  },
];

function won(name: string) {
  return { deal: { name, is: 'won' } } as const;
}
