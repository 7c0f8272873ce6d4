import type { DealQuestion } from '../../domain/deal-question.ts';
import { section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { bold } from '../views/saved.ts';
import { excerpt } from '../wording.ts';
import { plain, textInput } from './inputs.ts';

/** The form for an answer to a manager's question. */
export function answerQuestionModal({ id, askedBy, dealName, text }: DealQuestion): View {
  return {
    type: 'modal',
    callback_id: VIEW.answerQuestion,
    private_metadata: String(id),
    title: plain('Your answer'),
    submit: plain('Send'),
    close: plain('Cancel'),
    blocks: [
      section(`<@${askedBy}> asks about ${bold(dealName)}:\n${excerpt(text, 2000)}`),
      textInput(
        {
          field: 'text',
          label: 'What will you do, and by when?',
          long: true,
          hint: 'It goes to whoever asked. Nobody else sees it.',
        },
        false,
      ),
    ],
  };
}
