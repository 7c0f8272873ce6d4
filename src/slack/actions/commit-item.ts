import { actionFor } from '../../domain/item-plan.ts';
import type { View } from '../message.ts';
import { commitItemModal } from '../modals/commit-item.ts';
import { capital } from '../wording.ts';
import { dealIn, itemForm, type OpenItem, onForm } from './item.ts';
import { dayIn } from './new-commitment.ts';

/** I'll do it by…: opens a form with what the item asks as one's own action. Why it asks is the button's value. */
export const commitItemAction = itemForm((open) => commitItemForm(open, open.press.value));

/** The same from behind the dots, where the option does not say why. */
export function commitItemForm(open: OpenItem, reason = ''): View {
  const deal = dealIn(open);
  const text = capital(actionFor({ rule: open.rule, reason, deal }));
  return commitItemModal(deal, { text, dueOn: dayIn(text, open.ask.said) }, onForm(open));
}
