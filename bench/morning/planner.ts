import { drizzle } from 'drizzle-orm/postgres-js';
import { pino } from 'pino';
import { tick } from '../../src/jobs/tick.ts';
import { connect, openPostgres } from '../../src/store/postgres.ts';
import * as schema from '../../src/store/schema.ts';
import { serveWork } from '../worker.ts';
import { NOW } from './team.ts';

// Plans what is due, as the product does. `counted` on the command line counts its statements besides.
const [url = '', counted] = process.argv.slice(2);
const log = pino({ level: 'warn', base: null });
const slackFor = () => Promise.reject(new Error('planning asks nothing of Slack'));
let statements = 0;
const logger = {
  logQuery: () => {
    statements += 1;
  },
};

function openCounted() {
  const client = connect(url, 10);
  return { db: drizzle(client, { schema, logger }), close: () => client.end() };
}

const store = counted ? openCounted() : await openPostgres(url);
serveWork(async () => {
  statements = 0;
  const members = await tick({ db: store.db, now: () => NOW, log, slackFor });
  return { members, statements };
}, store.close);
