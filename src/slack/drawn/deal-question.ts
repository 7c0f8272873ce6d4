import { z } from 'zod';
import { questionOf } from '../../store/deal-questions.ts';
import type { DrawnAgain } from '../drawn.ts';
import { questionMessage } from '../views/deal-question.ts';

const QUESTION = z.object({ id: z.number() });

/** A manager's question in its reader's DM; once answered, with the answer. Throws where it is gone. */
export const drawnQuestion: DrawnAgain = async ({ db, workspaceId }, args) => {
  const question = await questionOf(db, workspaceId, QUESTION.parse(args).id);
  if (!question) throw new Error('a question that is gone cannot be drawn');
  return questionMessage(question);
};
