import { randomUUID } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { nextWakeAt } from '../store/claims.ts';
import { type Leased, leaseConversations } from '../store/leases.ts';
import { type Draw, send, settle } from './courier/attempt.ts';
import { lineOf } from './courier/line.ts';
import { record, tellEnded } from './courier/record.ts';
import { TERMS, type Terms } from './courier/terms.ts';
import { loggable } from './errors.ts';

export type Courier = {
  /**
   * Leases what is due, at most `limit` conversations, and begins: `calls` holds one promise a conversation, of the
   * calls made there. Once `stopping` aborts, no call begins and what was leased is given back. Throws where the
   * database cannot be asked; the promises never do.
   */
  begin: (limit?: number, stopping?: AbortSignal) => Promise<{ looked: number; calls: Promise<number>[] }>;
  /** Sends until nothing is due, and returns how many calls were made. Throws where the database cannot be asked. */
  run: () => Promise<number>;
  /** When there is next something to do; undefined while nothing waits. */
  nextWakeAt: () => Promise<Temporal.Instant | undefined>;
  terms: Terms;
};

/** Sends posts, makes edits and settles doubts. Any number of couriers may work on one database. */
export function courier(deps: Deps, options: Partial<Terms> & { draw: Draw }): Courier {
  const { draw, ...given } = options;
  const terms = { ...TERMS, ...given };

  async function begin(limit = terms.atOnce, stopping?: AbortSignal) {
    const now = deps.now();
    const until = now.add({ milliseconds: terms.leaseMs });
    const { paceMs, needsMs, settleAfterMs, rates } = terms;
    const leaseTerms = { now, until, limit, lease: randomUUID(), paceMs, needsMs, settleAfterMs, rates };
    const { leased, ended, looked, died } = await leaseConversations(deps.db, leaseTerms);
    if (died > 0) deps.meter?.leasesDied(died);
    tellEnded(deps, ended);
    return { looked, calls: leased.map((one) => attend(one, stopping)) };
  }

  /** A failure stays with its conversation: the lease dies, and somebody sees to it then. */
  async function attend(leased: Leased, stopping: AbortSignal | undefined): Promise<number> {
    try {
      const within = { ...terms, stopping };
      const attempted =
        leased.task === 'settle' ? await settle(deps, leased, within) : await send(deps, leased, draw, within);
      await record(deps, leased, attempted, terms.paceMs);
      return attempted.called ? 1 : 0;
    } catch (error) {
      deps.log.error({ ...lineOf(leased), error: loggable(error) }, 'courier failed');
      return 0;
    }
  }

  async function run(): Promise<number> {
    let made = 0;
    for (;;) {
      const { looked, calls } = await begin();
      if (looked === 0) return made;
      for (const count of await Promise.all(calls)) made += count;
    }
  }

  return { begin, run, terms, nextWakeAt: () => nextWakeAt(deps.db, terms.paceMs, terms.rates) };
}
