import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { freePort } from './free-port.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';

/** A server to test on. `url` names its `postgres` database; `stop` ends the server if it was started here. */
export type PostgresServer = { url: string; stop: () => Promise<void> };

/** A server of the test's own. `crash` ends it as a power cut would, and returns when it answers again on the same port. */
export type PrivatePostgres = PostgresServer & { crash: () => Promise<void> };

/** `durable`: commits reach the disk as in production. Tests do without, the benchmark does not. */
export type PostgresOptions = { durable?: boolean };

const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const COMMON = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=128MB',
];
const START_WITHIN_MS = 20_000;

/**
 * Runs the server until it ends or the other end of descriptor 3 closes, which the kernel sees to whatever way the
 * starting process ends; then removes the folder. A line on that descriptor crashes the server and starts it again. Its
 * own session keeps the terminal's Ctrl-C away from it.
 */
const GUARD = `
bin=$1; folder=$2; locale=$3; shift 3
if "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale="$locale" --no-sync --no-instructions >"$folder/log" 2>&1
then
  again=yes
  while [ "$again" ]
  do
    "$bin/postgres" -D "$folder/data" "$@" >>"$folder/log" 2>&1 3<&- &
    server=$!
    (read -r _ <&3 && : >"$folder/again"; kill -QUIT $server) 2>/dev/null &
    watch=$!
    wait $server
    kill $watch 2>/dev/null
    rm "$folder/again" 2>/dev/null || again=
  done
fi
tail -n 20 "$folder/log" >&2
cd /; rm -rf "$folder"
`;

/** Whether tests can have a PostgreSQL here. */
export function hasPostgres(): boolean {
  return Boolean(process.env.TEST_DATABASE_URL) || findPostgresBinaries() !== undefined;
}

/** The server named by TEST_DATABASE_URL, else a private one in a fresh folder. Throws with the server's log if it does not start. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  return startPrivatePostgres(options);
}

/** A private server in a fresh folder, whatever TEST_DATABASE_URL says. Throws with its log if it does not start. */
export async function startPrivatePostgres(options: PostgresOptions = {}): Promise<PrivatePostgres> {
  const binaries = findPostgresBinaries();
  if (!binaries) throw new Error('No PostgreSQL on this machine. Install one, or set TEST_DATABASE_URL.');
  return startPrivate(binaries, options).catch((error: unknown) => {
    // Another process may have taken the free port between the look and the start.
    if (!/address already in use/i.test(String(error))) throw error;
    return startPrivate(binaries, options);
  });
}

async function startPrivate(binaries: string, options: PostgresOptions): Promise<PrivatePostgres> {
  const user = unprivilegedUser();
  // root's own temporary folder may be closed to the user the server runs as.
  const folder = mkdtempSync(join(user ? '/tmp' : tmpdir(), 'sideline-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const port = await freePort();
  const settings = [...COMMON, `port=${port}`, ...(options.durable ? [] : FORGETFUL)].flatMap((s) => ['-c', s]);
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', binaries, folder, locale(), ...settings], {
    ...user,
    cwd: folder,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const lifeline = guard.stdio[3] as Socket;
  const complaints = guard.stderr as Socket;
  let log = '';
  complaints.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const ended = once(guard, 'close');
  // A program that forgets to stop its server may end; the server ends with it.
  for (const handle of [guard, lifeline, complaints]) handle.unref();

  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    guard.ref();
    lifeline.destroy();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const hasEnded = () => guard.exitCode !== null;
  let startedAt = await startOf(url, hasEnded);
  const crash = async () => {
    lifeline.write('again\n');
    startedAt = await startOf(url, hasEnded, startedAt);
    if (startedAt === undefined) throw new Error(`PostgreSQL did not start again:\n${log}`);
  };
  if (startedAt !== undefined) return { url, stop, crash };
  await stop();
  throw new Error(`PostgreSQL (${binaries}) did not start:\n${log}`);
}

/** When the server says it started, other than `before`; undefined where it ends or the time is up. */
async function startOf(url: string, hasEnded: () => boolean, before?: string): Promise<string | undefined> {
  const deadline = performance.now() + START_WITHIN_MS;
  while (performance.now() < deadline && !hasEnded()) {
    const client = postgres(url, { max: 1, connect_timeout: 2, fetch_types: false, onnotice: () => undefined });
    const started = await client<{ at: string }[]>`select pg_postmaster_start_time()::text as at`.then(
      ([row]) => row?.at,
      () => undefined,
    );
    await client.end({ timeout: 1 });
    if (started !== undefined && started !== before) return started;
    await wait(25);
  }
  return undefined;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, else as `nobody`. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' })));
      if (uid && gid) return { uid, gid };
    } catch {
      // No such user here: try the next.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody. Set TEST_DATABASE_URL.');
}

/** macOS has no C.UTF-8. */
function locale(): string {
  return process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
}
