import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { COMPILE_CACHE } from './compile-cache.ts';
import { freePort } from './free-port.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** `node src/main.ts`, running: all it printed so far, and the code with which it ends. */
export type Run = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

/** Starts `node src/main.ts` with this environment and no other. It ends with the test. */
export function run(environment: Record<string, string>, args: string[] = [], cwd?: string): Run {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...COMPILE_CACHE, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (text += part));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, output: () => text, ended };
}

/** The same, serving on a port of its own: another one where somebody was quicker. Throws with what it printed where it ends. */
export async function runServing(environment: Record<string, string>): Promise<Run & { port: number }> {
  const port = await freePort();
  const running = run({ ...environment, PORT: String(port) }, [], folder());
  let isOver = false;
  void running.ended.then(() => {
    isOver = true;
  });
  await until(async () => isOver || (await got(port, '/readyz'))?.status === 200);
  if (!isOver) return { ...running, port };
  if (running.output().includes('PORT is taken')) return runServing(environment);
  throw new Error(`Sideline ended: ${running.output()}`);
}

/** An empty folder of the test's own. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sideline-main-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Waits, up to a minute, until it is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await isSo()) return;
    await wait(50);
  }
  throw new Error('it never came to be so');
}

/** What a process on this machine answers at `path`; undefined where nobody does. */
export async function got(port: number, path: string): Promise<{ status: number; text: string } | undefined> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
  return answer && { status: answer.status, text: await answer.text() };
}
