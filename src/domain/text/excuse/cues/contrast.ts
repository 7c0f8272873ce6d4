import { BUYER } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { near } from '../pattern.ts';

const ABOVE =
  'hq, headquarters, head office, parent company, mothership, group, committee, board, procurement, purchasing, it, legal, corporate, the parent, paris, london, new york, tokyo, germany';

/** The rep does their part, and others have it easier, know somebody, or decide elsewhere. */
export const contrast: readonly Cue[] = [
  cue(
    'circumstances',
    'verdict',
    `(?:i|we) (?:do|make|work|am told to|are told to|am asked to|are asked to|am supposed to|are supposed to|am expected to|are expected to) (?:[^ .?!]+ ){0,8}but (?!i |we |it |that |this |they (?:like|love|want))[^ .,?!]+`,
    'i do (?:my|everything) (?:[^ .?!]+ ){0,4}(?:others|they|nobody|everybody else|but)',
    near(
      1,
      'power trip, ego trip, puppets, puppet, big egos, prima donnas, does what it wants, do what they want, does what he wants, does what she wants, does whatever, do whatever they want',
    ),
    '(?:loved?|in love|good|great|fine|done|on track|ready|keen|hot|sure|certain|all set|interested|excited|promising|95%|90%|99%) (?:[^ .?!]+ ){0,6}(?:until|and then|but then) (?!i |we )[^ .,?!]+',
    near(1, 'always, gets, get, has, have', 'priority, preference, first dibs', 'from, over, and, [\\x2c.]'),
    near(1, 'go, goes, went', 'to', 'the same, their friends, whoever, the cheapest, the big, insiders, the usual'),
    near(1, 'last in line, back of the queue, bottom of the pile, bottom of the list, end of the queue'),
    near(1, 'no', 'leverage, say in it, say in this, influence on, influence over'),
    near(2, 'can not, nothing i can, nothing we can', 'influence, change, steer, touch'),
    near(
      2,
      'written, rigged, tailored, wired, specified, designed, prepared, drafted',
      'by, for',
      'competitor, competitors, incumbent, rival, rivals, competition, other vendor, somebody else',
    ),
  ),
  cue(
    'circumstances',
    'complaint',
    '(?:i|we) (?:got only|have only|only got|only have|only get|get only|was only given|am only given)',
    '(?:that|which) is why (?:my|our|nobody|nothing|no)',
    near(
      0,
      'so, and, [\\x2c.]',
      'we are, i am',
      'out, done, dead, finished, screwed, toast, stuck, out of the race, back to zero',
      '[.!]',
    ),
    near(0, '[.\\x2c]', 'deal, tender, sale, order, quarter, month', 'gone, dead, lost, over, done', '[.!]'),
    near(
      2,
      ABOVE,
      'decides, decide, dictates, controls, runs, owns, vetoes, approves',
      'everything, all, it all, anyway, every',
    ),
    near(0, BUYER, 'only, just', 'buy, buys, reply, replies, listen, listens, trust, trusts, care, cares'),
    near(1, 'too early, too late, too soon', 'for, in', '(?!me )[^ .\\x2c?!]+'),
    near(2, BUYER, 'blames, blame', 'me, us'),
    near(1, BUYER, 'think, thinks, believe, believes, assume, assumes', 'we are, i am'),
    near(2, BUYER, 'gone, cold, lost, elsewhere, signed', 'by then, by now, elsewhere'),
    near(
      1,
      BUYER,
      'only, just',
      'reply, replies, respond, talk, talks, listen, listens, buy, buys, deal, deals, work, trust, trusts, answer, answers, read',
      'to, if, because, when, with, from',
    ),
    near(
      1,
      'complicated, difficult, hard, tricky, tough, impossible',
      'with, for, in, here',
      '(?!me )[a-z]+s, them, this, these, here, the',
    ),
  ),
];
