import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { COMPILE_CACHE } from '../harness/compile-cache.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the program as a pipe or CI does: nothing to type with, no settings. */
function run(args: string[], typed?: string): Promise<{ code: number | null; out: string; err: string }> {
  const environment = Object.entries(process.env).filter(([name]) => !/^(SLACK_|DATABASE_URL)/.test(name));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/main.ts', ...args], {
      cwd: ROOT,
      env: { ...Object.fromEntries(environment), ...COMPILE_CACHE },
      stdio: [typed === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    child.stdin?.end(typed);
    let [out, err] = ['', ''];
    child.stdout?.on('data', (data) => {
      out += data;
    });
    child.stderr?.on('data', (data) => {
      err += data;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

it('plays the day without a terminal and ends, leaving nothing running', { timeout: 180_000 }, async () => {
  const { code, out, err } = await run(['--start', '2026-03-09']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n')[0]).toContain('Nothing leaves this machine, and quitting forgets it all');
  expect(out).toContain('08:30 London · Sideline to Tom');
  expect(out).toContain('15:00 New York · Sideline in #team-enterprise');
  expect(out).not.toContain('\u001b');
  expect(out).not.toContain('New York · Bea>');
});

it('obeys the lines that are piped in, and ends with them', { timeout: 180_000 }, async () => {
  const lines = ['/deal show globex', 'as tom', '12 calls, 3 emails'];
  const { code, out, err } = await run(['--terminal', '--start', '2026-03-09'], `${lines.join('\n')}\n`);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const afterwards = out.slice(out.lastIndexOf('Bea> /deal show globex'));
  expect(afterwards).toContain('Globex');
  expect(afterwards).toContain('Tom> 12 calls, 3 emails');
  expect(afterwards.split('Tom> 12 calls')[1]).toContain('12 calls');
});

it('answers arguments it does not know with the usage, and fails', { timeout: 180_000 }, async () => {
  const { code, out, err } = await run(['--strat', '2026-03-09']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('Usage: npm start');
});
