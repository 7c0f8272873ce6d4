import type { Angle } from './angle.ts';
import type { Section } from './pipeline.ts';

export const ACTIVITY_KINDS = [
  'call',
  'voicemail',
  'email',
  'text',
  'social',
  'meeting',
  'demo',
  'visit',
  'referral',
  'event',
  'research',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Kinds that reach out to a buyer; on a deal they are touches, and their kind is the channel. */
const REACHES_OUT: ReadonlySet<ActivityKind> = new Set([
  'call',
  'voicemail',
  'email',
  'text',
  'social',
  'meeting',
  'demo',
  'visit',
]);

/** `count` of one kind, done at `at`, on a deal or on none; `angle` is what was new about a touch, where its note says so. */
export type Activity = {
  userId: string;
  dealId: number | null;
  kind: ActivityKind;
  section: Section;
  count: number;
  angle?: Angle | null;
  at: Temporal.Instant;
};

export function isTouch(activity: Pick<Activity, 'dealId' | 'kind'>): boolean {
  return activity.dealId !== null && REACHES_OUT.has(activity.kind);
}

/** The kinds that count as touches, for a store that filters by them. */
export const TOUCH_KINDS: readonly ActivityKind[] = ACTIVITY_KINDS.filter((kind) => REACHES_OUT.has(kind));

/** The section an activity belongs to, by that of the deal's stage then, or by its kind where there is no deal. */
export function sectionOf(kind: ActivityKind, ofDeal: Section | null): Section {
  if (ofDeal === 'find') return REACHES_OUT.has(kind) ? 'reach' : 'find';
  if (ofDeal) return ofDeal;
  if (kind === 'research' || kind === 'referral' || kind === 'event') return 'find';
  if (kind === 'meeting' || kind === 'demo' || kind === 'visit') return 'follow up';
  return 'reach';
}
