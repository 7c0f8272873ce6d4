import { setTimeout } from 'node:timers/promises';
import { schedule } from 'node-cron';
import type { Deps } from './deps.ts';
import type { Parts } from './parts.ts';
import { serve as send } from './slack/courier/serve.ts';
import { loggable } from './slack/errors.ts';

/**
 * Ticks once a minute and sends as things fall due, until stopped. Stopping begins nothing more, gives back what was
 * leased and not begun, and waits for what runs then.
 */
export function work({ tick, housekeep, courier }: Parts, deps: Deps): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ticking = oneAtATime(() => timed(() => tick(signal), deps));
  const keepingHouse = oneAtATime(() =>
    housekeep(signal).catch((error: unknown) => deps.log.error({ error: loggable(error) }, 'housekeeping failed')),
  );
  const eachMinute = () => {
    ticking.start();
    keepingHouse.start();
  };
  const minute = schedule('* * * * *', eachMinute);
  eachMinute();
  const sending = send(deps, courier, sleep, signal);
  return async () => {
    stopping.abort();
    await minute.stop();
    await Promise.all([ticking.finished(), keepingHouse.finished(), sending]);
  };
}

/** Runs a tick, and tells the meter how long it took and the log what went wrong. Never throws. */
async function timed(tick: () => Promise<unknown>, { now, log, meter }: Deps): Promise<void> {
  const began = now();
  const outcome = await tick().then(
    () => 'done' as const,
    (error: unknown) => {
      log.error({ error: loggable(error) }, 'tick failed');
      return 'failed' as const;
    },
  );
  meter?.tick(now().since(began).total('milliseconds'), outcome);
}

/** Work that is not started again while it still runs. */
function oneAtATime(run: () => Promise<void>): { start: () => void; finished: () => Promise<void> } {
  let running: Promise<void> | undefined;
  return {
    start() {
      running ??= run().finally(() => {
        running = undefined;
      });
    },
    finished: async () => running,
  };
}

async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
