import { z } from 'zod';
import type { Profile } from '../domain/profile.ts';

/** A person as users.info, users.list and user_change tell of them. */
export const USER = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().default(''),
  real_name: z.string().optional(),
  tz: z.string().nullish(),
  is_admin: z.boolean().default(false),
  is_owner: z.boolean().default(false),
  is_primary_owner: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  deleted: z.boolean().default(false),
  profile: z.object({ display_name: z.string().optional(), status_emoji: z.string().optional() }).default({}),
});
export type User = z.infer<typeof USER>;

/** Whether Slack lets this person run the workspace. */
export function runsWorkspace({ is_admin, is_owner, is_primary_owner }: User): boolean {
  return is_admin || is_owner || is_primary_owner;
}

/** What of it we keep. */
export function profileOf(user: User): Profile {
  return {
    userId: user.id,
    name: user.profile.display_name || user.real_name || user.name || user.id,
    zone: zoneOf(user),
    statusEmoji: user.profile.status_emoji || null,
    isGone: user.deleted,
  };
}

/** Slack's zone where Temporal knows it, else UTC. */
function zoneOf({ tz }: User): string {
  try {
    return tz ? Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(tz).timeZoneId : 'UTC';
  } catch {
    return 'UTC';
  }
}
