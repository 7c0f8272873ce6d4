import type { Deps } from '../../deps.ts';
import { changesOf, type Deal, type DealField, type DealUpdate } from '../../domain/deal.ts';
import { changeDeal } from '../../store/deals.ts';
import { context } from '../blocks.ts';
import { withMore } from '../commands/beside.ts';
import { chooseDeal, saidOf } from '../commands/choose-deal.ts';
import { type Ask, actOf } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { saved } from '../views/saved.ts';
import { type Filled, readForm, requireUpcomingDates, typedIn } from './filled.ts';
import { formAgain } from './form-again.ts';
import { goOn, meanwhileOn, wouldBecome } from './overwriting.ts';
import { resultModal } from './result.ts';
import { markOf, type Seen, seenOf, touchedIn, turnedSince } from './seen.ts';
import { submission } from './submission.ts';
import { amountShown, UPDATED } from './update-deal.ts';

/**
 * Saves what was changed in the form of a deal. What somebody else changed meanwhile stays, and is said; where both changed the same,
 * it is shown before anything is overwritten.
 */
export const updateDealSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried, form }) => {
    const held = UPDATED.parse(JSON.parse(carried));
    const deal = await chooseDeal({ ...ask, chosen: held.deal }, { words: '', quoted: false });
    const { update: whole, errors } = readForm(typedAnew(filled, held.seen), saidOf(deal, ask), amountShown(deal));
    const update = touchedIn(held.seen, whole);
    const wrong = { ...errors, ...requireUpcomingDates(update, deal, ask.said) };
    if (Object.keys(wrong).length > 0) return { errors: wrong };
    const note = typedIn(filled, 'note') || null;
    const turned = turnedSince(held.seen, deal);
    const both = inBoth(turned, deal, update);
    if (both.length > 0) {
      const notice = [await meanwhileOn(ask, deal, turned), wouldBecome(deal, update, ask.said), goOn(form)];
      return { page: formAgain(form, notice.join('\n'), { ...held, seen: { ...held.seen, ...seenOf(deal, both) } }) };
    }
    const changed = await changeDeal(deps.db, ask.actor, deal, update, actOf(ask, note));
    return { page: resultModal(withMore(saved(changed, ask.said), await alsoChanged(ask, deal, turned))) };
  });

/** Without the amount as it was shown: that is nothing anybody typed. */
function typedAnew({ amount, ...others }: Filled, { amountShown: shown }: Seen): Filled {
  return amount === undefined || markOf(amount || null) === shown ? others : { ...others, amount };
}

/** Fields of which one half says nothing alone. */
const PAIRS: readonly (readonly DealField[])[] = [
  ['amount', 'currency'],
  ['nextStep', 'nextStepOn'],
  ['buyerPromise', 'buyerPromiseOn'],
];

/** What somebody changed meanwhile, and this update would change too. */
function inBoth(turned: readonly DealField[], deal: Deal, update: DealUpdate): DealField[] {
  const changed = new Set(changesOf(deal, update).map(({ field }) => field));
  const pairOf = (field: DealField) => PAIRS.find((pair) => pair.includes(field)) ?? [field];
  return turned.filter((field) => pairOf(field).some((half) => changed.has(half)));
}

/** What somebody else changed meanwhile, which stays. */
async function alsoChanged(ask: Ask, deal: Deal, turned: readonly DealField[]) {
  return turned.length > 0 ? [context(`${await meanwhileOn(ask, deal, turned)} That stays.`)] : [];
}
