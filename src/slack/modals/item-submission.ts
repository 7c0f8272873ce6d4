import type { Deps } from '../../deps.ts';
import { changesOf, type Deal, type DealUpdate } from '../../domain/deal.ts';
import type { Act } from '../../store/acts.ts';
import type { Db } from '../../store/db.ts';
import { changeDeal, type DealChanged } from '../../store/deals.ts';
import { withMore } from '../commands/beside.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { type Ask, actOf } from '../commands/subcommand.ts';
import type { Block, View } from '../message.ts';
import type { Pending } from '../pending.ts';
import { saved } from '../views/saved.ts';
import type { Filled } from './filled.ts';
import { answerItemForm } from './item-answer.ts';
import { type Held, ON_ITEM } from './item-form.ts';
import { overwriting } from './overwriting.ts';
import { resultModal } from './result.ts';
import { type Submission, submission } from './submission.ts';

/** How a form's answer is written, and said. */
type Written = {
  update: DealUpdate;
  /** Where there is more to it than changing the deal. */
  write?: (tx: Db, act: Act) => Promise<DealChanged>;
  /** The item's line. */
  line: (deal: Deal) => string;
  /** Opens the sentence on the form's last page: "Won". */
  lead?: string;
  /** What the last page says besides. */
  more?: (changed: DealChanged) => Promise<Block[]>;
};

/** What a form about an item asks for, or errors beside its fields. */
export type ItemWish = { errors: Record<string, string> } | Written;
type Wish = (filled: Filled, deal: Deal, ask: Ask, held: Held) => ItemWish;

/**
 * A listener for a form about an item: writes, says so on its last page, and draws the message with the item's line. What somebody
 * changed meanwhile of what it writes is shown before it is overwritten. One that was opened outside any item just writes.
 */
export function itemSubmission(wish: Wish) {
  return (deps: Deps, pending: Pending) =>
    submission(deps, pending, async (sent) => {
      const { ask } = sent;
      const { deal: chosen, on } = ON_ITEM.parse(JSON.parse(sent.carried));
      if (on) return answerItemForm(deps, pending, { ask, on }, ({ deal }) => wanted(sent, deal, wish));
      const open = await wanted(sent, await chooseDeal({ ...ask, chosen }, NO_NAME), wish);
      if (!('write' in open)) return open;
      await open.write(ask.db, actOf(ask));
      return { page: await open.last() };
    });
}

const NO_NAME = { words: '', quoted: false };

/** What the form comes to for this deal: errors, the form again, or what is written and its last page. */
async function wanted({ ask, filled, carried, form }: Submission, deal: Deal, wish: Wish) {
  const held = ON_ITEM.parse(JSON.parse(carried));
  const written = wish(filled, deal, ask, held);
  if ('errors' in written) return written;
  const { update } = written;
  const again = changesOf(deal, update).length > 0 && (await overwriting(ask, deal, { held, form, update }));
  return again ? { page: again } : writing(ask, deal, written);
}

function writing(ask: Ask, deal: Deal, { update, write, line, lead, more }: Written) {
  const done: { as: DealChanged | null } = { as: null };
  return {
    async write(tx: Db, act: Act) {
      const changed = await (write?.(tx, act) ?? changeDeal(tx, ask.actor, deal, update, act));
      done.as = changed;
      return changed.heard || changed.act === null ? null : { says: line(changed.deal), act: changed.act };
    },
    async last(): Promise<View> {
      if (!done.as) throw new Error('a form that writes nothing');
      const message = saved(done.as, ask.said, lead);
      return resultModal(withMore(message, (await more?.(done.as)) ?? []));
    },
  };
}
