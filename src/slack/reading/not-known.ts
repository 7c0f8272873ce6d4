import type { Update } from '../../domain/reading.ts';
import { unknownDeal } from '../../domain/reading-doubt.ts';
import { dealsNamed, dealsOfOthers } from '../../store/deal-search.ts';
import { ALL, asItStands, notYours, WORKED } from '../commands/choose-deal.ts';
import type { Ask } from '../commands/subcommand.ts';

/** Longer words name no deal. */
const NAME_MAX = 80;

/**
 * Why one update's deal is not among those it may be about: it has ended, or belongs to somebody else, as a sentence. Null where nobody
 * knows it, and where it is another's name for one of several things: then it is asked.
 */
export async function whyNotKnown(ask: Ask, updates: readonly Update[]): Promise<string | null> {
  const [only, ...others] = updates;
  const words = only && others.length === 0 ? unknownDeal(only)?.shown.trim() : undefined;
  if (!words || words.length > NAME_MAX) return null;
  const wanted = { words, quoted: false, statuses: ALL };
  const [own, ...alike] = await dealsNamed(ask.db, ask.actor, wanted);
  if (own && alike.length === 0 && !WORKED.includes(own.status)) return asItStands(own, ask.said);
  if (own) return null;
  const [theirs, ...more] = await dealsOfOthers(ask.db, ask.actor, { ...wanted, statuses: WORKED });
  return theirs && more.length === 0 ? notYours(ask, theirs) : null;
}
