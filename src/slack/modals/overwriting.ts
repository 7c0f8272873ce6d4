import { changesOf, type Deal, type DealField, type DealUpdate } from '../../domain/deal.ts';
import type { Said } from '../../domain/text/said.ts';
import { lastChangesOf } from '../../store/last-changes.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { View } from '../message.ts';
import { changesInWords } from '../views/change.ts';
import { turnedWords } from '../views/turned-since.ts';
import { formAgain } from './form-again.ts';
import { type Seen, seenOf, turnedSince } from './seen.ts';
import type { SentForm } from './submission.ts';

/** What a form carries of a deal as it was seen. */
type Held = { seen: Seen };

/**
 * The form again, under what somebody changed of a deal since it was seen and what sending it in once more does; undefined where nobody
 * did.
 */
export async function overwriting(
  ask: Ask,
  deal: Deal,
  { held, form, update }: { held: Held; form: SentForm; update: DealUpdate },
): Promise<View | undefined> {
  const turned = turnedSince(held.seen, deal);
  if (turned.length === 0) return undefined;
  const seen = { ...held.seen, ...seenOf(deal, turned) };
  const notice = [await meanwhileOn(ask, deal, turned), wouldBecome(deal, update, ask.said), goOn(form)];
  return formAgain(form, notice.join('\n'), { ...held, seen });
}

/** Who made these fields of a deal what they are now. */
export async function meanwhileOn({ db, actor, said }: Ask, deal: Deal, turned: readonly DealField[]): Promise<string> {
  const last = await lastChangesOf(db, deal.workspaceId, deal.id, turned);
  return turnedWords(deal, turned, last, { reader: actor.userId, said });
}

/** What an update would now make of a deal: "Yours would be: stage negotiation → qualified." */
export function wouldBecome(deal: Deal, update: DealUpdate, said: Said): string {
  const phrases = changesInWords(changesOf(deal, update), { ...deal, ...update }, said);
  return `Yours would be: ${phrases.join(' · ')}.`;
}

/** How what was typed is saved all the same. */
export function goOn({ submit }: SentForm): string {
  return `Nothing of yours is saved yet. *${submit?.text ?? 'Save'}* saves it, *Cancel* leaves all as it is.`;
}
