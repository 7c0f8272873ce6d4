import { BAD, NOBODY, OURS } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { ANY, near } from '../pattern.ts';
import { NOT } from '../verbs.ts';

/** What is sold is. */
export const product: readonly Cue[] = [
  cue(
    'product',
    'complaint',
    near(4, OURS, BAD),
    near(
      3,
      `our|${OURS}|we`,
      'lack, lacks, lacking, missing, behind, outdated, obsolete, buggy, unreliable, ugly, clunky, unknown, not ready, half baked, too late, late, years behind',
    ),
    near(
      3,
      OURS,
      NOT,
      'have, work, works, support, supports, integrate, do, deliver, scale, keep up, cut it, ready, good, there',
    ),
    near(
      2,
      'missing, lacks, lacking, without, no',
      'feature, features, integration, sso, references, case studies, brand, certifications',
    ),
    near(3, NOBODY, 'knows, knows us, heard of, has heard of, knows our, trusts us, wants our'),
    near(
      1,
      'sell, selling, sell this, sell that',
      'product, thing, stuff, crap, garbage',
      'like this, that, with, when, if, nobody',
    ),
  ),
  cue(
    'product',
    'verdict',
    near(
      3,
      'if we, if we only, if only, if i, if our, if somebody, if marketing, if they, if the',
      'had, were, was, could, gave, offered, would, just, did, has',
      'i would, we would, would have, i could, we could, it would',
    ),
    'if (?!i |we )(?:[^ .?!]+ ){1,12}(?:i|we) (?:would|could)(?: not)? (?:have|be|close|hit|get|win|sell)',
    'would (?!be (?:happy|glad|great|good|nice|surprised|better|helpful|cool|easier) )(?:[^ .,?!]+ ){1,6}if (?!i |we )[^ .,?!]+',
    '(?:i|we) would (?:[^ .,?!]+ ){1,6}but (?!i |we )[^ .,?!]+',
    near(3, 'i would, we would, i could, we could', 'be, have, hit, close, sell, get, book, win, make', `${ANY}`, 'if'),
    near(
      6,
      'would have',
      'if, but',
      'not, had, screwed, messed, hadnt, their, the, they, marketing, legal, support, engineering',
    ),
    near(5, 'should, would, could', 'have', 'closed, won, signed, hit, been done, been mine', 'but, if, only'),
  ),
];
