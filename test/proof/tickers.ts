import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { COMPILE_CACHE } from '../harness/compile-cache.ts';
import type { TickerSays } from './ticking-process.ts';

/** Processes that tick at the same moments on one database. */
export type Tickers = {
  /** Has all tick at this moment; returns how many rows each worked through. Throws where one has a trouble. */
  tickAt: (now: Temporal.Instant) => Promise<number[]>;
  stop: () => Promise<void>;
};

/** Starts `size` of them at once, on a database that may be empty. Throws with what the first says that does not come up. */
export async function startTickers(size: number, databaseUrl: string, slackUrl: string): Promise<Tickers> {
  const all = Array.from({ length: size }, () => ticker([databaseUrl, slackUrl]));
  const stop = async () => {
    for (const { child } of all) if (child.connected) child.disconnect();
    await Promise.all(all.map(({ ended }) => ended));
  };
  try {
    await Promise.all(all.map((one) => one.heard()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    stop,
    tickAt: (now) =>
      Promise.all(
        all.map(async ({ child, heard }) => {
          const answer = heard();
          child.send(String(now));
          const said = await answer;
          return said.is === 'ticked' ? said.rows : 0;
        }),
      ),
  };
}

type Ticker = { child: ChildProcess; ended: Promise<unknown>; heard: () => Promise<TickerSays> };

/** One process; `heard` is what it says next. Throws where that is a trouble, or its end. */
function ticker(where: string[]): Ticker {
  const child = fork(fileURLToPath(new URL('./ticking-process.ts', import.meta.url)), where, {
    ...{ execArgv: [], env: { PATH: process.env.PATH, ...COMPILE_CACHE }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  });
  let words = '';
  child.stderr?.on('data', (text: Buffer) => {
    words += text;
  });
  let next = nothingYet();
  child.on('message', (said: TickerSays) => {
    if (said.is === 'trouble') next.reject(new Error(said.trouble));
    else next.resolve(said);
  });
  child.once('exit', (code) => next.reject(new Error(`a ticking process ended (${code}): ${words}`)));
  const heard = async () => {
    try {
      return await next.promise;
    } finally {
      next = nothingYet();
    }
  };
  return { child, ended: once(child, 'exit'), heard };
}

/** What may be refused before anybody asks for it. */
function nothingYet() {
  const next = Promise.withResolvers<TickerSays>();
  next.promise.catch(() => undefined);
  return next;
}
