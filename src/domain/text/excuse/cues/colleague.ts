import { COLLEAGUE } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { ANY, near } from '../pattern.ts';
import { NOT } from '../verbs.ts';

/** Somebody of the own company is. */
export const colleague: readonly Cue[] = [
  cue(
    'colleague',
    'complaint',
    near(3, COLLEAGUE, NOT, ANY),
    near(
      3,
      COLLEAGUE,
      'worse, worst, keeps, screwed, messed, botched, dropped, slow, slower, too slow, backed up, backlogged, takes, taking, take, took, sitting on, sat on, sits on, blocking, blocks, blocked, kill, kills, killed, ruin, ruined, ruins, broke, overpromised, over promised, overpromising, forgot, failed, fails, refuse, refuses, refused, drag, drags, dragging, ignore, ignores, ignored, useless, poach, poached, stole, steals, the bottleneck, a bottleneck, understaffed, swamped, impossible, asleep, clueless, late, incompetent, lost, sabotaged, sabotaging, wrong, scared, pulled, cut, cuts, cancelled, canceled, said no, rejected, changed, overruled, gave away, undercut, holding, holds, held',
    ),
    near(
      3,
      'waiting for, waiting on, still waiting on, depends on, depend on, until',
      COLLEAGUE,
      'finally, gives, give, gets, get, to, sends, fixes, fix, does, wakes, decides, approves, approve',
    ),
    near(2, 'keeps, keep, kept, always', 'poaching, stealing, taking, cherry picking', 'my, our, the'),
    near(
      2,
      'stole, steals, took, poached, grabbed, snatched',
      'my, all my, our, the',
      'account, accounts, lead, leads, deal, deals, territory',
    ),
    near(2, 'no support, no help, zero support, zero help', 'from'),
  ),
];
