import { lostItemModal } from '../modals/lost-item.ts';
import { dealIn, itemForm, onForm } from './item.ts';

/** Lost: asks why. */
export const lostItemAction = itemForm((open) => lostItemModal(dealIn(open), onForm(open)));
