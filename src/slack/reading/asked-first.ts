import type { Update } from '../../domain/reading.ts';
import { amountAsked, mayCountAgain, workAsked } from '../../domain/reading-surprise.ts';
import { dealsById } from '../../store/deals-by-id.ts';
import { loggedSince } from '../../store/logged-since.ts';
import type { Ask } from '../commands/subcommand.ts';

/**
 * Updates as they were read, with what is asked before any of it is written: an amount far from what stands, and work that may have been
 * logged before. `text` is the message.
 */
export async function askedFirst(ask: Ask, updates: readonly Update[], text: string): Promise<Update[]> {
  const { db, actor } = ask;
  const priced = updates.flatMap(({ deal, parts }) => (deal !== null && parts.amount ? [deal] : []));
  const deals = await dealsById(db, actor.workspaceId, priced);
  const asked: Update[] = [];
  for (const update of updates) {
    const deal = update.deal === null ? undefined : deals.get(update.deal);
    asked.push(await countAsked(ask, deal ? amountAsked(update, deal) : update, text));
  }
  return asked;
}

async function countAsked({ db, actor, said }: Ask, update: Update, text: string): Promise<Update> {
  const touched = mayCountAgain(text, update);
  if (!touched) return update;
  const today = said.at.startOfDay().toInstant();
  return workAsked(update, touched, await loggedSince(db, actor, { kind: touched.kind, deal: update.deal }, today));
}
