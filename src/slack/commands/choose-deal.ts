import type { Deal, DealStatus } from '../../domain/deal.ts';
import { UserError } from '../../domain/errors.ts';
import { type Actor, mayChange } from '../../domain/member.ts';
import { type DealName, isNamedBy, requireCertain } from '../../domain/text/deal-name.ts';
import type { Said } from '../../domain/text/said.ts';
import type { Db } from '../../store/db.ts';
import { dealsLike, dealsNamed, dealsOfOthers, nearestDeals, type Wanted } from '../../store/deal-search.ts';
import { dealOf } from '../../store/deals.ts';
import { historyOfDeal } from '../../store/history.ts';
import { day } from '../wording.ts';
import { type Ask, WhichDeal } from './subcommand.ts';

/** Deals being worked: what most subcommands look among. */
export const WORKED: readonly DealStatus[] = ['open', 'parked'];
/** Every deal there is. */
export const ALL: readonly DealStatus[] = ['open', 'parked', 'won', 'lost'];

/** Which deals are meant. `isSure`: what is done ends the deal or gives it away, so a part of a word is asked about. */
export type Choosing = { statuses?: readonly DealStatus[]; isSure?: boolean };

/**
 * The one deal the caller means. Two that fit are asked about (WhichDeal), and so are the nearest where none fits; else
 * whose it is, or how it ended, is said (UserError). A deal chosen by button is taken as chosen.
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
  if (!mayChange(ask.actor, deal.ownerId)) throw new UserError(await notYours(ask, deal));
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
  if (theirs) throw new UserError(await notYours(ask, theirs));
  const near = await nearestDeals(ask.db, ask.actor, { ...wanted, statuses: ALL });
  if (near.length === 0)
    throw new UserError(`I know no deal of yours called "${said}". Open it: \`/deal new ${said}\``);
  const meant = near.filter(({ status }) => wanted.statuses.includes(status));
  if (meant.length > 0) throw new WhichDeal(wanted.words, meant, 'near');
  const names = [...new Set(near.map((deal) => `"${deal.name}"`))].join(', ');
  throw new UserError(`I know no deal of yours called "${said}". Nearest: ${names}.`);
}

/** That a deal is somebody else's, as a sentence. */
export async function notYours({ db, actor }: Ask, { id, name, ownerId }: Deal): Promise<string> {
  if (await wasTakenBack(db, actor, id, ownerId)) {
    return `${name} is back with <@${ownerId}>: the handover was undone.`;
  }
  return `${name} belongs to <@${ownerId}>. Only they, their manager or an admin can see and change it.`;
}

/** Whether the caller had the deal until its owner's handing it over was undone. */
async function wasTakenBack(db: Db, actor: Actor, dealId: number, ownerId: string): Promise<boolean> {
  const history = await historyOfDeal(db, actor.workspaceId, dealId);
  const handovers = history.flatMap(({ undone, changes }) =>
    changes.flatMap(({ field, from, to }) => (field === 'ownerId' && from !== null ? { undone, from, to } : [])),
  );
  const [last] = handovers;
  return last?.undone === true && last.from === ownerId && last.to === actor.userId;
}

/** How a deal stands that something else was expected of, as a sentence. */
export function asItStands({ name, status, endedOn }: Deal, { at }: Said): string {
  if (status === 'open') return `${name} is open already.`;
  const since = endedOn ? ` on ${day(endedOn, at.toPlainDate())}` : '';
  return `${name} was ${status}${since}. To change it, open it again: \`/deal reopen ${name}\``;
}
