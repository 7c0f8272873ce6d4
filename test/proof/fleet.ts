import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { COMPILE_CACHE } from '../harness/compile-cache.ts';

/** Processes of one kind that are started again whenever they end. */
export type Fleet = {
  /** Resolves once all have come to work. */
  ready: Promise<unknown>;
  /** Kills one with -9 and fills its place again after `restMs`. False where it is not at work just now. */
  kill: (place: number, restMs: number) => boolean;
  /** Lets all finish what they do, and kills what has not ended after a while. */
  stop: () => Promise<void>;
  /** What processes complained of, and the last words of those that were at work and ended though nobody killed them. */
  troubles: string[];
};

/** One life of a process. Its first message says that it is at work, any other is a complaint. */
type Life = { child: ChildProcess; atWork: boolean; killed: boolean; restMs: number; words: string };

/** A process that cannot start yet, as while its database is down, is tried again after this. */
const TRY_AGAIN_MS = 100;

/** One that so often did not come to work never will. */
const FALSE_STARTS = 50;

const STOP_WITHIN_MS = 5_000;

/** Keeps `size` processes of a file at work, each told `orders`, until it is stopped. */
export function startFleet(file: string, size: number, orders: unknown): Fleet {
  const lives: Life[] = [];
  const troubles: string[] = [];
  let stopping = false;

  async function keep(place: number, arrived: () => void): Promise<void> {
    let falseStarts = 0;
    while (!stopping) {
      const life = begin(file, orders, arrived, troubles);
      lives[place] = life;
      const [code] = await once(life.child, 'exit');
      if (life.atWork && !life.killed && !(stopping && code === 0)) troubles.push(`ended (${code}): ${life.words}`);
      falseStarts = life.atWork ? 0 : falseStarts + 1;
      if (falseStarts === FALSE_STARTS) {
        troubles.push(`does not start: ${life.words}`);
        return arrived();
      }
      if (!stopping) await wait(life.restMs);
    }
  }

  const kept: Promise<void>[] = [];
  const arrivals = Array.from({ length: size }, (_, place) => {
    const arrival = Promise.withResolvers<void>();
    kept.push(keep(place, arrival.resolve));
    return arrival.promise;
  });
  return {
    ready: Promise.all(arrivals),
    troubles,
    kill(place, restMs) {
      const life = lives[place];
      if (!life?.atWork || life.killed) return false;
      Object.assign(life, { killed: true, restMs });
      return life.child.kill('SIGKILL');
    },
    async stop() {
      stopping = true;
      for (const { child } of lives) if (child.connected) child.disconnect();
      const late = setTimeout(() => {
        for (const { child } of lives) child.kill('SIGKILL');
      }, STOP_WITHIN_MS);
      await Promise.all(kept);
      clearTimeout(late);
    },
  };
}

function begin(file: string, orders: unknown, arrived: () => void, troubles: string[]): Life {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(orders)], {
    ...{ execArgv: [], env: { PATH: process.env.PATH, ...COMPILE_CACHE }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  });
  const life = { child, atWork: false, killed: false, restMs: TRY_AGAIN_MS, words: '' };
  for (const pipe of [child.stdout, child.stderr])
    pipe?.on('data', (text: Buffer) => {
      life.words = (life.words + text).slice(-4_000);
    });
  child.on('message', (said) => {
    if (life.atWork) troubles.push(String(said));
    life.atWork = true;
    arrived();
  });
  return life;
}
