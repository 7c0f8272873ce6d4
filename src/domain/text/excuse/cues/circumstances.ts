import { type Cue, cue } from '../cue.ts';
import { ANY, near } from '../pattern.ts';

/** Nothing could be done. */
export const circumstances: readonly Cue[] = [
  cue(
    'circumstances',
    'verdict',
    near(
      2,
      'nothing, not much, not a lot, little, not anything, only so much, nothing more, nothing else',
      'i can, we can, i could, we could, you can, can, one can',
      'do',
    ),
    near(2, 'nothing, not much, not a lot, little', 'i can, we can, i could, we could', ANY),
    near(0, 'not my', 'week, month, day, year, quarter, season'),
    near(2, 'can not, could not', 'do anything, do much, do more, do nothing, help it'),
    near(1, 'out of, outside, beyond, not in, not under', 'my, our, anybodys', 'control, hands, power'),
    near(1, 'not, hardly, not really, was not, never', 'my fault, on me, my problem, our fault, my doing'),
    'ties? (?:my|our) hands|tied (?:my|our) hands|hands tied|hands are tied|not up to me|is what it is|not meant to be|bad luck|unlucky|no luck|set up to fail|lost cause|just how it is|just how this|just how they|just how it|that is how it|that is how they|that is life|through no fault|just the way it is|must be the|the story of my|just my luck|what a surprise|nothing to be done|nothing you can do|no chance|against us|against me|no hope|stacked against|doomed|can only wait|all we can do is|all i can do is|nothing to do but',
  ),
];
