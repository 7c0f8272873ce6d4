import type { Deps } from '../../deps.ts';
import type { Courier } from '../courier.ts';
import { loggable } from '../errors.ts';

/** Planners, and other processes, add deliveries without telling us. */
const LOOK_EVERY_MS = 1_000;

/** A lease costs nearly as much for one conversation as for twenty: what falls due or free within this goes together. */
const GATHER_MS = 10;

/** Waits real time, less if the signal aborts. Never throws. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/**
 * Sends as things fall due, one slow call holding up no other, until `signal` aborts; then waits for calls under way, and
 * what was leased and not begun is given back.
 */
export async function serve(deps: Deps, courier: Courier, sleep: Sleep, signal: AbortSignal): Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  while (!signal.aborted) {
    const free = courier.terms.atOnce - underWay.size;
    const looked = free > 0 ? await begin(free) : 0;
    if (underWay.size >= courier.terms.atOnce) await Promise.race(underWay);
    await sleep(looked > 0 || free <= 0 ? GATHER_MS : await untilDue(), signal);
  }
  await Promise.all(underWay);

  async function begin(free: number): Promise<number> {
    try {
      const { looked, calls } = await courier.begin(free, signal);
      for (const call of calls) {
        const one = call.finally(() => underWay.delete(one));
        underWay.add(one);
      }
      return looked;
    } catch (error) {
      deps.log.error({ error: loggable(error) }, 'courier could not ask the database');
      return 0;
    }
  }

  /** Milliseconds until something is due, a second at most. */
  async function untilDue(): Promise<number> {
    const wake = await courier.nextWakeAt().catch(() => undefined);
    const due = wake === undefined ? LOOK_EVERY_MS : wake.epochMilliseconds - deps.now().epochMilliseconds + 1;
    return Math.max(GATHER_MS, Math.min(LOOK_EVERY_MS, due));
  }
}
