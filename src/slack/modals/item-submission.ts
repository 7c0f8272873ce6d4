import type { Deps } from '../../deps.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Act } from '../../store/acts.ts';
import type { Db } from '../../store/db.ts';
import type { DealChanged } from '../../store/deals.ts';
import { withMore } from '../commands/beside.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { type Ask, actOf } from '../commands/subcommand.ts';
import { answerOnce, answerTo, keepAnswer, standingOf } from '../items/answering.ts';
import { showAnswers } from '../items/showing.ts';
import type { Block, View } from '../message.ts';
import type { Pending } from '../pending.ts';
import { doneBefore } from '../views/item-done.ts';
import { saved } from '../views/saved.ts';
import type { Filled } from './filled.ts';
import { ON_ITEM } from './item-form.ts';
import { refusalModal, resultModal } from './result.ts';
import { type Outcome, submission } from './submission.ts';

/** How a form's answer is written, and said. */
type Written = {
  write: (tx: Db, act: Act) => Promise<DealChanged>;
  /** The item's line. */
  line: (deal: Deal) => string;
  /** Opens the sentence on the form's last page: "Won". */
  lead?: string;
  /** What the last page says besides. */
  more?: (changed: DealChanged) => Promise<Block[]>;
};

/** What a form about an item asks for, or errors beside its fields. */
export type ItemWish = { errors: Record<string, string> } | Written;

/**
 * A listener for a form about an item: writes, says so on its last page, and draws the message with the item's line. One that was
 * opened outside any item just writes.
 */
export function itemSubmission(wish: (filled: Filled, deal: Deal, ask: Ask) => ItemWish) {
  return (deps: Deps, pending: Pending) =>
    submission(deps, pending, async ({ ask, filled, carried }) => {
      const { deal: chosen, on } = ON_ITEM.parse(JSON.parse(carried));
      if (on === null) return withoutItem(await chooseDeal({ ...ask, chosen }, NO_NAME), { ask, filled, wish });
      const { item, isEphemeral, ...place } = on;
      const isOwn = isEphemeral || place.channelId === ask.member.dmChannel;
      const answering = { ask, place, item, isOwn };
      const show = () => pending.keep(showAnswers(deps, answering, { isEphemeral }));
      const standing = await standingOf(answering);
      if (standing.is !== 'open') {
        if (standing.is === 'moved') await keepAnswer(answering, standing.says);
        show();
        return { page: refusalModal(standing.is === 'answered' ? doneBefore(standing.says) : standing.says) };
      }
      if (!standing.deal) throw new Error('this form is about deals alone');
      const wanted = wish(filled, standing.deal, ask);
      if ('errors' in wanted) return wanted;
      const written: { as: DealChanged | null } = { as: null };
      await answerOnce(answering, async (tx, act) => {
        const changed = await wanted.write(tx, act);
        written.as = changed;
        return changed.heard || changed.act === null ? null : { says: wanted.line(changed.deal), act: changed.act };
      });
      const changed = written.as;
      if (!changed) throw new Error('a form that writes nothing');
      show();
      const before = changed.heard ? await answerTo(ask, place, item) : undefined;
      if (before) return { page: refusalModal(doneBefore(before.says)) };
      return { page: await lastPage(ask, wanted, changed) };
    });
}

const NO_NAME = { words: '', quoted: false };

type Wishing = { ask: Ask; filled: Filled; wish: (filled: Filled, deal: Deal, ask: Ask) => ItemWish };

async function withoutItem(deal: Deal, { ask, filled, wish }: Wishing): Promise<Outcome> {
  const wanted = wish(filled, deal, ask);
  if ('errors' in wanted) return wanted;
  return { page: await lastPage(ask, wanted, await wanted.write(ask.db, actOf(ask))) };
}

async function lastPage(ask: Ask, { lead, more }: Written, changed: DealChanged): Promise<View> {
  const message = saved(changed, ask.said, lead);
  return resultModal(withMore(message, (await more?.(changed)) ?? []));
}
