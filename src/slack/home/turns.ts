/** One under way, and what waits for its end. */
type Turn<What> = { now: Promise<void>; next: { what: What; done: Promise<void> } | undefined };

/**
 * A way to do things one at a time for each key. What comes while one waits goes with it, put together by `both`. `owner` is whose
 * keys they are: with it, all of them are forgotten.
 */
export function turns<What>(both: (waiting: What, more: What) => What) {
  const all = new WeakMap<object, Map<string, Turn<What>>>();
  return function inTurn(owner: object, key: string, what: What, work: (what: What) => Promise<void>): Promise<void> {
    const mine = all.get(owner) ?? new Map<string, Turn<What>>();
    all.set(owner, mine);
    const turn = mine.get(key);
    if (!turn) return begin(mine, key, work(what));
    if (turn.next) {
      turn.next.what = both(turn.next.what, what);
      return turn.next.done;
    }
    const next = { what, done: Promise.resolve() };
    turn.next = next;
    const after = () => begin(mine, key, work(next.what));
    next.done = turn.now.then(after, after);
    return next.done;
  };

  function begin(mine: Map<string, Turn<What>>, key: string, work: Promise<void>): Promise<void> {
    const turn: Turn<What> = { now: work, next: undefined };
    const end = () => {
      if (mine.get(key) === turn && !turn.next) mine.delete(key);
    };
    turn.now = work.finally(end);
    mine.set(key, turn);
    return turn.now;
  }
}
