import { backoffMs, type CallOutcome, end, type Verdict } from './delivery.ts';

/** What a look into a conversation for a doubtful post brought. */
export type Search =
  | { is: 'found'; ts: string }
  | { is: 'absent' }
  /** Not on this page: the search goes on at `cursor`. */
  | { is: 'more'; cursor: string }
  | Exclude<CallOutcome, { is: 'accepted' | 'undrawn' }>;

/** The post in doubt. `repeatable`: better said twice than not at all. */
export type Doubt = { repeatable: boolean; plain: boolean; cursor: string | null; expiresAt: Temporal.Instant };

/** A look that failed is tried again as a fifth attempt would be: within 16 s. */
const LOOK_AGAIN_AS_ATTEMPT = 5;

/** What a search means for the post, at `now`. What is unsettled when the post expires stays unconfirmed. */
export function verdictOnSearch(search: Search, doubt: Doubt, now: Temporal.Instant, random: number): Verdict {
  const again = (reason: string): Verdict => ({ is: 'again', at: now, reason, plain: doubt.plain });
  const lookAgain = (reason: string, cursor: string | null): Verdict => {
    if (Temporal.Instant.compare(now, doubt.expiresAt) >= 0) return end('unconfirmed');
    const settleAt = now.add({ milliseconds: backoffMs(LOOK_AGAIN_AS_ATTEMPT, random) });
    return { is: 'doubtful', settleAt, reason, cursor };
  };
  switch (search.is) {
    case 'found':
      return { is: 'sent', ts: search.ts };
    case 'absent':
      return again('not found');
    case 'more':
      return { is: 'doubtful', settleAt: now, reason: 'looking', cursor: search.cursor };
    case 'limited':
      return { is: 'held', until: now.add({ milliseconds: search.forMs }) };
    case 'unsent':
    case 'unknown':
      return lookAgain(search.reason, doubt.cursor);
    case 'refused': {
      if (search.error === 'invalid_cursor') return lookAgain(search.error, null);
      const verdict = end(search.error);
      if (verdict.is === 'ends' && verdict.scope === 'workspace') return verdict;
      return doubt.repeatable ? again(search.error) : end('unconfirmed');
    }
  }
}
