/** Who is planned for: so many members, so many in each workspace. */
export type Crowd = { members: number; perWorkspace: number };

/** A Tuesday, 08:30 in New York. */
export const NOW = Temporal.Instant.from('2026-03-10T12:30:00Z');

export const DEALS_A_MEMBER = 20;
export const ACTIVITIES_A_MEMBER = 100;

/** Logged ten at a time. */
export const ACTS_A_MEMBER = ACTIVITIES_A_MEMBER / 10;

/** What earlier digests said to each. */
export const TOLD_A_MEMBER = 5;

/** Members in one batch, as the tick takes them. */
export const BATCH = 500;
