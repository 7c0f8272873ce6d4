import { expect, it, test } from 'vitest';
import type { DealQuestion } from '../../../src/domain/deal-question.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { answerQuestionModal } from '../../../src/slack/modals/answer-question.ts';
import { askOwnerModal } from '../../../src/slack/modals/ask-owner.ts';
import { hushPersonModal } from '../../../src/slack/modals/hush-person.ts';
import { teamGoalsModal } from '../../../src/slack/modals/team-goals.ts';
import { teamTargetModal } from '../../../src/slack/modals/team-target.ts';
import {
  answerMessage,
  questionAnswered,
  questionAsked,
  questionMessage,
} from '../../../src/slack/views/deal-question.ts';
import { teamGoalsSaid, teamGoalsUndone } from '../../../src/slack/views/team-goals.ts';
import { targetSaid } from '../../../src/slack/views/team-target.ts';
import { aDeal, aTeam, NOW, TODAY, ZONE } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const now = NOW.toZonedDateTimeISO(ZONE);

function aQuestion(words: string, answer: string | null = null): DealQuestion {
  const asked = { id: 7, dealId: 1, dealName: words, askedBy: 'UMAX', askedOf: 'UBEA', text: words, askedAt: NOW };
  return { ...asked, answer, answeredAt: answer === null ? null : NOW, isUnreachable: false };
}

it.each([...HOSTILE, { is: '3000 characters', name: '&'.repeat(3000) }])(
  '$is: harmless, and within limits',
  ({ name }) => {
    const team = aTeam({ name, goals: { reach: 40 }, target: { amount: 1, currency: 'USD' } });
    const changed = { reach: [null, 40], close: [5, 0] } as const;
    const followed = [{ userId: 'UBEA', changed }];
    for (const message of [
      questionMessage(aQuestion(name)),
      questionMessage(aQuestion(name, name)),
      answerMessage(aQuestion(name, name)),
      questionAsked({ question: aQuestion(name), waits: 'away', from: NOW }, now),
      questionAnswered(aQuestion(name, name), true),
      questionAnswered(aQuestion(name, name), false),
      targetSaid(aTeam({ name }), team),
      teamGoalsSaid({ team, changed, followed, keep: ['UANN'] }),
      teamGoalsUndone({ team, changed, followed, keep: [] }),
    ]) {
      expect(JSON.stringify(message)).not.toMatch(HARMFUL);
      requireWithinLimits('message', message);
    }
    for (const view of [
      askOwnerModal(aDeal({ name })),
      askOwnerModal(null),
      answerQuestionModal(aQuestion(name)),
      hushPersonModal(TODAY),
      teamGoalsModal(team, { proposal: { name } }),
      teamTargetModal(team),
    ])
      requireWithinLimits('view', view);
  },
);

test('a change for very many people is said, counted, and has no Undo that would not fit its button', () => {
  const changed = { reach: [null, 40] } as const;
  const followed = Array.from({ length: 400 }, (_, n) => ({ userId: `U${String(n).padStart(10, '0')}`, changed }));
  const message = teamGoalsSaid({ team: aTeam(), changed, followed, keep: followed.map(({ userId }) => userId) });
  requireWithinLimits('message', message);
  expect(message.blocks).toBeUndefined();
  expect(message.text).toContain('388 more');
  expect(message.text).toContain('To take it back, say the goals as they were.');
});
