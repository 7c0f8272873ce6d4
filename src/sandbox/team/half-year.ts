import type { ActivityKind } from '../../domain/activity.ts';
import type { Money } from '../../domain/money.ts';
import type { Stage } from '../../domain/pipeline.ts';
import { gbp, usd } from './deal-seed.ts';
import type { Name } from './people.ts';

/** Deals of one source: how many were won, lost after they were qualified, and lost before. */
type FromSource = [source: string, won: number, lost: number, cold: number];

/** How somebody worked the deals that they concluded in the half year before the sandbox begins. */
export type HalfYear = {
  from: FromSource[];
  /** Working hours from a lead to its first touch, in the middle. */
  hours: number;
  /** Touches in their order, by how it ended. */
  won: ActivityKind[];
  lost: ActivityKind[];
  cold: ActivityKind[];
  /** Where their deals begin. */
  opensAt: Stage;
  /** An amount in the middle. */
  amount: Money;
  /** The first words of the names of those who bought, or did not. */
  places: string[];
};

/**
 * By rep. In Velocity the same web leads bring Ines and Nora two or three times what they bring Kofi, and a bought list brought
 * nobody anything; Bea's wins took twice the ways of reaching out that her losses did.
 */
export const HALF_YEARS: Partial<Record<Name, HalfYear>> = {
  bea: {
    from: [
      ['referral', 5, 3, 1],
      ['event', 3, 3, 1],
      ['webform', 4, 4, 2],
      ['outbound', 2, 2, 3],
    ],
    hours: 5,
    won: ['call', 'email', 'meeting', 'call', 'demo', 'email', 'visit', 'call'],
    lost: ['call', 'email', 'demo', 'email'],
    cold: ['email', 'email', 'voicemail'],
    opensAt: 'lead',
    amount: usd(48_000),
    places: ['Granite', 'Meridian', 'Summit', 'Atlas', 'Vanguard'],
  },
  priya: {
    from: [['handed over', 9, 4, 0]],
    hours: 6,
    won: ['meeting', 'email', 'demo', 'call', 'meeting', 'call'],
    lost: ['meeting', 'demo', 'email'],
    cold: [],
    opensAt: 'qualified',
    amount: usd(75_000),
    places: ['Superior', 'Badger', 'Wabash'],
  },
  tom: {
    from: [
      ['outbound', 4, 4, 4],
      ['event', 3, 2, 1],
      ['partner', 3, 2, 0],
    ],
    hours: 6,
    won: ['email', 'call', 'meeting', 'email', 'demo', 'call', 'meeting'],
    lost: ['email', 'call', 'demo', 'email', 'email'],
    cold: ['email', 'email'],
    opensAt: 'lead',
    amount: gbp(39_000),
    places: ['Ashford', 'Camden', 'Dorset', 'Kendal'],
  },
  ines: {
    from: [
      ['webform', 13, 4, 9],
      ['referral', 5, 2, 0],
      ['outbound', 2, 2, 2],
    ],
    hours: 1,
    won: ['call', 'email', 'call', 'demo', 'text', 'call'],
    lost: ['call', 'email', 'call', 'demo', 'call'],
    cold: ['call', 'email', 'call', 'call'],
    opensAt: 'lead',
    amount: gbp(9_000),
    places: ['Clover', 'Thistle', 'Poppy', 'Hazel', 'Ivy'],
  },
  dan: {
    from: [
      ['webform', 7, 7, 9],
      ['referral', 4, 2, 0],
      ['bought list', 0, 1, 21],
    ],
    hours: 4,
    won: ['call', 'demo', 'email', 'call'],
    lost: ['call', 'demo', 'email'],
    cold: ['call', 'voicemail'],
    opensAt: 'lead',
    amount: usd(11_000),
    places: ['Lincoln', 'Halsted', 'Division', 'Ashland', 'Wacker', 'Pulaski'],
  },
  leo: {
    from: [
      ['webform', 5, 5, 8],
      ['event', 4, 3, 1],
      ['bought list', 0, 1, 20],
    ],
    hours: 5,
    won: ['call', 'email', 'demo', 'meeting', 'call'],
    lost: ['call', 'demo', 'email'],
    cold: ['call', 'email'],
    opensAt: 'lead',
    amount: usd(13_000),
    places: ['Hudson', 'Bowery', 'Mercer', 'Bleecker', 'Orchard'],
  },
  nora: {
    from: [
      ['webform', 11, 5, 9],
      ['referral', 5, 2, 0],
    ],
    hours: 2,
    won: ['call', 'email', 'meeting', 'call', 'demo', 'call'],
    lost: ['call', 'email', 'meeting', 'call'],
    cold: ['call', 'email', 'call'],
    opensAt: 'lead',
    amount: usd(12_000),
    places: ['Cardinal', 'Bluebird', 'Finch', 'Oriole'],
  },
  kofi: {
    from: [
      ['webform', 3, 4, 19],
      ['event', 3, 2, 0],
      ['bought list', 0, 1, 21],
    ],
    hours: 13,
    won: ['email', 'call', 'demo', 'call'],
    lost: ['email', 'call', 'email'],
    cold: ['email', 'email'],
    opensAt: 'lead',
    amount: usd(10_000),
    places: ['Astoria', 'Flatbush', 'Inwood', 'Harlem', 'Corona', 'Jamaica'],
  },
};

/** What goes with the first words. With five reps' and ten of these no two deals have one name. */
export const TRADES = [
  'Bakery',
  'Logistics',
  'Legal',
  'Optics',
  'Studio',
  'Supply',
  'Motors',
  'Tiles',
  'Garden',
  'Print',
];

/** Why deals were lost, in turn. */
export const REASONS = [
  'price',
  'no budget this year',
  'went with a competitor',
  'stay as they are',
  'no answer',
  'timing',
];
