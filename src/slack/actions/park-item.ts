import { parkItemModal } from '../modals/park-item.ts';
import { dealIn, itemForm, onForm } from './item.ts';

/** Park: asks until when and why. */
export const parkItemAction = itemForm((open) => parkItemModal(dealIn(open), onForm(open)));
