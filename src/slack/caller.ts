import type { WebClient } from '@slack/web-api';
import { countryOf, settingsFor } from '../domain/country.ts';
import { isBeingErased } from '../domain/erased.ts';
import { UserError } from '../domain/errors.ts';
import { type Member, UNTOLD } from '../domain/member.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Db } from '../store/db.ts';
import { type Caller, callerOf, saveMember } from '../store/members.ts';
import { reopenConversation } from '../store/outbox.ts';
import { scheduleChores, scheduleMember } from '../store/schedules.ts';
import { saveWorkspace } from '../store/workspaces.ts';
import { requireColleague } from './no-colleague.ts';
import { profileOf, runsWorkspace, USER, type User } from './profile.ts';

/** What meeting somebody takes. */
export type Meeting = { db: Db; client: WebClient; now: Temporal.Instant; workspaceId: string };

/**
 * Who speaks, one query for those we know. First contact creates the member with name, zone and DM channel from
 * Slack; the first after their DM was closed opens it again. Throws UserError for guests, people of other workspaces and bots.
 */
export async function callerFor(meeting: Meeting, userId: string): Promise<Caller> {
  const known = await callerOf(meeting.db, meeting.workspaceId, userId, meeting.now);
  if (known) requireKept(known.workspace);
  return known?.member.dmChannel && !known.member.deactivatedAt ? known : meet(meeting, userId);
}

async function meet({ db, client, now, workspaceId }: Meeting, userId: string): Promise<Caller> {
  const { user: outside } = await client.users.info({ user: userId });
  const user = USER.parse(outside);
  requireColleague(user, workspaceId);
  // Without a DM they can still command; it is tried again the next time.
  const { channel } = await client.conversations.open({ users: userId }).catch(() => ({ channel: undefined }));
  const { team, url = null } = await client.auth.test();
  const { zone } = profileOf(user);
  const workspace = await saveWorkspace(db, { workspaceId, name: team ?? workspaceId, url, ...settingsFor(zone) });
  requireKept(workspace);
  await saveMember(db, { ...newMember(user, workspace, now), dmChannel: channel?.id ?? null });
  if (channel?.id) await reopenConversation(db, workspaceId, channel.id);
  const caller = await callerOf(db, workspaceId, userId, now);
  if (!caller) throw new Error('a member just saved is not there');
  await scheduleMember(db, caller, now);
  await scheduleChores(db, workspaceId, now);
  return caller;
}

/** What a person starts with who has told us nothing else: the hour and days that are usual in their workspace. */
function newMember(user: User, { workspaceId, digestAt, workDays }: Workspace, now: Temporal.Instant): Member {
  const { name, zone, statusEmoji } = profileOf(user);
  return {
    workspaceId,
    userId: user.id,
    name,
    role: runsWorkspace(user) ? 'admin' : 'rep',
    zone,
    country: countryOf(zone) ?? null,
    workDays,
    digestAt,
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

function requireKept(workspace: Workspace): void {
  if (isBeingErased(workspace))
    throw new UserError('All that I keep here is being erased, so I take in nothing now. Try again in a few minutes.');
}
