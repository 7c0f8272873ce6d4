import { BAD, BAD_BEFORE, BUYER, EVERYBODY, NOBODY, SEASON } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { near } from '../pattern.ts';

const PERIODS = `${SEASON}|this month|this week|time of year|time of the year|q1|q2|q3|q4`;

/** Said of a season, no judgement yet. */
const MILD = 'quiet|slow|soft|flat|cold';

/** The season or the moment is. */
export const timing: readonly Cue[] = [
  cue(
    'timing',
    'complaint',
    near(
      4,
      `${EVERYBODY}|${BUYER}|${NOBODY}`,
      'on holiday, on holidays, on vacation, on leave, away, off, out of office, out of the office, skiing, at the beach, checked out, in holiday mode, in vacation mode',
    ),
    near(3, PERIODS, `(?!(?:${MILD}) )(?:${BAD})`),
    near(2, BAD_BEFORE, 'month, week, quarter, season, time of year, time of the year, year'),
    near(
      2,
      'slow, quiet',
      'week, month, season, quarter, time of year, summer',
      'because, for everybody, for all, as, anyway, with',
    ),
    near(2, 'it is, is just, that is, with, because of, must be, blame, due to', SEASON),
    near(
      0,
      '(?<!(?:the|my|a|i) )wrong',
      'season, market, industry, territory, region, crowd, audience, vertical, decade, weather',
    ),
    near(
      2,
      `${SEASON}|trainings|meetings|internal meetings|admin|migration|paperwork`,
      'ate, eats, eat, swallowed, killed, kill, kills, wiped out',
    ),
    near(1, 'slower, worse, harder, tougher, longer, weaker, quieter', 'than', 'ever, last, before, usual'),
    near(1, 'that, this, wrong, bad, worst', 'time of', 'year, the year, the month'),
  ),
  cue('timing', 'fact', near(3, PERIODS, MILD)),
  cue(
    'timing',
    'verdict',
    near(
      1,
      'bad timing, wrong timing, wrong time, wrong moment, worst time, terrible timing, timing is off, timing was off, timing sucks',
    ),
    near(3, NOBODY, 'in, before, over, during, around, on, at', SEASON),
  ),
];
