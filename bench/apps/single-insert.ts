import { connect } from '../../src/store/postgres.ts';
import { POOL } from '../workspace.ts';
import { bareApp } from './bare.ts';
import { databaseUrl } from './serving.ts';

// One statement a command, and nothing understood: what Bolt, HTTP and a commit cost by themselves.
const sql = connect(databaseUrl(), POOL);
await sql`create table if not exists commands (id bigint generated always as identity primary key, by text, text text, at timestamptz)`;
await bareApp(
  async ({ user_id, text }) => {
    await sql`insert into commands (by, text, at) values (${user_id}, ${text}, ${new Date().toISOString()})`;
    return { response_type: 'ephemeral', text: `Noted: ${text}` };
  },
  () => sql.end({ timeout: 5 }),
);
