import type { Update } from '../../domain/reading.ts';
import { openedBy } from '../../domain/reading-change.ts';
import { dealsNamed } from '../../store/deal-search.ts';
import type { DealChanged } from '../../store/deals.ts';
import { openOwnDeal } from '../../store/leads.ts';
import { WORKED } from '../commands/choose-deal.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { OneAct } from './one-act.ts';

/** A deal that was opened; `isSecond` where another one being worked has its name. */
export type Opened = { opened: DealChanged; isSecond: boolean };

/** Opens the new deals among the updates; returns them by the update that tells of each. */
export async function openDeals(ask: Ask, updates: readonly Update[], act: OneAct): Promise<Map<Update, Opened>> {
  const all = new Map<Update, Opened>();
  for (const update of updates.filter(({ is }) => is === 'new-deal')) {
    const fields = openedBy(update.parts, ask.said);
    const [namesake] = await dealsNamed(ask.db, ask.actor, { words: fields.name, quoted: true, statuses: WORKED });
    const opened = await openOwnDeal(ask.db, ask, fields, act.next());
    if (!opened) throw new Error('a deal of a message whose key is claimed was heard before');
    act.wrote(opened.act);
    all.set(update, { opened, isSecond: namesake?.name === fields.name });
  }
  return all;
}
