import { page, refuse } from './answer.ts';
import { type Method, textOf } from './method.ts';
import type { User, Workspace } from './state.ts';

/** The person of this id. Ends the call with user_not_found. */
export function userOf(workspace: Workspace, userId: string): User {
  return workspace.users.find(({ id }) => id === userId) ?? refuse('user_not_found');
}

/** A person as Slack hands them out. */
export function wireUser(workspace: Workspace, user: User, now: Temporal.Instant) {
  const profile = {
    real_name: user.realName,
    display_name: user.displayName,
    status_text: user.statusText,
    status_emoji: user.statusEmoji,
    ...(user.isBot ? { bot_id: workspace.botId, api_app_id: workspace.appId } : {}),
  };
  return {
    id: user.id,
    team_id: workspace.id,
    name: user.name,
    real_name: user.realName,
    deleted: user.deleted,
    tz: user.zone,
    tz_offset: now.toZonedDateTimeISO(user.zone).offsetNanoseconds / 1e9,
    is_admin: user.isAdmin,
    is_owner: user.isOwner,
    is_restricted: user.isRestricted,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    profile,
  };
}

export const authTest: Method = (_world, workspace) => ({
  url: `https://${workspace.domain}.slack.com/`,
  team: workspace.name,
  user: userOf(workspace, workspace.botUser).name,
  team_id: workspace.id,
  user_id: workspace.botUser,
  bot_id: workspace.botId,
  is_enterprise_install: false,
});

export const usersInfo: Method = (world, workspace, args) => ({
  user: wireUser(workspace, userOf(workspace, textOf(args, 'user')), world.clock()),
});

export const usersList: Method = (world, workspace, args) => {
  const { items, next } = page(workspace.users, args, 1000);
  return {
    members: items.map((user) => wireUser(workspace, user, world.clock())),
    response_metadata: { next_cursor: next },
  };
};
