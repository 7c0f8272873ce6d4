import { type Cue, cue } from '../cue.ts';
import { ANY, near } from '../pattern.ts';

const OUTCOME =
  'deals, deal, sales, sale, meetings, meeting, replies, reply, pipeline, calls, callbacks, business, results, result, progress, demos, leads, closes, signatures, conversions, growth, orders, revenue, commission, chance';

const WORLD =
  'it, things, thing, they, everything, everybody, people, market, markets, economy, sector, industry, business, season, rates, prices, climate, weather, world, situation, dust, budgets, budget, freeze, war, election, elections, mood, demand, summer, winter, holidays, year, quarter, spring, autumn, money, housing, retail, construction, somebody';

const BETTERS =
  'thaws?, recovers?, improves?, picks? up, picking up, turns?, turns? around, calms?, calms? down, settles?, comes? back, changes?, opens? up, warms? up, loosens?, stabili[sz]es?, gets? better, get better, ends?, is over, are over, eases?, drops?, moves?, normali[sz]es?, bounces? back, unfreezes?, is back, are back, is done, passes';

/** Waiting for the world, asking what could be done, and shrugging. */
export const resigned: readonly Cue[] = [
  cue(
    'circumstances',
    'verdict',
    near(3, 'when, once, until, unless, if, after, as soon as', WORLD, BETTERS),
    near(2, 'wait, waiting, hold off, sit tight, hang on', 'for', WORLD, 'to'),
    near(
      1,
      'let us see, we will see, will see, we see, we wait, i wait, let us wait, maybe better, better luck, hopefully, talk to me, wake me, call me, try again, pick it up, pick it up again',
      'after, next, until, in, when, afterwards, once',
    ),
    near(
      1,
      'what chance, what hope, what choice, what am i meant, what are we meant, what am i supposed, how am i supposed, how am i meant, how is anybody, how can anybody, who would buy, who would want, who would pay, who would sign, who should buy, who is going to, who can sell, who can afford, who wants, why would anybody, why would they, why would he, why would she, why should they, why should he, why should she, why should anybody, why would i, you would think, you would expect, one would think, you would hope, what can you, what can one, what do you want, what do they want, what did they expect, you try, you can not win, you can not beat, go and try, good luck, you tell me',
      ANY,
    ),
    near(
      1,
      'go, go and, go ahead and, just try, try, try to, good luck, you try, try and, have fun',
      'sell, selling, sell that, close, closing, explaining, explain, compete, competing, selling that, beat, pitch, pitching',
    ),
    near(
      6,
      '(?<= [.?!] )who',
      'needs, wants, buys, cares, pays, reads, has',
      'anyway, another, still, these days, nowadays, today, anymore, for',
    ),
    'if only (?:i|we|they|the|our|marketing|somebody)',
    near(
      1,
      'how do you, how can you, how does anybody',
      'beat, compete, fight, argue, win, explain, top',
      'that, this, against that, with that',
    ),
    near(
      0,
      '(?<= [.?!\\x2c] )who',
      'signs, reads, pays, buys, wants, needs, has, does',
      'that, this, these, those, it, time',
      '[.!]',
    ),
    near(
      2,
      '(?:told|asked|said|flagged|raised|been saying)',
      'a hundred, hundred, \\d+, a million, a thousand, so many, countless',
      'times',
    ),
    near(0, 'what do you do, what to do, what can you do, what can one do', '[.!]'),
    near(
      3,
      'when do i, when do we, when am i supposed, when should i, how do i find time',
      'sell, to, prospect, call, selling',
    ),
    near(
      4,
      'was going to, were going to, was about to, almost, nearly, was this close',
      'close, closed, sign, signed, win, won, hit, had, closing',
      'but, until, and then, then',
    ),
    near(
      2,
      'done, made, drawn, drawn up, set, designed, written, built, chosen, decided, picked',
      'by a, by an, by some, by somebody, by people, by idiots, by hq, by management, by finance, by monkeys',
    ),
    near(3, 'no, zero, without', `[a-z]+, [\\x2c]`, 'no, zero, nothing', OUTCOME),
    'do the math|do the maths|pick one|look at the map|you tell me|or something|so there is that|so yeah|so that was that|that was that|not much else|back to zero|back to square one|wasting my breath|waste of breath|lost cause|write off|written off|same (?:old )?story|same (?:old )?song|here we go again|(?:just|pure|only|all) luck|out of luck|luck of the draw|happens to|it happens|such is life|c est la vie|that is life|no way around|against the odds|long shot|like talking to|banging my head|flogging a|pushing water|pulling teeth|only reason',
  ),
];
