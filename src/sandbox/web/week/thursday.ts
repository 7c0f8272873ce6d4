import { open, type Step } from '../../day.ts';

/** Deals move on, one changes hands, and somebody leaves for a long weekend without a word. */
export const THURSDAY: readonly Step[] = [
  { at: '08:50', who: 'ines', types: '/log 10 calls' },
  { at: '09:22', who: 'ines', types: '/deal update lumen negotiation', given: open('Lumen Dental', 'qualified') },
  { at: '09:23', who: 'ines', types: '/deal undo', given: open('Lumen Dental', 'negotiation') },
  {
    at: '09:24',
    who: 'ines',
    types: '/deal update lumen proposal next go through the offer by fri',
    given: open('Lumen Dental', 'qualified'),
  },
  {
    at: '10:40',
    who: 'ines',
    types: '/log visit pepperpot: the chef wants it too',
    given: open('Pepperpot Cafés', 'contacted'),
  },
  {
    at: '10:41',
    who: 'ines',
    types: '/deal update pepperpot qualified 6.5k next price two tills for Rosa by tue',
    given: open('Pepperpot Cafés', 'contacted'),
  },
  {
    at: '13:10',
    who: 'ines',
    types: '/log call saffron: Amir opens a second kitchen',
    given: open('Saffron Kitchens', 'lead'),
  },
  {
    at: '13:11',
    who: 'ines',
    types: '/deal update saffron contacted next show Amir the till by tue',
    given: open('Saffron Kitchens', 'lead'),
  },
  { at: '15:00', who: 'ines', types: '/log email flamingo: contract sent', given: open('Flamingo Pools 🦩') },
  {
    at: '15:01',
    who: 'ines',
    types: '/deal update flamingo next call for the signature by fri',
    given: open('Flamingo Pools 🦩'),
  },

  { at: '11:10', who: 'tom', types: '/log meeting muller: IT is happy', given: open('Müller & Söhne', 'qualified') },
  {
    at: '11:11',
    who: 'tom',
    types: '/deal update muller proposal 48k next send the contract by tue',
    given: open('Müller & Söhne', 'qualified'),
  },
  { at: '11:20', who: 'tom', presses: 'Set next step', beside: 'Kyoto Instruments', given: open('Kyoto Instruments') },
  { at: '11:21', who: 'tom', fills: { nextStep: 'Send the translated data sheet', nextStepOn: 'fri' } },
  { at: '11:21', who: 'tom', submits: true },
  { at: '11:21', who: 'tom', closes: true },

  { at: '08:24', who: 'bea', types: '/log call hp: their lawyers sign off', given: open('HP Enterprise EMEA Rollout') },
  {
    at: '08:25',
    who: 'bea',
    types: '/deal update hp next send the final contract by fri they sign by next friday',
    given: open('HP Enterprise EMEA Rollout'),
  },
  {
    at: '10:15',
    who: 'bea',
    types: '/log meeting blue heron: their CFO takes two years',
    given: open('Blue Heron Foods', 'proposal'),
  },
  {
    at: '10:16',
    who: 'bea',
    types: '/deal update blue heron negotiation 78k next send the contract by mon',
    given: open('Blue Heron Foods', 'proposal'),
  },
  { at: '11:40', who: 'bea', types: '/log demo globex: they ask for a start date', given: open('Globex', 'proposal') },
  {
    at: '11:41',
    who: 'bea',
    types: '/deal update globex negotiation next propose a start date by tue',
    given: open('Globex', 'proposal'),
  },
  {
    at: '13:30',
    who: 'bea',
    types: '/deal give initech @priya',
    given: { deal: { name: 'Initech', is: 'open', stage: 'qualified', owner: 'bea' } },
  },

  {
    at: '08:50',
    who: 'priya',
    types: '/log call redwood: Ada signs on Wednesday',
    given: open('Redwood Robotics', 'proposal'),
  },
  {
    at: '08:51',
    who: 'priya',
    types: '/deal update redwood negotiation they sign by wed next call Ada by wed',
    given: open('Redwood Robotics', 'proposal'),
  },
  {
    at: '09:30',
    who: 'priya',
    types: '/log email lakeshore: both references sent',
    given: open('Lakeshore Transit', 'qualified'),
  },
  {
    at: '09:31',
    who: 'priya',
    types: '/deal update lakeshore proposal next call the CFO by tue',
    given: open('Lakeshore Transit', 'qualified'),
  },
  {
    at: '10:05',
    who: 'priya',
    types: '/log call monarch: Walt decides himself',
    given: open('Monarch Rail', 'negotiation'),
  },
  {
    at: '10:06',
    who: 'priya',
    types: '/deal update monarch next send Walt the contract by mon',
    given: open('Monarch Rail'),
  },
  { at: '12:45', who: 'priya', presses: 'Update', beside: 'Initech', given: open('Initech') },
  { at: '12:46', who: 'priya', fills: { nextStep: 'Meet their ops lead', nextStepOn: 'mon' } },
  { at: '12:46', who: 'priya', submits: true },
  { at: '12:46', who: 'priya', closes: true },
  { at: '17:20', who: 'priya', status: ':palm_tree:', because: 'Long weekend' },

  {
    at: '09:05',
    who: 'dan',
    types: '/log demo deep dish: they take 20 seats',
    given: open('Deep Dish Labs', 'proposal'),
  },
  {
    at: '09:06',
    who: 'dan',
    types: '/deal update deep dish negotiation 20k they sign by next wed',
    given: open('Deep Dish Labs', 'proposal'),
  },
  { at: '11:00', who: 'dan', types: '/deal lost gopher gym: they stay with pen and paper', given: open('Gopher Gym') },
  { at: '15:40', who: 'omar', types: '/deal show deep dish', given: open('Deep Dish Labs') },

  { at: '18:05', who: 'leo', types: '/coach away until wednesday', given: { away: true } },
];
