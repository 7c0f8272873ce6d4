import type { Member } from './member.ts';

/** What Slack says of a person. `statusEmoji` is null for none. */
export type Profile = { userId: string; name: string; zone: string; statusEmoji: string | null; isGone: boolean };

/** What of a member Slack's present word changes, as of `now`; empty where nothing. A new status is asked about anew. */
export function profileChange(member: Member, profile: Profile, now: Temporal.Instant): Partial<Member> {
  const { name, zone, statusEmoji, isGone } = profile;
  const change: Partial<Member> = {};
  if (isGone !== (member.deactivatedAt !== null)) change.deactivatedAt = isGone ? now : null;
  // Of somebody who left, Slack keeps a bare profile.
  if (isGone) return change;
  if (name !== member.name) change.name = name;
  if (zone !== member.zone) change.zone = zone;
  if (statusEmoji !== member.statusEmoji) {
    Object.assign(change, { statusEmoji, statusSince: statusEmoji === null ? null : now, statusAnsweredAt: null });
  }
  return change;
}
