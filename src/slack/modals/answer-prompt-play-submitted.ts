import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { postAnswer, teamPromptOf } from '../../store/team-prompts.ts';
import { promptCard } from '../commands/coach/prompt-card.ts';
import { scenarioByKey } from '../commands/coach/scenarios.ts';
import type { Pending } from '../pending.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';
import { playOrWhyNot } from './write-play-submitted.ts';

const QUESTION = z.object({ teamId: z.number(), week: z.string() });

/** Posts the form's answer under its question, or says at the field why it is no play yet. */
export const answerPromptSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { db, actor, now, heard } = ask;
    const prompt = await teamPromptOf(db, actor.workspaceId, QUESTION.parse(JSON.parse(carried)));
    if (!prompt) throw new UserError('That question is no longer there.');
    const text = playOrWhyNot(filled.play ?? '', await scenarioByKey(ask, prompt.scenario));
    if (typeof text !== 'string') return { errors: { play: text.why } };
    await postAnswer(db, actor.workspaceId, promptCard(prompt, { text, by: actor.userId }, { heard, now }), ask);
    return { page: resultModal({ text: 'Your answer goes into the thread.' }, 'Answered') };
  });
