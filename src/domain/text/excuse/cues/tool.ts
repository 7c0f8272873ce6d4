import { TOOL } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { near } from '../pattern.ts';
import { NOT } from '../verbs.ts';

/** Tools, targets and what eats the day are. */
export const tool: readonly Cue[] = [
  cue(
    'tool',
    'complaint',
    near(
      3,
      TOOL,
      'down, broken, broke, crash, crashed, crashes, crashing, buggy, not working, lagging, laggy, froze, frozen, useless, eat, eats, ate, glitch, glitched, glitching, kept, keeps, sucks, suck, terrible, a nightmare, a mess, slow, garbage, died, offline, out, locked, locks, a joke, unusable, bugs, acting up, flaky, stopped, logged me out, lost, deleted',
    ),
    near(3, TOOL, NOT, 'work, works, working, load, loads, sync, syncs, connect'),
  ),
  cue(
    'tool',
    'verdict',
    near(
      2,
      'too many, so many, endless, nothing but, all these',
      'meetings, approvals, forms, reports, steps, tools, trainings, calls with internal, systems, processes',
    ),
    near(
      2,
      'too much, so much, all this, all the, endless, buried in, drowning in',
      'admin, paperwork, reporting, bureaucracy, red tape, data entry, process, crm',
    ),
    near(
      2,
      'no time',
      'to, for, left',
      'prospect, prospecting, call, calls, calling, sell, selling, outreach, follow, pipeline, left, deals',
    ),
    near(
      4,
      'quota, quotas, target, targets, goal, goals, numbers, comp plan, plan',
      'unrealistic, insane, ridiculous, crazy, impossible, a joke, too high, unfair, unreachable, unattainable, out of reach, pointless, made up, pointless to',
    ),
  ),
];
