import { setUpOf } from '../../store/set-up.ts';
import type { Ask } from '../commands/subcommand.ts';
import { loggable } from '../errors.ts';
import { untilSettled } from '../items/settled.ts';
import type { Pending } from '../pending.ts';
import type { Behind } from './behind.ts';
import { setupMenu } from './setup-menu.ts';
import { setupTeamsModal } from './setup-teams.ts';

/** Draws the menu under a form of the set-up again, and the list of teams where that lies between, once something changed. */
export function redrawBehind(ask: Pick<Ask, 'db' | 'actor' | 'said' | 'log'>, behind: Behind, pending: Pending): void {
  const { client, root, previous } = behind;
  if (!root) return;
  const drawn = untilSettled(
    () => setUpOf(ask.db, ask.actor),
    async (setUp) => {
      await client.views.update({ view_id: root, view: setupMenu(setUp, ask.said.at) });
      if (previous && previous !== root) {
        await client.views.update({ view_id: previous, view: setupTeamsModal(setUp.teams) });
      }
    },
  );
  // Whoever closed it meanwhile sees it as it stands when they open it again.
  pending.keep(drawn.catch((error: unknown) => ask.log.debug({ error: loggable(error) }, 'the menu was closed')));
}
