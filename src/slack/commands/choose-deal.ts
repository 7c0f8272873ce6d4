import type { Deal, DealStatus } from '../../domain/deal.ts';
import { UserError } from '../../domain/errors.ts';
import { mayChange } from '../../domain/member.ts';
import { type DealName, requireCertain } from '../../domain/text/deal-name.ts';
import { dealsLike, dealsNamed, dealsOfOthers, nearestDeals, type Wanted } from '../../store/deal-search.ts';
import { dealOf } from '../../store/deals.ts';
import { type Ask, WhichDeal } from './subcommand.ts';

/** Deals being worked: what most subcommands look among. */
export const WORKED: readonly DealStatus[] = ['open', 'parked'];

/**
 * The one deal the caller means. Two that fit are asked about (WhichDeal); none that fits is answered with the nearest
 * names, or with whose it is (UserError). A deal chosen by button is taken as chosen.
 */
export async function chooseDeal(ask: Ask, name: DealName, statuses: readonly DealStatus[] = WORKED): Promise<Deal> {
  const deal = ask.chosen === null ? await dealNamed(ask, name, statuses) : await chosenDeal(ask, ask.chosen);
  requireCertain(name, deal.name);
  return deal;
}

async function dealNamed(ask: Ask, { words, quoted }: DealName, statuses: readonly DealStatus[]): Promise<Deal> {
  if (words === '') throw new WhichDeal(words, await dealsLike(ask.db, ask.actor, ''));
  const wanted = { words, quoted, statuses };
  const [deal, ...others] = await dealsNamed(ask.db, ask.actor, wanted);
  if (deal && others.length === 0) return deal;
  if (deal) throw new WhichDeal(words, [deal, ...others]);
  throw await noSuchDeal(ask, wanted);
}

async function chosenDeal(ask: Ask, id: number): Promise<Deal> {
  const deal = await dealOf(ask.db, ask.actor.workspaceId, id);
  if (!deal || deal.status === 'undone') throw new UserError('That deal is no longer there.');
  if (!mayChange(ask.actor, deal.ownerId)) throw new UserError(`${deal.name} belongs to <@${deal.ownerId}>.`);
  return deal;
}

async function noSuchDeal(ask: Ask, wanted: Wanted): Promise<UserError> {
  const said = wanted.words.slice(0, 80);
  const [theirs] = await dealsOfOthers(ask.db, ask.actor, wanted);
  if (theirs)
    return new UserError(`${theirs.name} belongs to <@${theirs.ownerId}>. Only they or their manager can change it.`);
  const near = await nearestDeals(ask.db, ask.actor, wanted);
  if (near.length === 0)
    return new UserError(`I know no deal of yours called "${said}". Open it: \`/deal new ${said}\``);
  const names = near.map((deal) => `"${deal.name}"`).join(', ');
  return new UserError(`I know no deal of yours called "${said}". Nearest: ${names}.`);
}
