import { BAD, BAD_BEFORE, BUYER, EVERYBODY, FORCES, MARKET, NOBODY } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { near, STOP } from '../pattern.ts';

/** The market, the money or the world is. */
export const market: readonly Cue[] = [
  cue(
    'market',
    'verdict',
    near(4, MARKET, BAD),
    near(1, BAD_BEFORE, MARKET),
    near(
      1,
      'in this, with this, in the current, in todays, given the, this',
      'market, economy, climate, environment, industry, territory',
    ),
    near(
      3,
      FORCES,
      'kill, kills, killing, killed, hurt, hurts, hurting, has everybody, have everybody, stop, stops, block, blocks, crush, crushes, crushing, scare, scares, scaring, scared, ruin, ruins, ruined, ruining, destroy, destroyed, destroying, make everybody, makes everybody, makes it, make it, the problem, through the floor, through the roof, spooked, froze, freezes, stalled, stalls, wrecked, wrecking, eating, squeezing',
    ),
    near(3, 'because of, due to, blame, thanks to, with, it is', FORCES, BAD),
    near(
      2,
      'because of, due to, blame, thanks to, it is the, it is just the, that is the, that is just the',
      `${FORCES}|${MARKET}`,
    ),
    near(1, NOBODY, '(?!was|is|has|says|does|cancels)[^ .\\x2c?!]+s'),
    near(
      2,
      'too much, too many, so much, so many, crazy',
      'competition, competitors, vendors, suppliers, players, reps',
    ),
    near(
      4,
      NOBODY,
      'buy, buys, buying, hiring, hires, spending, spends, building, investing, moving, orders, ordering, deciding, listing, has budget, has money, have budget, wants to spend, wants to buy, expanding, committing, is committing, switching, has any budget, needs',
    ),
    near(
      1,
      'no, zero, little, hardly any, not much',
      'demand, appetite, urgency, interest, growth',
      `in, out, here, at, right, for, from, anywhere, whatsoever, left, around, ${STOP}`,
    ),
    near(
      2,
      'until, when, once, unless, after',
      'market, economy, things, rates, industry, sector, prices, budgets, world, situation, dust, demand',
      'pick, picks, calm, calms, settle, settles, improve, improves, recover, recovers, turn, turns, change, changes, come, comes, loosen, drop, drops, get better, gets better, stabilise, stabilize, stabilises, stabilizes, fall, falls, clears',
    ),
    near(3, BAD, 'out there'),
    near(
      3,
      'budget, money, funds, funding, spend',
      'swallowed, eaten, taken, grabbed, spent, gobbled, burned, used up',
      'by, on, to, into, already',
    ),
    near(
      2,
      'freeze, moratorium, embargo, ban, stop, hold, brakes',
      'on',
      'new, vendors, hiring, spend, spending, purchases, purchasing, everything, budgets, projects, investments, orders, suppliers',
    ),
  ),
  cue(
    'market',
    'complaint',
    near(
      3,
      'budget, budgets, spending, money, funding, capex',
      'frozen, cut, cuts, gone, slashed, tight, tighter, tightening, dried, dry, dead, freeze, shrinking, evaporated',
    ),
    near(
      1,
      'no budget(?! (?:info|details|figure|number|question|talk|yet) ), no money, hiring freeze, budget freeze, spending freeze, budget cuts, no budgets, cutting costs, no funding',
    ),
    near(
      3,
      `${BUYER}|${EVERYBODY}`,
      'broke, (?<!(?:me|us) )on hold, sitting on their, holding off, not hiring, cutting back, in wait and see, waiting',
    ),
  ),
];
