import type { Deps } from '../../deps.ts';
import type { Deal } from '../../domain/deal.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import type { Ask } from '../commands/subcommand.ts';
import { answerOnce, answerTo, keepAnswer, standingOf, type WriteAnswer } from '../items/answering.ts';
import { showAnswers } from '../items/showing.ts';
import type { View } from '../message.ts';
import type { Pending } from '../pending.ts';
import { doneBefore } from '../views/item-done.ts';
import type { OnItem } from './item-form.ts';
import { refusalModal } from './result.ts';
import type { Outcome } from './submission.ts';

/** An item's deal, and the rule that said it. */
export type OpenDeal = { deal: Deal; rule: RuleName };

/** What a form about an item comes to: an answer at once, or what is written, and the form's last page after it. */
type Wish = Outcome | { write: WriteAnswer; last: () => View | Promise<View> };

/**
 * Answers an item as a form about it says, and draws its message with the item's line. One that was answered or overtaken meanwhile is
 * left, and said on the form's last page.
 */
export async function answerItemForm(
  deps: Deps,
  pending: Pending,
  { ask, on }: { ask: Ask; on: NonNullable<OnItem> },
  wish: (open: OpenDeal) => Wish | Promise<Wish>,
): Promise<Outcome> {
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
  const { deal, rule } = standing;
  if (!deal) throw new Error('this form is about deals alone');
  const wanted = await wish({ deal, rule });
  if (!('write' in wanted)) return wanted;
  const done = await answerOnce(answering, wanted.write);
  show();
  const before = done ? undefined : await answerTo(ask, place, item);
  return { page: before ? refusalModal(doneBefore(before.says)) : await wanted.last() };
}
