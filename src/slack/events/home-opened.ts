import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { findingsOf } from '../../domain/rules/index.ts';
import { snapshotsOf } from '../../store/snapshots.ts';
import { callerFor } from '../caller.ts';
import { dealList } from '../views/deal-list.ts';
import { home } from '../views/home.ts';
import { welcome } from '../views/welcome.ts';

/** Draws the Home tab from present data each time it is opened. */
export const homeOpened =
  (deps: Deps) =>
  async ({ event, body, client }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs) => {
    if (event.tab !== 'home') return;
    const now = deps.now();
    const drawn = callerFor({ db: deps.db, client, now, workspaceId: body.team_id }, event.user).then(
      async ({ member }) => {
        const snapshot = (await snapshotsOf(deps.db, member.workspaceId, [member.userId], now)).get(member.userId);
        const list =
          snapshot && snapshot.deals.length > 0 ? dealList(snapshot, findingsOf(snapshot, now), now) : undefined;
        return home(list ? [list, welcome(member.name)] : [welcome(member.name)]);
      },
    );
    const view = await drawn.catch((error: unknown) => {
      if (error instanceof UserError) return home([{ text: error.message }]);
      throw error;
    });
    await client.views.publish({ user_id: event.user, view });
  };
