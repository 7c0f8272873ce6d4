import { randomBytes } from 'node:crypto';
import { connect } from '../../src/store/postgres.ts';

/** One database on a test server. `drop` ends whatever is still connected to it. */
export type TestDatabase = { url: string; name: string; drop: () => Promise<void> };

/** Makes a database on the server at `serverUrl`: a copy of `template`, else an empty one in UTF-8. */
export async function createDatabase(serverUrl: string, template?: string): Promise<TestDatabase> {
  const name = `sideline_${randomBytes(6).toString('hex')}`;
  await run(
    serverUrl,
    `create database ${name} ${template ? `template ${template}` : "template template0 encoding 'UTF8'"}`,
  );
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => run(serverUrl, `drop database if exists ${name} with (force)`) };
}

async function run(serverUrl: string, statement: string): Promise<void> {
  const client = connect(serverUrl, 1);
  try {
    await client.unsafe(statement);
  } finally {
    await client.end({ timeout: 5 });
  }
}
