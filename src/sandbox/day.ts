import type { DealStatus } from '../domain/deal.ts';
import type { Stage } from '../domain/pipeline.ts';
import type { Name, TeamName } from './team/people.ts';

/** How things must stand for a step to make sense. Whoever is away does only what is `given` them as away. */
export type Given = {
  /** A deal that stands so, at this stage and with this owner where they are said; `unheard of` where nobody opened it. */
  deal?: { name: string; is: DealStatus | 'unheard of'; stage?: Stage; owner?: Name };
  away?: true;
  /** Their Slack status. */
  status?: string;
  /** The hour of their digest. */
  digestAt?: string;
};

/** One thing somebody does, at their own local time. */
export type Step = { at: string; who: Name; given?: Given } & (
  | { types: string }
  /** A button by its words; `beside` is part of the line it stands in, `picks` what of a menu or a calendar. */
  | { presses: string; beside?: string; picks?: string }
  | { fills: Record<string, string> }
  | { submits: true }
  | { closes: true }
  /** Answers in the thread where the bot asked them. */
  | { answers: string }
  /** Says it in the team's channel. */
  | { says: string; in: TeamName }
  /** Sets their Slack status; an empty emoji clears it. */
  | { status: string; because: string }
  | { opens: 'home' }
);

/** An open deal, at this stage where it is said. */
export function open(name: string, stage?: Stage): Given {
  return { deal: { name, is: 'open', ...(stage ? { stage } : {}) } };
}

const QUALIFIED = open('Acme Corp', 'qualified');

/** Bea acts on a line of the channel's that is about her deal. */
export const ON_GLOBEX: readonly Step[] = [
  { at: '15:06', who: 'bea', presses: 'Update', beside: 'Globex' },
  {
    at: '15:07',
    who: 'bea',
    fills: { nextStep: 'Send the case study their ops team asked for', nextStepOn: 'tomorrow' },
  },
  { at: '15:07', who: 'bea', submits: true },
  { at: '15:07', who: 'bea', closes: true },
  { at: '15:08', who: 'bea', types: '/log call globex: they wait for a case study' },
];

/** What people type and press on the sandbox's Monday. Everything the bot says in between is its own. */
export const DAY: readonly Step[] = [
  { at: '08:41', who: 'ines', types: '/log 6 calls 2 emails' },
  { at: '08:58', who: 'tom', types: '/deal show muller' },
  { at: '09:20', who: 'ines', types: '/deal won otter £12k', given: open('Otter & Co') },

  { at: '08:36', who: 'bea', types: '/deal update acme proposal 40k next send MSA by fri', given: QUALIFIED },
  { at: '08:36', who: 'bea', presses: 'Acme Corp · qualified', given: QUALIFIED },
  {
    at: '08:39',
    who: 'bea',
    types: '/deal update blue heron negotiation',
    given: open('Blue Heron Foods', 'proposal'),
  },
  { at: '08:40', who: 'bea', presses: 'Undo', beside: 'Blue Heron' },
  { at: '08:47', who: 'bea', types: '/deal update' },
  { at: '08:47', who: 'bea', fills: { deal: 'hp' } },
  { at: '08:47', who: 'bea', submits: true },
  { at: '08:48', who: 'bea', fills: { amount: '412,5k', nextStep: 'Book the signing call', nextStepOn: 'thu' } },
  { at: '08:48', who: 'bea', submits: true },
  { at: '08:49', who: 'bea', fills: { amount: '412.5k' } },
  { at: '08:49', who: 'bea', submits: true },
  { at: '08:49', who: 'bea', closes: true },

  { at: '08:34', who: 'dan', types: '/deal udpate gopher proposal', given: open('Gopher Gym') },
  { at: '08:36', who: 'dan', types: '/deal update acme negotiation' },
  { at: '09:41', who: 'bea', answers: 'HP first: the signing call is booked before Thursday.' },
  {
    at: '08:52',
    who: 'priya',
    types: '/deal reopen lakeshore',
    given: { deal: { name: 'Lakeshore Transit', is: 'parked' } },
  },
  {
    at: '08:53',
    who: 'priya',
    types: '/deal update lakeshore next call the new CFO by tue',
    given: open('Lakeshore Transit', 'qualified'),
  },
  { at: '14:50', who: 'tom', types: 'hello' },

  ...ON_GLOBEX,
  { at: '15:12', who: 'dan', types: '/log 3 calls 2 emails' },
  { at: '16:45', who: 'bea', types: '/deal' },
];

/** When the played day ends, on the office's clock. */
export const EVENING = '17:00';
