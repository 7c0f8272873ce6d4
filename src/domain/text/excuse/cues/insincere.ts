import { BUYER } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { near } from '../pattern.ts';

/** The buyer never meant it. */
export const insincere: readonly Cue[] = [
  cue(
    'buyer',
    'verdict',
    near(
      2,
      `${BUYER}|it|this, that, deal`,
      'was never, were never, was not ever, had never, never, never really',
      'going to, gonna, serious, real, intending, meant to, wanted to, planning to, intended to, a real, interested',
    ),
    near(
      2,
      BUYER,
      'only, just, simply',
      'wanted, wants, want, needed, need, used, using, came, looking, after, fishing, shopping, collecting, kicking, testing',
      'free, third, second, another, quote, quotes, price, prices, pricing, comparison, benchmark, leverage, info, information, ideas, consulting, advice, compare, number, us for, us as, around, to check, to negotiate, negotiate, tires',
    ),
    near(
      4,
      'wanted, knew, planned, decided, picked, had, theater, theatre, rigged',
      'from the start, all along, from day one, from the beginning, the whole time, from minute one, before we, before i, beforehand, before [.]',
    ),
    near(1, 'using, used, uses', 'us, me', 'to, as, against'),
    near(2, 'all talk', 'no action, no money, no trousers, no'),
    near(
      1,
      'changed, change, changes, moved, move',
      'their mind, his mind, her mind, their minds, the goalposts, the rules',
    ),
    near(
      2,
      'hid, hide, lied, kept quiet, did not tell, never told, misled, led me on, led us on',
      'us, me, that, the, about',
    ),
    'column fodder|stalking horse|rubber stamp|beauty contest|just a formality|free consulting|pick my brain|picking my brain|picked my brain|strung us along|string us along|took us for a ride|took me for a ride|make up their minds?|make up his mind|make up her mind',
  ),
];
