import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { answerQuestion } from '../../store/deal-asking.ts';
import { postOfQuestion } from '../../store/deal-questions.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { refresh } from '../refresh.ts';
import { answerMessage, questionAnswered } from '../views/deal-question.ts';
import { textOf } from './ask-owner-submitted.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Sends the answer of the form to whoever asked; the message that asked shows it, too. */
export const answerQuestionSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const text = textOf(filled.text);
    if ('error' in text) return { errors: { text: text.error } };
    const id = z.coerce.number().parse(carried);
    const { db, actor, heard, now } = ask;
    const answered = await answerQuestion(db, actor, { id, text: text.text }, answerMessage, { heard, now });
    if (!answered) return { page: resultModal({ text: 'I heard that already: your answer was sent.' }, 'Sent') };
    await redraw(ask, id);
    const isFirst = answered.is === 'answered';
    return { page: resultModal(questionAnswered(answered.question, isFirst), isFirst ? 'Sent' : 'Answered before') };
  });

async function redraw({ db, actor, now }: Ask, id: number): Promise<void> {
  const { workspaceId } = actor;
  const postId = await postOfQuestion(db, workspaceId, id);
  if (postId !== undefined) await refresh({ db, workspaceId, now }, postId, 'deal-question', { id });
}
