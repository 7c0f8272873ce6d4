import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { savePlay } from '../../store/plays.ts';
import { teamPromptOf } from '../../store/team-prompts.ts';
import { scenarioByKey } from '../commands/coach/scenarios.ts';
import { actOf } from '../commands/subcommand.ts';
import { answerPromptModal } from '../modals/answer-prompt-play.ts';
import type { Pending } from '../pending.ts';
import { promptAnswerTaken } from '../views/team-prompt.ts';
import { askOf, pressed } from './pressed.ts';

const QUESTION = z.object({ teamId: z.number(), week: z.string() });
const PLAY = z.object({ teamId: z.number(), scenario: z.string(), text: z.string(), by: z.string() });

/** Answer under the question of the week: opens its form. */
export const answerPromptAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const question = QUESTION.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press);
    const prompt = await teamPromptOf(deps.db, ask.actor.workspaceId, question);
    if (!prompt) throw new UserError('That question is no longer there.');
    const scenario = await scenarioByKey(ask, prompt.scenario);
    await press.client.views.open({ trigger_id: press.triggerId, view: answerPromptModal(scenario, question) });
    return undefined;
  });

/** Make it the team's, under an answer: saves it for the team, and the card says so. Others than its managers are told who may. */
export const makePlayTeamsAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const play = PLAY.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press);
    const scenario = await scenarioByKey(ask, play.scenario);
    const wanted = {
      scenario: scenario.key,
      whose: { is: 'team', teamId: play.teamId },
      text: play.text,
      takenFrom: null,
    } as const;
    const saved = await savePlay(deps.db, ask.actor, wanted, actOf(ask));
    return { replace: promptAnswerTaken(play, press.userId, saved.is === 'saved' ? saved.act : null) };
  });
