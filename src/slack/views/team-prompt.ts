import type { Scenario } from '../../domain/scenario.ts';
import { PROMPT_LOOKS_BACK, type TeamQuestion } from '../../domain/team-prompt.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { count, excerpt } from '../wording.ts';
import { quoted } from './play-answer.ts';
import { withUndo } from './saved.ts';

/** Slack's cap on what a button can carry. */
const BUTTON_VALUE = 2000;

/** What the button under a team's question carries. */
export type Question = { teamId: number; week: string };

/** What the button under an answer carries: all that is needed to make it the team's. */
export type TeamPlay = { teamId: number; scenario: string; text: string; by: string };

/** The question of the week in a team's channel. */
export function teamPromptMessage({ scenario, met }: TeamQuestion<Scenario>, question: Question): Message {
  const name = excerpt(scenario.name, 80);
  const why =
    met > 0
      ? `${name} came up on ${count(met, 'deal')} here in the last ${PROMPT_LOOKS_BACK / 7} weeks.`
      : `${name}: few here have a play for it yet.`;
  const situation = scenario.situation === scenario.name ? `${name}.` : excerpt(scenario.situation, 200);
  return {
    text: `${situation} What do you say?`,
    blocks: [
      section(`${situation} *What do you say?*`),
      actions(button('Answer', ACTION.answerPrompt, JSON.stringify(question), 'primary')),
      context(`${why} Or answer in the thread: "If …, then I will …". A manager can make an answer the team's play.`),
    ],
  };
}

/** An answer in the thread, with the way for a manager to make it the team's. */
export function promptAnswerCard(play: TeamPlay): Message {
  const text = `<@${play.by}>: ${quoted(play.text)}`;
  const value = JSON.stringify(play);
  if (value.length > BUTTON_VALUE)
    return { text, blocks: [section(text), context("To make it the team's play: `/coach plays`, Write a play.")] };
  return { text, blocks: [section(text), actions(button("Make it the team's", ACTION.makeTeams, value))] };
}

/** The same card once it is the team's play; `act` made it so, null where it was so already. */
export function promptAnswerTaken(play: TeamPlay, manager: string, act: number | null): Message {
  const text = [
    `<@${play.by}>: ${quoted(play.text)}`,
    `This is the team's play now, says <@${manager}>. It is in everybody's \`/coach plays\`.`,
  ].join('\n');
  return act === null ? { text, blocks: [section(text)] } : withUndo(text, act);
}

/** To whoever answered with something that is no play, for them alone. */
export function notAPlay(why: string): Message {
  return { text: `${why}\n_Only you see this._` };
}
