import type { WebClient } from '@slack/web-api';
import { countryOf, settingsFor } from '../domain/country.ts';
import { UserError } from '../domain/errors.ts';
import { type Member, UNTOLD } from '../domain/member.ts';
import type { Db } from '../store/db.ts';
import { type Caller, callerOf, saveMember } from '../store/members.ts';
import { reopenConversation } from '../store/outbox.ts';
import { scheduleChores, scheduleMember } from '../store/schedules.ts';
import { saveWorkspace } from '../store/workspaces.ts';
import { profileOf, USER, type User } from './profile.ts';

/** What a person who has not told us otherwise works, in ISO weekdays. */
const WORK_DAYS = [1, 2, 3, 4, 5];
const DIGEST_AT = Temporal.PlainTime.from('08:30');

/** What meeting somebody takes. */
export type Meeting = { db: Db; client: WebClient; now: Temporal.Instant; workspaceId: string };

/**
 * Who speaks, one query for those we know. First contact creates the member with name, zone and DM channel from
 * Slack; the first after their DM was closed opens it again. Throws UserError for guests, people of other workspaces and bots.
 */
export async function callerFor(meeting: Meeting, userId: string): Promise<Caller> {
  const known = await callerOf(meeting.db, meeting.workspaceId, userId);
  return known?.member.dmChannel && !known.member.deactivatedAt ? known : meet(meeting, userId);
}

async function meet({ db, client, now, workspaceId }: Meeting, userId: string): Promise<Caller> {
  const { user: outside } = await client.users.info({ user: userId });
  const user = USER.parse(outside);
  requireColleague(user, workspaceId);
  // Without a DM they can still command; it is tried again the next time.
  const { channel } = await client.conversations.open({ users: userId }).catch(() => ({ channel: undefined }));
  const { team } = await client.auth.test();
  const { zone } = profileOf(user);
  await saveWorkspace(db, { workspaceId, name: team ?? workspaceId, coaching: {}, ...settingsFor(zone) });
  await saveMember(db, { ...newMember(user, workspaceId, now), dmChannel: channel?.id ?? null });
  if (channel?.id) await reopenConversation(db, workspaceId, channel.id);
  const caller = await callerOf(db, workspaceId, userId);
  if (!caller) throw new Error('a member just saved is not there');
  await scheduleMember(db, caller, now);
  await scheduleChores(db, workspaceId, now);
  return caller;
}

function newMember(user: User, workspaceId: string, now: Temporal.Instant): Member {
  const { name, zone, statusEmoji } = profileOf(user);
  return {
    workspaceId,
    userId: user.id,
    name,
    role: user.is_admin ? 'admin' : 'rep',
    zone,
    country: countryOf(zone) ?? null,
    workDays: WORK_DAYS,
    digestAt: DIGEST_AT,
    dmChannel: null,
    awayFrom: null,
    awayUntil: null,
    goals: {},
    ...UNTOLD,
    statusEmoji,
    statusSince: statusEmoji === null ? null : now,
    createdAt: now,
  };
}

function requireColleague(user: User, workspaceId: string): void {
  const guest = user.is_restricted || user.is_stranger || (user.team_id ?? workspaceId) !== workspaceId;
  if (guest)
    throw new UserError('Sideline works with members of this workspace. Guests cannot use it; ask your admin.');
  if (user.is_bot || user.deleted) throw new UserError('Sideline works with people who are active in this workspace.');
}
