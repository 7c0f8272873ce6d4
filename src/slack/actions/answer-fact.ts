import { z } from 'zod';
import { FACTS } from '../../domain/facts.ts';
import { answerFactModal } from '../modals/answer-fact.ts';
import { dealIn, itemForm, onForm } from './item.ts';

/** Answer: asks for the one blank. */
export const answerFactAction = itemForm((open) =>
  answerFactModal(dealIn(open), z.enum(FACTS).parse(open.press.value), onForm(open)),
);
