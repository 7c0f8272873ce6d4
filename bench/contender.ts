import { connect } from '../src/store/postgres.ts';
import { createDatabase } from '../test/harness/databases.ts';
import { startApp } from './app-process.ts';
import { type Door, type Load, load, openDoor, type Typist } from './load.ts';
import { countTurns } from './turns.ts';

/** As many people type at once. */
export const CONNECTIONS = 20;

/** An app to be measured: a file of bench/apps, and the query that counts the commands its database has kept. */
export type Entry = { title: string; app: string; counted: string; flags?: string[] };

/** An app under measure, on a copy of the seeded database of its own. */
export type Contender = {
  title: string;
  /** Every typist works until the time is up. `cpuMs` is the app's processor time for one command. */
  run: (typists: Typist[], seconds: number) => Promise<Load & { cpuMs: number }>;
  /** Round trips to Postgres per command: `count` of them one by one, after a crowd has warmed every connection. */
  roundTrips: (typist: Typist, crowd: Typist[], count: number) => Promise<number>;
  /** Ends the app and counts what it kept. Throws where that is not exactly what it acknowledged. */
  end: () => Promise<number>;
};

/** Starts an app. What it leaves behind is put away with `stack`. */
export async function enter(
  serverUrl: string,
  template: string,
  entry: Entry,
  stack: AsyncDisposableStack,
): Promise<Contender> {
  const database = await createDatabase(serverUrl, template);
  stack.defer(database.drop);
  const app = await startApp(entry.app, database.url, entry.flags);
  stack.defer(app.stop);
  let acknowledged = 0;
  const countingDoor = (port: number): Door => {
    const { send, close } = openDoor(port, CONNECTIONS);
    return {
      send: async (typist) => {
        const ms = await send(typist);
        acknowledged += 1;
        return ms;
      },
      close,
    };
  };
  const door = countingDoor(app.port);
  return {
    title: entry.title,
    async run(typists, seconds) {
      const before = await app.cpuMs();
      const done = await load(door, typists, seconds);
      return { ...done, cpuMs: ((await app.cpuMs()) - before) / done.ms.length };
    },
    async roundTrips(typist, crowd, count) {
      const wire = await countTurns(database.url);
      const watched = await startApp(entry.app, wire.url);
      const through = countingDoor(watched.port);
      await load(through, crowd, 1);
      const before = wire.turns();
      for (let sent = 0; sent < count; sent++) await through.send(typist);
      const turns = (wire.turns() - before) / count;
      through.close();
      await watched.stop();
      await wire.close();
      return turns;
    },
    async end() {
      door.close();
      await app.stop();
      const kept = await countOf(database.url, entry.counted);
      if (kept !== acknowledged) throw new Error(`${entry.title} acknowledged ${acknowledged} and kept ${kept}`);
      return kept;
    },
  };
}

async function countOf(url: string, query: string): Promise<number> {
  const sql = connect(url, 1);
  try {
    const [row] = await sql.unsafe<{ count: string }[]>(query);
    return Number(row?.count);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
