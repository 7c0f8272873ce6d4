import type { Deps } from '../../deps.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { type Carried, carriedIn } from '../reading/carried.ts';
import { type Came, saidAt } from '../reading/present.ts';
import { withAdded } from '../reading/with-added.ts';
import { type Answer, askOf, type Press, pressed } from './pressed.ts';

/** A listener for a button under what was read of a message, whose words mean what they meant when it was written. */
export function readingPress(
  deps: Deps,
  pending: Pending,
  handle: (ask: Ask, carried: Carried, press: Press) => Promise<Came | undefined>,
) {
  return pressed(deps, pending, async (press) => {
    const carried = carriedIn(press.value);
    const at = await saidAt(deps.db, press, carried.reading);
    const ask = await askOf(deps, press, at ? { saidAt: at } : {});
    const came = await handle(ask, carried, press);
    return came && answerOf(ask, came);
  });
}

async function answerOf(ask: Ask, came: Came): Promise<Answer> {
  if (came.is !== 'stale') return { replace: await withAdded(ask, came) };
  const beside = { text: came.says };
  const { message } = came;
  if (message?.text === came.says) return { replace: message };
  return message ? { redraw: async () => message, beside } : { beside };
}
