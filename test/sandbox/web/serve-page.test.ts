import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../harness/free-port.ts';
import { folder, got, run, until } from '../../harness/sideline-process.ts';

/** Two processes start and open a database each, on a machine that may be busy. */
const PATIENCE = { timeout: 180_000 };

/** The sandbox served from this folder, as it is without a terminal; ready when it answers and has said where. */
async function serving(port: number, cwd: string, ...args: string[]) {
  const served = run({}, ['--port', String(port), ...args], cwd);
  await until(async () => (await got(port, '/'))?.status === 200 && served.output().includes('Ctrl-C ends it'));
  return served;
}

async function say(port: number, text: string): Promise<number> {
  const { status } = await fetch(`http://localhost:${port}/api/do`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ me: 'UBEA', does: 'say', channel: 'CENTERPRISE', text }),
  });
  return status;
}

async function seen(port: number): Promise<string> {
  return (await got(port, '/api/desk?me=UTOM&place=CENTERPRISE'))?.text ?? '';
}

test(
  'without a terminal --port serves, keeps all, says where it runs, and ends on a signal with 0',
  PATIENCE,
  async () => {
    const [port, other, cwd] = [await freePort(), await freePort(), folder()];
    const first = await serving(port, cwd, '--start', '2026-03-09');
    expect(first.output()).toContain(`Open http://localhost:${port}\n`);
    expect(first.output()).toContain('Monday, 9 March 2026, 08:15 in New York');
    expect(await say(port, 'Kept?')).toBe(200);

    const second = run({}, ['--port', String(other), '--reset'], cwd);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`The sandbox is running already. Open http://localhost:${port}`);

    first.child.kill('SIGINT');
    // Ctrl-C comes twice: npm passes on what the terminal has sent already.
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(existsSync(join(cwd, '.data/sandbox/address'))).toBe(false);

    const third = await serving(other, cwd, '--start', '2026-03-16');
    expect(third.output()).toContain('began on Monday, 9 March 2026 and goes on, so --start 2026-03-16 is left aside');
    expect(await seen(other)).toContain('Kept?');
    third.child.kill('SIGKILL');
    await third.ended;

    const fourth = await serving(port, cwd);
    expect(await seen(port)).toContain('Kept?');
    fourth.child.kill('SIGTERM');
    expect(await fourth.ended).toBe(0);

    const fifth = await serving(port, cwd, '--reset', '--start', '2026-03-16');
    expect(await seen(port)).not.toContain('Kept?');
    expect(fifth.output()).toContain('Monday, 16 March 2026, 08:15 in New York');
    fifth.child.kill('SIGTERM');
    expect(await fifth.ended).toBe(0);
    expect(fifth.output()).not.toContain('    at ');
  },
);

test('a port that is taken, and an office that is damaged, are sentences; nothing is deleted', PATIENCE, async () => {
  const [port, cwd] = [await freePort(), folder()];
  const taken = createServer().listen(port, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  const refused = run({}, ['--port', String(port)], cwd);
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain(`Port ${port} is taken by another program.`);
  expect(refused.output()).not.toContain('    at ');

  const office = join(cwd, '.data/sandbox/office.json');
  writeFileSync(office, 'nonsense');
  const damaged = run({}, ['--port', '0'], cwd);
  expect(await damaged.ended).toBe(1);
  expect(damaged.output()).toContain('office.json is damaged. Nothing was changed. Start with --reset');
  expect(readFileSync(office, 'utf8')).toBe('nonsense');
});
