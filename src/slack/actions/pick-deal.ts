import type { SlackOptionsMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { visible } from '../../domain/text/clean.ts';
import { dealsLike } from '../../store/deal-search.ts';
import { ownersOf } from '../../store/people-and-places.ts';
import { callerFor } from '../caller.ts';
import { loggable } from '../errors.ts';
import { pickedAmong } from '../modals/deal-picker.ts';
import { plain } from '../modals/inputs.ts';
import { dealLabels } from '../views/deal-labels.ts';

const TYPED = z.object({
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }),
  action_id: z.string(),
  value: z.string().default(''),
});

/** The deals a picker offers for what was typed so far. Where they cannot be read it offers none. */
export const pickDealOptions =
  (deps: Deps) => async (args: SlackOptionsMiddlewareArgs<'block_suggestion'> & { client: WebClient }) => {
    const { ack, body, client } = args;
    const { user, team, value, action_id } = TYPED.parse(body);
    try {
      const now = deps.now();
      const { actor, member, workspace } = await callerFor({ db: deps.db, client, now, workspaceId: team.id }, user.id);
      const found = await dealsLike(deps.db, actor, visible(value), pickedAmong(action_id));
      const nameOf = await ownersOf(deps.db, team.id, found);
      const labels = dealLabels(found, {
        now: now.toZonedDateTimeISO(member.zone),
        stages: workspace.stages,
        nameOf,
      });
      const options = found.map(({ id }, at) => ({ text: plain(labels[at] ?? ''), value: String(id) }));
      await ack({ options });
    } catch (error) {
      deps.log.error({ error: loggable(error) }, 'could not offer deals');
      await ack({ options: [] });
    }
  };
