import type { Deal } from '../../domain/deal.ts';
import type { Update } from '../../domain/reading.ts';
import { noteOf } from '../../domain/reading-change.ts';
import type { Progress } from '../../store/commitment-progress.ts';
import { hearOnce } from '../../store/heard.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Applied, Done } from './applied.ts';
import { changeDeals } from './change-deals.ts';
import { commitTo } from './commit-to.ts';
import { type DealsMeant, dealsMeant } from './deals-meant.ts';
import { logTouches, tellsOfWork } from './log-touches.ts';
import { oneAct } from './one-act.ts';
import { openDeals } from './open-deals.ts';

/**
 * Writes all that a message tells by one act, under the key of this ask, with everything that follows a command: all of it or nothing.
 * `ask.text` is the message where it is at hand; `ask.db` may be a transaction. Throws UserError for a deal that may not be changed,
 * has ended, or is gone, and for a date that has passed.
 */
export function applyUpdates(ask: Ask, updates: readonly Update[]): Promise<Applied> {
  return ask.db.transaction(async (db): Promise<Applied> => {
    if (!(await hearOnce(db, ask.actor.workspaceId, ask.heard, ask.now))) return { is: 'heard' };
    return applyHeard({ ...ask, db }, updates);
  });
}

/** The same where its key was claimed before in this transaction, which is the ask's. */
export async function applyHeard(ask: Ask, updates: readonly Update[]): Promise<Extract<Applied, { is: 'applied' }>> {
  const deals = await dealsMeant(ask, updates);
  const act = oneAct(ask, noteIn(updates, deals));
  const changed = await changeDeals(ask, updates, deals, act);
  const opened = await openDeals(ask, updates, act);
  const dealOf = (update: Update): Deal | null =>
    opened.get(update)?.opened.deal ?? (update.deal === null ? null : (deals.get(update.deal) ?? null));
  const reached = await logTouches(ask, updates, dealOf, act);
  const committed = await commitTo(ask, updates, act);
  const lastLogged = updates.findLast(tellsOfWork);
  const done = updates.flatMap((update): Done[] => {
    const { touches = [] } = update.parts;
    const told: { update: Update; touches: typeof touches; reached: Progress[] } = {
      update,
      touches,
      reached: update === lastLogged ? reached : [],
    };
    const [change, open, result] = [changed.get(update), opened.get(update), committed.get(update)];
    if (change) return [{ is: 'changed', ...told, changed: change }];
    if (open) return [{ is: 'opened', ...told, ...open }];
    if (result) return [{ is: 'committed', update, result }];
    return [{ is: 'logged', ...told, deal: dealOf(update) }];
  });
  return { is: 'applied', act: act.id, done };
}

/** What no field of a deal holds, as the act's note; of several deals, with their names. */
function noteIn(updates: readonly Update[], deals: DealsMeant): string | null {
  const notes = updates.flatMap((update) => {
    const [note, deal] = [noteOf(update), update.deal === null ? null : deals.get(update.deal)];
    return note === null ? [] : [deals.size > 1 && deal ? `${deal.name}: ${note}` : note];
  });
  return notes.length > 0 ? notes.join('; ') : null;
}
