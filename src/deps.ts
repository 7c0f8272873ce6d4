import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Db } from './store/db.ts';

/** What listeners, jobs and couriers are given. Only main makes one; tests and the sandbox make their own. */
export type Deps = {
  db: Db;
  /** The time, in whole milliseconds. */
  now: () => Temporal.Instant;
  log: Logger;
  /** A Web API client that speaks as the bot of this workspace: no retries of its own, 10 s timeout. */
  slackFor: (workspaceId: string) => Promise<WebClient>;
};
