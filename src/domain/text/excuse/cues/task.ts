import { BAD } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { ANY, list, near } from '../pattern.ts';
import { ACTIVITY, SELL } from '../verbs.ts';

/** The task is too hard. */
export const task: readonly Cue[] = [
  cue(
    'task',
    'verdict',
    near(1, 'impossible', `${SELL}|to|in|with|these days|right now|for`),
    near(
      3,
      'can not, could not, no way to, not able to, unable to, no chance to, nobody can, who can',
      'sell, close, reach, hit, get past, get through, get anybody, get hold, get in front, get to, get in, do anything, do much, be expected, make them, force, control, help it, win, create, change, move forward, move without, proceed, continue, progress, work miracles, perform miracles, do miracles, work with',
    ),
    near(
      3,
      ACTIVITY,
      `${BAD}|${list('dead, does not work, do not work, not working, pointless, useless, a waste, waste, is over, outdated')}|stopped working|brings nothing|${list(' stopped working, no longer works, no longer work, hopeless, is finished, brings nothing')}`,
    ),
    near(6, 'can not, could not, hard to, tough to, difficult to', 'when, while, with, against, if, as long as', ANY),
    near(
      1,
      'no point, what is the point, whats the point, no use, hopeless, pointless, why bother, why even bother, makes no sense to, not worth the effort',
    ),
    near(
      2,
      'how, who',
      'am i, are we, can anybody, would anybody, can i, can we, could i, could anybody, do you expect, is anybody, is supposed, is going to, is gonna, buys, wants, has, answers, picks, needs',
      'supposed, sell, close, hit, reach, buy, me to, us to, want, compete, make, a, the, this, in, budget, money, time, anything, phone',
    ),
    near(
      3,
      'what do you expect, what did you expect, what am i supposed, what are we supposed, what else can i, what can i do, what can we do, what do they expect, what do you want me, what do they want me, how do they think, how do you think, who do they think',
    ),
  ),
  cue(
    'task',
    'complaint',
    near(1, 'hard, tough, difficult, tricky, harder, brutal, tougher', 'to', SELL),
    near(
      2,
      'deals, everything, every deal, all my deals, every order, every quote',
      'need, needs, take, takes, require, requires, go through, goes through, die, dies, stall, stalls',
      'approval, approvals, signatures, sign off, people, months, forever, ages, weeks, committee, committees, legal, procurement, layers, in, at, the',
    ),
    near(
      2,
      'slowest, worst, laziest, cheapest, pickiest, hardest, most difficult, rudest, toughest, most conservative, stingiest, most complicated',
      'people, buyers, customers, clients, industry, region, territory, accounts, leads, market, guys, ever, on earth, in the world, in the country, in the company, i have seen',
    ),
    near(
      1,
      'too, so, really, super, very, incredibly, insanely, extremely, just, way too, ridiculously, much too',
      'hard, tough, difficult, complicated, complex, competitive, hard to',
    ),
    near(
      3,
      'deal, account, vertical, segment, sale, sell, nut, cycles, sales cycles, sales cycle, process, buying process',
      'tough, hard, impossible, too long, forever, endless, so long, brutal, complicated, kills',
    ),
  ),
];
