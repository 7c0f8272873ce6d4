/** The workspace that every app under measure serves. */
export const WORKSPACE_ID = 'TBENCH';

export const SIGNING_SECRET = 'a signing secret for the benchmark';

/** Every app has this many connections to Postgres. */
export const POOL = 10;

export const REPS = 50;
export const DEALS_A_REP = 20;
/** Logged ten at a time. */
export const LOGS_A_DEAL = 10;
export const ACTIVITIES_A_LOG = 10;

/** First words of deal names: a rep has one deal of each. The second word differs from rep to rep. */
export const ACCOUNTS = [
  'Acme',
  'Globex',
  'Initech',
  'Umbrella',
  'Hooli',
  'Vandelay',
  'Wonka',
  'Cyberdyne',
  'Soylent',
  'Tyrell',
  'Oceanic',
  'Monarch',
  'Gringotts',
  'Weyland',
  'Zorin',
  'Krusty',
  'Bluth',
  'Sirius',
  'Duff',
  'Nakatomi',
] as const;

export const TRADES = ['Logistics', 'Foods', 'Energy', 'Health', 'Retail', 'Steel', 'Media'] as const;

/** The Slack user id of a rep, counted from 0. */
export function repId(rep: number): string {
  return `UREP${rep}`;
}
