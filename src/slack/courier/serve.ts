import type { Deps } from '../../deps.ts';
import type { Courier } from '../courier.ts';
import { loggable } from '../errors.ts';

/** Planners, and other processes, add deliveries without telling us. */
const LOOK_EVERY_MS = 1_000;

/** Wakes closer together than this are taken as one. */
const LEAST_SLEEP_MS = 5;

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
    if (looked > 0 && underWay.size < courier.terms.atOnce) continue;
    await rest();
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

  /** Until something is due, or all hands are full and one comes free. */
  async function rest(): Promise<void> {
    if (underWay.size >= courier.terms.atOnce) {
      await Promise.race(underWay);
      return;
    }
    const wake = await courier.nextWakeAt().catch(() => undefined);
    const due = wake === undefined ? LOOK_EVERY_MS : wake.epochMilliseconds - deps.now().epochMilliseconds + 1;
    await sleep(Math.max(LEAST_SLEEP_MS, Math.min(LOOK_EVERY_MS, due)), signal);
  }
}
