import type { Update } from '../../domain/reading.ts';
import { unknownDeal } from '../../domain/reading-doubt.ts';
import { dealsNamed, dealsOfOthers } from '../../store/deal-search.ts';
import { dealOf } from '../../store/deals.ts';
import { ALL, asItStands, notYours, WORKED } from '../commands/choose-deal.ts';
import type { Ask } from '../commands/subcommand.ts';

/** Longer words name no deal. */
const NAME_MAX = 80;

/**
 * Why one update cannot be written of the deal it names: it has ended, or belongs to somebody else, as a sentence. Null where it can, where
 * nobody knows the deal, and where it is another's name for one of several things: then it is asked.
 */
export async function whyNotKnown(ask: Ask, updates: readonly Update[]): Promise<string | null> {
  const [only, ...others] = updates;
  if (!only || others.length > 0) return null;
  const ended = await endedDeal(ask, only);
  if (ended) return ended;
  const words = unknownDeal(only)?.shown.trim();
  if (!words || words.length > NAME_MAX) return null;
  const wanted = { words, quoted: false, statuses: ALL };
  const [own, ...alike] = await dealsNamed(ask.db, ask.actor, wanted);
  if (own && alike.length === 0 && !WORKED.includes(own.status)) return asItStands(own, ask.said);
  if (own) return null;
  const [theirs, ...more] = await dealsOfOthers(ask.db, ask.actor, { ...wanted, statuses: WORKED });
  return theirs && more.length === 0 ? notYours(ask, theirs) : null;
}

/** How the deal ended that an update is asked about; a customer's calls are logged as any other's. */
async function endedDeal({ db, actor, said }: Ask, { deal: id, doubts, is }: Update): Promise<string | null> {
  if (id === null || is === 'new-deal' || !doubts.some(({ part }) => part === 'deal')) return null;
  const deal = await dealOf(db, actor.workspaceId, id);
  return deal && !WORKED.includes(deal.status) ? asItStands(deal, said) : null;
}
