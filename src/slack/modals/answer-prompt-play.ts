import type { Scenario } from '../../domain/scenario.ts';
import { section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import type { Question } from '../views/team-prompt.ts';
import { excerpt } from '../wording.ts';
import { plain } from './inputs.ts';
import { playInput } from './write-play.ts';

/** The form for an answer to a team's question. */
export function answerPromptModal(scenario: Scenario, question: Question): View {
  return {
    type: 'modal',
    callback_id: VIEW.answerPrompt,
    private_metadata: JSON.stringify(question),
    title: plain('What do you say?'),
    submit: plain('Answer'),
    close: plain('Cancel'),
    blocks: [
      section(
        `*${excerpt(scenario.name, 80)}*\n${excerpt(scenario.situation, 200)}\nIt is posted in the thread with your name.`,
      ),
      playInput(null, scenario),
    ],
  };
}
