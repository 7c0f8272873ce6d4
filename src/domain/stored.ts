/** Kinds of what is kept about a person. */
export const STORED_KINDS = [
  'deals',
  'updates',
  'activities',
  'commitments',
  'plays',
  'runs',
  'practices',
  'questions',
  'findings',
  'messages',
  'readings',
  'settings',
] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

/** How many of one kind are kept about a person, and since when; null where that is not known, or there are none. */
export type StoredCount = { kind: StoredKind; count: number; since: Temporal.Instant | null };

/** What is kept about a person, counted. Words that they typed are kept for `retentionDays`. */
export type Stored = { userId: string; name: string; counts: StoredCount[]; retentionDays: number };
