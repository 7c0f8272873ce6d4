import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A pass of work in a process of its own: what it took, and the most memory that process has ever held. */
export type Pass = { ms: number; cpuMs: number; peakMb: number; done: Record<string, number> };

/** A process that does a pass each time it is asked. */
export type Worker = { pass: () => Promise<Pass>; stop: () => Promise<void> };

type Told = { pass: Pass } | 'ready' | { failed: string };

/** Starts a file of bench with `args`. Rejects where it ends before it is ready. */
export async function startWorker(file: string, args: string[], execArgv: string[] = []): Promise<Worker> {
  const child = fork(fileURLToPath(new URL(`./${file}.ts`, import.meta.url)), args, { execArgv });
  const ended = once(child, 'exit');
  const told = async (): Promise<Told> => {
    const gone = ended.then(([code]) => Promise.reject(new Error(`${file} ended (${code})`)));
    gone.catch(() => undefined);
    const [message] = (await Promise.race([once(child, 'message'), gone])) as [Told];
    return message;
  };
  await told();
  return {
    async pass() {
      child.send('go');
      const answer = await told();
      if (answer === 'ready') throw new Error(`${file} was ready twice`);
      if ('failed' in answer) throw new Error(`${file}: ${answer.failed}`);
      return answer.pass;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** The other side: does `work` each time the parent asks, and ends when that lets go. `work` returns what it counted. */
export function serveWork(work: () => Promise<Record<string, number>>, close: () => Promise<void>): void {
  process.on('message', () => {
    void measured(work).then(
      (pass) => tell({ pass }),
      (error: unknown) => tell({ failed: error instanceof Error ? String(error.stack) : String(error) }),
    );
  });
  process.once('disconnect', () => void close().finally(() => process.exit()));
  tell('ready');
}

async function measured(work: () => Promise<Record<string, number>>): Promise<Pass> {
  const before = process.cpuUsage();
  const began = performance.now();
  const done = await work();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024, done };
}

function tell(told: Told): void {
  process.send?.(told);
}
