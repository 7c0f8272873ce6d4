import type { Deal } from '../../domain/deal.ts';
import { mayChange } from '../../domain/member.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import type { Act } from '../../store/acts.ts';
import type { Db } from '../../store/db.ts';
import { dealOf } from '../../store/deals.ts';
import { answersIn, type ItemAnswer, type Place, saveAnswer, undoneAnswer } from '../../store/item-answers.ts';
import { ALL, chooseDeal } from '../commands/choose-deal.ts';
import { type Ask, actOf } from '../commands/subcommand.ts';
import { heardKey } from '../ids.ts';
import { answeredBy } from '../views/item-done.ts';
import { movedOn } from '../views/item-standing.ts';
import { aboutItem } from './id.ts';

const NO_NAME = { words: '', quoted: false };

/** Who answers which item of which message. `isOwn`: a message to nobody but them. */
export type Answering = { ask: Ask; place: Place; item: string; isOwn: boolean };

/** How an item stands: answered before, overtaken by what became of its deal, or open. No deal where it is not about one. */
export type Standing =
  | { is: 'answered'; says: string }
  | { is: 'moved'; says: string }
  | { is: 'open'; rule: RuleName; deal: Deal | null };

/** What answers an item: writes under the act it is given, and gives the line for it; null where it was heard before. */
export type WriteAnswer = (tx: Db, act: Act) => Promise<{ says: string; act: number | null } | null>;

/** How the item stands now. Throws UserError where its deal is somebody else's. */
export async function standingOf({ ask, place, item, isOwn }: Answering): Promise<Standing> {
  const before = await answerTo(ask, place, item);
  if (before) return { is: 'answered', says: before.says };
  const about = aboutItem(item);
  if (!about || 'commitment' in about) throw new Error('an item that is about no rule');
  const { rule, dealId } = about;
  if (dealId === 0) return { is: 'open', rule, deal: null };
  const deal = await dealOf(ask.db, ask.actor.workspaceId, dealId);
  // In a channel others press too: they hear whose it is, or that it was taken back.
  if (deal && !isOwn && !mayChange(ask.actor, deal.ownerId)) {
    await chooseDeal({ ...ask, chosen: dealId }, NO_NAME, { statuses: ALL });
  }
  const says = movedOn(deal, rule, isOwn ? ask.actor.userId : null, ask.said.at.toPlainDate());
  if (says !== undefined || deal === undefined) return { is: 'moved', says: says ?? '' };
  return { is: 'open', rule, deal };
}

/** Writes an answer and keeps it with its act, all or nothing. Null where somebody was first. */
export async function answerOnce(
  { ask, place, item, isOwn }: Answering,
  write: WriteAnswer,
): Promise<ItemAnswer | null> {
  const { workspaceId } = ask.actor;
  const undone = await undoneAnswer(ask.db, workspaceId, place, item);
  const heard = heardKey.item(place.channelId, place.ts, item, undone);
  return ask.db.transaction(async (tx) => {
    const written = await write(tx, { ...actOf(ask), heard });
    if (!written) return null;
    const isAnothers = !isOwn && (await isOfAnother(tx, ask, item));
    const done = isAnothers ? { ...written, says: answeredBy(written.says, ask.actor.userId) } : written;
    await saveAnswer(tx, workspaceId, place, { item, ...done }, ask.now);
    return { item, ...done };
  });
}

/** Whether an item's deal is not whose word this is: where others read along, they are told who gave it. */
async function isOfAnother(tx: Db, { actor }: Ask, item: string): Promise<boolean> {
  const about = aboutItem(item);
  if (!about || 'commitment' in about || about.dealId === 0) return false;
  const deal = await dealOf(tx, actor.workspaceId, about.dealId);
  return deal !== undefined && deal.ownerId !== actor.userId;
}

/** Keeps what stands for an item that needs no act; false where it was answered before. */
export function keepAnswer(
  { ask, place, item }: Omit<Answering, 'isOwn'>,
  says: string,
  act: number | null = null,
): Promise<boolean> {
  return saveAnswer(ask.db, ask.actor.workspaceId, place, { item, says, act }, ask.now);
}

/** The answer that stands for an item of a message. */
export async function answerTo(
  { db, actor }: Pick<Ask, 'db' | 'actor'>,
  place: Place,
  item: string,
): Promise<ItemAnswer | undefined> {
  const answers = await answersIn(db, actor.workspaceId, place);
  return answers.find((answer) => answer.item === item);
}
