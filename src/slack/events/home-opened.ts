import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { markHomeOpened } from '../../store/home.ts';
import { callerFor } from '../caller.ts';
import { publishHome } from '../home/publish.ts';
import { closedHome } from '../views/home.ts';

/** Draws the Home tab from present data each time it is opened; from the first time on it is kept up to date. */
export const homeOpened =
  (deps: Deps) =>
  async ({ event, body, client }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs) => {
    if (event.tab !== 'home') return;
    const now = deps.now();
    try {
      const { member } = await callerFor({ db: deps.db, client, now, workspaceId: body.team_id }, event.user);
      if (member.homeOpenedAt === null) await markHomeOpened(deps.db, member, now);
      await publishHome(deps, member);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await client.views.publish({ user_id: event.user, view: closedHome(error) });
    }
  };
