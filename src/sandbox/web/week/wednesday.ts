import { open, type Step } from '../../day.ts';

/** The middle of the week: two deals are won, one is lost, and prospecting is asked about. */
export const WEDNESDAY: readonly Step[] = [
  { at: '08:45', who: 'ines', types: '/log 12 calls 5 emails' },
  {
    at: '09:30',
    who: 'ines',
    types: '/log demo bramble: Hana wants two of them',
    given: open('Bramble Books', 'contacted'),
  },
  {
    at: '09:31',
    who: 'ines',
    types: '/deal update bramble qualified next send the offer by fri',
    given: open('Bramble Books', 'contacted'),
  },
  {
    at: '10:20',
    who: 'ines',
    types: '/deal new',
    given: { deal: { name: 'Saffron Kitchens', is: 'unheard of' } },
  },
  {
    at: '10:21',
    who: 'ines',
    fills: {
      name: 'Saffron Kitchens',
      amount: '£7k',
      source: 'referral',
      nextStep: 'Call Amir, Hana sent him',
      nextStepOn: 'tomorrow',
    },
  },
  { at: '10:21', who: 'ines', submits: true },
  { at: '10:21', who: 'ines', closes: true },

  {
    at: '09:30',
    who: 'tom',
    types: '/deal park thames valley until next month the tender opens',
    given: open('Thames Valley Water'),
  },
  { at: '14:20', who: 'tom', types: '/coach why' },

  {
    at: '08:40',
    who: 'bea',
    types: '/log call stellar: Jo wants it in writing',
    given: open('Stellar Freight', 'qualified'),
  },
  {
    at: '08:41',
    who: 'bea',
    types: '/deal update stellar proposal 42k next send the pilot terms by fri',
    given: open('Stellar Freight', 'qualified'),
  },
  { at: '16:30', who: 'bea', types: '/coach settings', given: { digestAt: '08:30' } },
  { at: '16:31', who: 'bea', fills: { digestAt: '08:15' } },
  { at: '16:31', who: 'bea', submits: true },
  { at: '16:31', who: 'bea', closes: true },

  { at: '09:40', who: 'priya', types: '/log call redwood: it is with their lawyers', given: open('Redwood Robotics') },
  {
    at: '10:30',
    who: 'priya',
    types: '/deal update "R&D" next workshop with their lab lead by fri',
    given: open('R&D <!channel> Labs'),
  },

  { at: '09:00', who: 'dan', types: '/log visit windy city: signed at the counter', given: open('Windy City Bikes') },
  { at: '09:01', who: 'dan', types: '/deal won windy city 12.5k', given: open('Windy City Bikes') },
  {
    at: '09:20',
    who: 'omar',
    says: 'Windy City Bikes! Worth the walk, Dan.',
    in: 'Velocity',
    given: won('Windy City Bikes'),
  },
  { at: '14:25', who: 'dan', types: '/log 9 calls 4 emails' },
  { at: '14:40', who: 'dan', types: '/log voicemail soybean', given: open('Soybean Express') },
  {
    at: '14:41',
    who: 'dan',
    types: '/deal lost soybean: bought list, nobody ever answered',
    given: open('Soybean Express'),
  },
  { at: '14:43', who: 'dan', presses: 'That was all' },
];

function won(name: string) {
  return { deal: { name, is: 'won' } } as const;
}
