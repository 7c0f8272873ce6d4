import type { Deal, DealStatus } from '../../domain/deal.ts';
import { UserError } from '../../domain/errors.ts';
import { mayChange } from '../../domain/member.ts';
import { type DealName, isNamedBy, requireCertain } from '../../domain/text/deal-name.ts';
import type { Said } from '../../domain/text/said.ts';
import { dealsLike, dealsNamed, dealsOfOthers, nearestDeals, type Wanted } from '../../store/deal-search.ts';
import { dealOf } from '../../store/deals.ts';
import { day } from '../wording.ts';
import { type Ask, WhichDeal } from './subcommand.ts';

/** Deals being worked: what most subcommands look among. */
export const WORKED: readonly DealStatus[] = ['open', 'parked'];
/** Every deal there is. */
export const ALL: readonly DealStatus[] = ['open', 'parked', 'won', 'lost'];

/** Which deals are meant. `isSure`: what is done ends the deal or gives it away, so a part of a word is asked about. */
export type Choosing = { statuses?: readonly DealStatus[]; isSure?: boolean };

/**
 * The one deal the caller means. Two that fit are asked about (WhichDeal); none that fits is answered with the nearest
 * names, whose it is, or how it ended (UserError). A deal chosen by button is taken as chosen.
 */
export async function chooseDeal(ask: Ask, name: DealName, choosing: Choosing = {}): Promise<Deal> {
  const { statuses = WORKED } = choosing;
  const deal = ask.chosen === null ? await dealNamed(ask, name, choosing) : await chosenDeal(ask, ask.chosen);
  if (!statuses.includes(deal.status)) throw new UserError(asItStands(deal, ask.said));
  requireCertain(name, deal.name);
  return deal;
}

/** What the caller's words mean about this deal: an amount without a currency is in the deal's own. */
export function saidOf(deal: Deal, { said }: Ask): Said {
  return { ...said, currency: deal.currency ?? said.currency };
}

async function dealNamed(
  ask: Ask,
  { words, quoted }: DealName,
  { statuses = WORKED, isSure }: Choosing,
): Promise<Deal> {
  if (words === '') throw new WhichDeal(words, await dealsLike(ask.db, ask.actor, ''));
  const wanted = { words, quoted, statuses };
  const [deal, ...others] = await dealsNamed(ask.db, ask.actor, wanted);
  if (!deal) return notFound(ask, wanted);
  if (others.length > 0 || (isSure && !isNamedBy(words, deal.name))) throw new WhichDeal(words, [deal, ...others]);
  return deal;
}

async function chosenDeal(ask: Ask, id: number): Promise<Deal> {
  const deal = await dealOf(ask.db, ask.actor.workspaceId, id);
  if (!deal || deal.status === 'undone') throw new UserError('That deal is no longer there.');
  if (!mayChange(ask.actor, deal.ownerId)) throw new UserError(notYours(deal));
  return deal;
}

/** The caller's one deal of that name with another status, so that its status is what is said; else throws what is known. */
async function notFound(ask: Ask, wanted: Wanted): Promise<Deal> {
  const [ended, ...others] = await dealsNamed(ask.db, ask.actor, { ...wanted, statuses: ALL });
  if (ended && others.length === 0) return ended;
  const said = wanted.words.slice(0, 80);
  if (ended)
    throw new UserError(`"${said}" fits deals of yours, but none that this can be done with. \`/deal show ${said}\``);
  const [theirs] = await dealsOfOthers(ask.db, ask.actor, wanted);
  if (theirs) throw new UserError(notYours(theirs));
  const near = await nearestDeals(ask.db, ask.actor, { ...wanted, statuses: ALL });
  if (near.length === 0)
    throw new UserError(`I know no deal of yours called "${said}". Open it: \`/deal new ${said}\``);
  const names = near.map((deal) => `"${deal.name}"`).join(', ');
  throw new UserError(`I know no deal of yours called "${said}". Nearest: ${names}.`);
}

function notYours({ name, ownerId }: Deal): string {
  return `${name} belongs to <@${ownerId}>. Only they, their manager or an admin can see and change it.`;
}

/** How a deal stands that something else was expected of. */
function asItStands({ name, status, endedOn }: Deal, { at }: Said): string {
  if (status === 'open') return `${name} is open already.`;
  const since = endedOn ? ` on ${day(endedOn, at.toPlainDate())}` : '';
  return `${name} was ${status}${since}. To change it, open it again: \`/deal reopen ${name}\``;
}
