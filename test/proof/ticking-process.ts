import { LogLevel, WebClient } from '@slack/web-api';
import type { Deps } from '../../src/deps.ts';
import { tick } from '../../src/jobs/tick.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { troubleLog } from './troubles.ts';

/** What a ticking process says: that it is there, how many rows it worked through, or what is wrong. */
export type TickerSays = { is: 'ready' } | { is: 'ticked'; rows: number } | { is: 'trouble'; trouble: string };

// Opens the database of its command line, migrations and all, and ticks at every moment it is told.
const [databaseUrl = '', slackApiUrl = ''] = process.argv.slice(2);
const say = (said: TickerSays) => process.send?.(said);
process.once('disconnect', () => process.exit(0));
const { db } = await openPostgres(databaseUrl, { connections: 2 });
const log = troubleLog((trouble) => say({ is: 'trouble', trouble }));
const slackFor: Deps['slackFor'] = async (id) =>
  new WebClient(`xoxb-${id}`, { slackApiUrl, retryConfig: { retries: 0 }, logLevel: LogLevel.ERROR });
process.on('message', (moment: string) => {
  const now = Temporal.Instant.from(moment);
  tick({ db, log, slackFor, now: () => now }).then(
    (rows) => say({ is: 'ticked', rows }),
    (error: unknown) => say({ is: 'trouble', trouble: String(error) }),
  );
});
say({ is: 'ready' });
