import { wonItemModal } from '../modals/won-item.ts';
import { dealIn, itemForm, onForm } from './item.ts';

/** Won: makes sure, and asks for how much. */
export const wonItemAction = itemForm((open) => wonItemModal(dealIn(open), onForm(open)));
