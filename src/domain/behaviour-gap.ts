import { MORE_IS_BETTER } from './behaviours.ts';
import { BEHAVIOURS, type Behaviour } from './figures.ts';
import { PROSPECTING, type Section } from './pipeline.ts';

/** One behaviour beside that of those it is held against. `times` is how many times one is of the other, from 1. */
export type BehaviourGap = { behaviour: Behaviour; own: number; best: number; of: number; times: number };

/** What a behaviour is held against, and how many people or deals that is of; null where it is not known. */
export type HeldAgainst = (behaviour: Behaviour) => { best: number; of: number } | null;

/** Hours, touches, days and channels below this are as good as this: half an hour against ten minutes is no gap. A convention of ours. */
const LEAST = 1;

/**
 * The behaviours in which the others do more of what helps, the furthest away first. Where the rep does more of it, there is nothing to
 * model. Prospecting counts only for those whose job it is.
 */
export function behaviourGaps(
  own: Readonly<Record<Behaviour, number | null>>,
  heldAgainst: HeldAgainst,
  sections: readonly Section[],
): BehaviourGap[] {
  return BEHAVIOURS.filter((behaviour) => behaviour !== 'prospecting-a-week' || sections.some(isProspecting))
    .flatMap((behaviour): BehaviourGap[] => {
      const [mine, theirs] = [own[behaviour], heldAgainst(behaviour)];
      if (mine === null || theirs === null) return [];
      return [{ behaviour, own: mine, ...theirs, times: timesApart(behaviour, mine, theirs.best) }];
    })
    .filter(({ times }) => times > 1)
    .sort((a, b) => b.times - a.times);
}

function timesApart(behaviour: Behaviour, own: number, best: number): number {
  const [mine, theirs] = [Math.max(own, LEAST), Math.max(best, LEAST)];
  return MORE_IS_BETTER[behaviour] ? theirs / mine : mine / theirs;
}

function isProspecting(section: Section): boolean {
  return PROSPECTING.includes(section);
}
