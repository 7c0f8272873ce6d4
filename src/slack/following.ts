import type { Deps } from '../deps.ts';
import type { Caller } from '../store/members.ts';
import { loggable } from './errors.ts';
import { followHome } from './follow/home.ts';
import { followLines } from './follow/lines.ts';
import type { Pending } from './pending.ts';

/** What is brought up to date after somebody did something: it queues edits or publishes, and answers nobody. */
export type Follow = (deps: Deps, caller: Caller) => Promise<void>;

const FOLLOWS: readonly Follow[] = [followHome, followLines];

/**
 * Brings up to date what shows this person's data elsewhere; begin it once they have their answer. `caller` may be as they were
 * before it. What fails is logged and stops nothing: it is drawn anew at the next occasion. `done` is what was brought up to date
 * with the answer itself.
 */
export function follow(deps: Deps, pending: Pending, caller: Promise<Caller | undefined>, done?: Follow): void {
  for (const one of FOLLOWS) {
    if (one === done) continue;
    pending.keep(
      caller
        .then((who) => who && one(deps, who))
        .catch((error: unknown) => deps.log.error({ error: loggable(error) }, 'what follows an act failed')),
    );
  }
}
