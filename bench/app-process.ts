import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Asked, Told } from './apps/serving.ts';

/** An app in a process of its own. `cpuMs` is what that process has used so far. */
export type AppProcess = { port: number; cpuMs: () => Promise<number>; stop: () => Promise<void> };

/** Starts an app of bench/apps on a database. Throws where it ends before it listens. */
export async function startApp(name: string, databaseUrl: string, execArgv: string[] = []): Promise<AppProcess> {
  const child = fork(fileURLToPath(new URL(`./apps/${name}.ts`, import.meta.url)), [databaseUrl], { execArgv });
  const ended = once(child, 'exit');
  const told = async () => {
    const gone = ended.then(([code]) => {
      throw new Error(`${name} ended (${code})`);
    });
    const [message] = (await Promise.race([once(child, 'message'), gone])) as [Told];
    return message;
  };
  const started = await told();
  if (!('port' in started)) throw new Error(`${name} did not say its port`);
  return {
    port: started.port,
    cpuMs: async () => {
      child.send('cpu' satisfies Asked);
      const answer = await told();
      if (!('cpuMs' in answer)) throw new Error(`${name} did not say what it used`);
      return answer.cpuMs;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
