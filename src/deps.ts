import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Model } from './ai/model.ts';
import type { Db } from './store/db.ts';

/** Counts what whoever runs Sideline watches. It tells no workspace and no person apart. */
export type Meter = {
  /** A delivery came to this state, for this reason where there is one. */
  delivery: (state: string, reason?: string) => void;
  /** From when a delivery was due until it was sent. */
  lag: (milliseconds: number) => void;
  /** Leases that died: their process did, or froze. */
  leasesDied: (count: number) => void;
  tick: (milliseconds: number, outcome: 'done' | 'failed') => void;
};

/** What listeners, jobs and couriers are given. Only main makes one; tests and the sandbox make their own. */
export type Deps = {
  db: Db;
  /** The time, in whole milliseconds. */
  now: () => Temporal.Instant;
  log: Logger;
  /** A Web API client that speaks as the bot of this workspace: no retries of its own, 10 s timeout. */
  slackFor: (workspaceId: string) => Promise<WebClient>;
  /** Absent without a key: every use has a built-in answer. */
  model?: Model;
  /** Absent where nobody watches. */
  meter?: Meter;
};
