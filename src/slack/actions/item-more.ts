import type { View } from '../message.ts';
import { lostItemModal } from '../modals/lost-item.ts';
import { parkItemModal } from '../modals/park-item.ts';
import { updateDealModal } from '../modals/update-deal.ts';
import { wonItemModal } from '../modals/won-item.ts';
import type { More } from '../views/item.ts';
import { commitItemForm } from './commit-item.ts';
import { answered, dealIn, type OpenItem, onForm, onItem, openForm } from './item.ts';
import { leaveOut } from './not-this-one.ts';

const FORMS: Record<Exclude<More, 'not-this-one'>, (open: OpenItem) => View> = {
  commit: (open) => commitItemForm(open),
  update: (open) => updateDealModal(dealIn(open), open.ask.said),
  park: (open) => parkItemModal(dealIn(open), onForm(open)),
  won: (open) => wonItemModal(dealIn(open), onForm(open)),
  lost: (open) => lostItemModal(dealIn(open), onForm(open)),
  'cannot-help': (open) => lostItemModal(dealIn(open), onForm(open), 'we cannot help them'),
};

/** One of what is behind an item's dots. */
export const itemMoreAction = onItem(async (answering, open) => {
  const { value } = open.press;
  if (value === 'not-this-one') return answered(answering, open, leaveOut(open));
  const form = Object.hasOwn(FORMS, value) ? FORMS[value as keyof typeof FORMS] : undefined;
  if (!form) throw new Error('an option that no item has');
  await openForm(open, form(open));
  return undefined;
});
