import type { Cause } from './cause.ts';
import { words } from './pattern.ts';

/**
 * How much a way of speaking blames. A `fact` may be news like any other; a `complaint` judges somebody for one event; a
 * `verdict` says that it lies outside the rep for good.
 */
export type Weight = 'fact' | 'complaint' | 'verdict';

export type Cue = { cause: Cause; weight: Weight; pattern: RegExp };

/** A cue of these alternatives, each of which is bounded, so that reading takes linear time. */
export function cue(cause: Cause, weight: Weight, ...alternatives: string[]): Cue {
  return { cause, weight, pattern: words(...alternatives) };
}
