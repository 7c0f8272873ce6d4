import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { questionFor } from '../../store/deal-questions.ts';
import { answerQuestionModal } from '../modals/answer-question.ts';
import type { Pending } from '../pending.ts';
import { questionAnswered, questionMessage } from '../views/deal-question.ts';
import { askOf, pressed } from './pressed.ts';

/** Answer, under a manager's question: opens its form; what was answered before is shown instead. */
export const answerQuestionAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { db, actor } = await askOf(deps, press);
    const question = await questionFor(db, actor, z.coerce.number().parse(press.value));
    if (question.answer !== null)
      return { redraw: async () => questionMessage(question), beside: questionAnswered(question, false) };
    await press.client.views.open({ trigger_id: press.triggerId, view: answerQuestionModal(question) });
    return undefined;
  });
