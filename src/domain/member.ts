import type { Intensity } from './intensity.ts';
import type { Section } from './pipeline.ts';

export const ROLES = ['rep', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Weekly counts per section; 0 = not this member's job, absent = no goal set. */
export type Goals = Partial<Record<Section, number>>;

/**
 * A person in a workspace. `workDays` are ISO weekdays, 1 = Monday. `country` (ISO 3166) chooses the holidays. Nothing is
 * said to their DM between `quietFrom` and `quietUntil` on their clock. Their Slack status shows `statusEmoji` since
 * `statusSince`; `statusAnsweredAt` is when they told us what it means. One who left Slack has `deactivatedAt`. `shares`: colleagues may see
 * their plays and their name beside figures. `mentors` are the sections in which colleagues may ask them. A manager, `hushedBy`, stopped
 * nudges to them before `hushedUntil`. `homeOpenedAt` is when they first opened the Home tab: from then on it is kept up to date.
 */
export type Member = {
  workspaceId: string;
  userId: string;
  name: string;
  role: Role;
  zone: string;
  country: string | null;
  workDays: number[];
  digestAt: Temporal.PlainTime;
  dmChannel: string | null;
  awayFrom: Temporal.PlainDate | null;
  awayUntil: Temporal.PlainDate | null;
  goals: Goals;
  intensity: Intensity;
  quietFrom: Temporal.PlainTime | null;
  quietUntil: Temporal.PlainTime | null;
  statusEmoji: string | null;
  statusSince: Temporal.Instant | null;
  statusAnsweredAt: Temporal.Instant | null;
  deactivatedAt: Temporal.Instant | null;
  shares: boolean;
  mentors: Section[];
  hushedUntil: Temporal.PlainDate | null;
  hushedBy: string | null;
  homeOpenedAt: Temporal.Instant | null;
  createdAt: Temporal.Instant;
};

/** What a person starts with who has told us nothing of it. */
export const UNTOLD = {
  intensity: 'normal',
  quietFrom: null,
  quietUntil: null,
  statusEmoji: null,
  statusSince: null,
  statusAnsweredAt: null,
  deactivatedAt: null,
  shares: false,
  mentors: [],
  hushedUntil: null,
  hushedBy: null,
  homeOpenedAt: null,
} satisfies Partial<Member>;

/** Who acts, and whose deals they may change: their own, a manager their reps', an admin everybody's. */
export type Actor = Pick<Member, 'workspaceId' | 'userId' | 'role'> & { manages: string[] };

/** Whether `actor` may change what belongs to `ownerId`. */
export function mayChange(actor: Actor, ownerId: string): boolean {
  return actor.userId === ownerId || actor.role === 'admin' || actor.manages.includes(ownerId);
}

/** Whether a manager stopped nudges to this person for this day of theirs. */
export function isHushed({ hushedUntil }: Pick<Member, 'hushedUntil'>, today: Temporal.PlainDate): boolean {
  return hushedUntil !== null && Temporal.PlainDate.compare(today, hushedUntil) < 0;
}

/** The date it is for this person. */
export function dateFor(member: Pick<Member, 'zone'>, now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(member.zone).toPlainDate();
}
