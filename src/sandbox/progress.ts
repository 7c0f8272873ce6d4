import { setImmediate } from 'node:timers/promises';
import { min } from 'drizzle-orm';
import type { Parts } from '../parts.ts';
import { nextWakeAt } from '../store/claims.ts';
import type { Db } from '../store/db.ts';
import { schedules } from '../store/schema.ts';
import type { Clock } from './clock.ts';

/** A message waits its turn behind others for at most this long; what is due later waits for the clock to be moved. */
const SOON = { seconds: 60 };

/** What goes on as the clock moves, until `halted` where that is given. */
export type Progress = { clock: Clock; parts: Parts; db: Db; halted?: AbortSignal };

/**
 * Moves the clock to `to`, from one due moment to the next: jobs run at their own times, and a conversation's further
 * messages follow a second apart, a little beyond `to` where some still wait. Halted, it stays where it is and throws the reason.
 */
export async function moveTo({ clock, parts, db, halted }: Progress, to: Temporal.Instant): Promise<void> {
  const end = latest(to, clock.now());
  const bound = end.add(SOON);
  for (;;) {
    // Everything here is in this process and never waits for a wire: without this nobody else would have a turn.
    await setImmediate();
    halted?.throwIfAborted();
    await parts.tick();
    await parts.courier.run();
    const [job, message] = [await nextJobAt(db), await nextWakeAt(db, parts.courier.terms.paceMs)];
    const next = earliest(isBy(job, end) ? job : undefined, isBy(message, bound) ? message : undefined);
    if (!next) break;
    // What is due and yet stayed is tried again a second later, and left to wait at the bound.
    const at = isBy(next, clock.now()) ? clock.now().add({ seconds: 1 }) : next;
    if (!isBy(at, bound)) break;
    clock.moveTo(at);
  }
  clock.moveTo(to);
}

async function nextJobAt(db: Db): Promise<Temporal.Instant | undefined> {
  const [row] = await db.select({ at: min(schedules.nextAt) }).from(schedules);
  return row?.at ?? undefined;
}

function isBy(moment: Temporal.Instant | undefined, bound: Temporal.Instant): boolean {
  return moment !== undefined && Temporal.Instant.compare(moment, bound) <= 0;
}

function earliest(...moments: (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
  return moments.filter((moment) => moment !== undefined).sort(Temporal.Instant.compare)[0];
}

function latest(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
}
