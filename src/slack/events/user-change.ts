import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../../deps.ts';
import { followProfiles } from '../../store/members.ts';
import { profileOf, USER } from '../profile.ts';

/** Follows a member's name, zone, status, and that they left or came back. Whoever we have not met stays unknown. */
export const userChanged =
  (deps: Deps) =>
  async ({ event, body }: SlackEventMiddlewareArgs<'user_change'> & AllMiddlewareArgs) => {
    const parsed = USER.safeParse(event.user);
    if (!parsed.success) return;
    await followProfiles(deps.db, body.team_id, [profileOf(parsed.data)], deps.now());
  };
