import type { Deal } from '../../domain/deal.ts';
import { dealIn } from '../../domain/text/deal-in-text.ts';
import { dealsSpokenOf } from '../../store/deals-spoken-of.ts';
import { asItStands, notYours, WORKED } from '../commands/choose-deal.ts';
import type { Ask } from '../commands/subcommand.ts';

/** Shorter words name nothing, and these name no deal. */
const TELLING = /^\p{L}[\p{L}\p{N}&'.-]{2,}$/u;
const ORDINARY = new Set(
  'the and her his their our moved move won lost closed signed sent proposal lead contacted qualified negotiation today tomorrow friday deal call'.split(
    ' ',
  ),
);

/** Of words about a deal that is not the author's to change: whose it is, or how it ended, as a sentence; null where none is named for sure. */
export async function whoseIsIt(ask: Ask): Promise<string | null> {
  const deal = await dealSpokenOf(ask);
  if (!deal) return null;
  if (deal.ownerId !== ask.actor.userId) return WORKED.includes(deal.status) ? notYours(ask, deal) : null;
  return WORKED.includes(deal.status) ? null : asItStands(deal, ask.said);
}

/** The author's own deal that was lost and is named for sure; null where there is none. */
export async function lostDealNamed(ask: Ask): Promise<Deal | null> {
  const deal = await dealSpokenOf(ask);
  if (deal?.ownerId !== ask.actor.userId || deal.status !== 'lost') return null;
  return dealIn(ask.text, [deal]);
}

/** The one deal of the workspace, anybody's, that the words name; null where none is, or several. */
async function dealSpokenOf(ask: Ask): Promise<Deal | null> {
  const words = ask.text
    .slice(0, 300)
    .toLowerCase()
    .split(/[\s,;:!?()]+/)
    .map((word) => word.replace(/['\u2019]s$|[.]+$/g, ''))
    .filter((word) => TELLING.test(word) && !ORDINARY.has(word));
  const [deal, ...others] = await dealsSpokenOf(ask.db, ask.actor, [...new Set(words)]);
  return deal && others.length === 0 ? deal : null;
}
