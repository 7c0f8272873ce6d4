import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/play.ts';
import type { Proof } from '../../../src/domain/run.ts';
import { OWN_SCENARIOS_MAX, ownScenario } from '../../../src/domain/scenario.ts';
import { STANDARD_SCENARIOS } from '../../../src/domain/scenarios/index.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { marksModal, practiceModal } from '../../../src/slack/modals/practice.ts';
import { scenarioModal } from '../../../src/slack/modals/scenario.ts';
import { writePlayModal } from '../../../src/slack/modals/write-play.ts';
import { plain } from '../../../src/slack/plain.ts';
import { carriedPlay } from '../../../src/slack/views/carried-play.ts';
import { playAnswer, playSaved, whichScenario } from '../../../src/slack/views/play-answer.ts';
import { playbookMessage } from '../../../src/slack/views/plays.ts';
import { proofInWords } from '../../../src/slack/views/proof.ts';
import { scenarioAdded, scenarioList } from '../../../src/slack/views/scenarios.ts';
import { promptAnswerCard, promptAnswerTaken, teamPromptMessage } from '../../../src/slack/views/team-prompt.ts';
import { at } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const proof = (done: [number, number], notDone: [number, number]): Proof => ({
  done: { count: done[0], worked: done[1] },
  notDone: { count: notDone[0], worked: notDone[1] },
});

describe('a proof in words', () => {
  it.each([
    [proof([7, 5], [5, 1]), 'done 7 of 12 times, 5 worked; not done 5, 1 worked'],
    [proof([0, 0], [0, 0]), 'unproven here'],
    [proof([1, 0], [0, 0]), 'done 1 of 1 time, none worked'],
    [proof([0, 0], [2, 1]), 'done 0 of 2 times; not done 2, 1 worked'],
  ])('%o', (given, words) => {
    expect(proofInWords(given)).toBe(words);
  });
});

describe.each(HOSTILE)('with $is', ({ name }) => {
  const scenario = ownScenario({ key: 'own-1', name, words: `${name}, ${name}` });
  const many = [
    ...STANDARD_SCENARIOS,
    ...Array.from({ length: OWN_SCENARIOS_MAX }, (_, n) => ownScenario({ key: `own-${n}`, name, words: name })),
  ];
  const text = `If they say ${name.slice(0, 250)}, then I will ask.`;
  const play = (id: number, ownerId: string | null) => ({ id, scenario: 'own-1', ownerId, text, shared: true });
  const answers: Answer[] = [
    { from: 'mine', text, play: play(1, 'UBEA'), proof: proof([7, 5], [5, 1]) },
    { from: 'colleague', text, play: play(2, 'UANN'), proof: proof([7, 5], [5, 1]) },
    { from: 'team', text, play: play(3, null), proof: proof([0, 0], [0, 0]) },
    { from: 'standard', text, play: null, proof: proof([0, 0], [0, 0]) },
  ];
  const earlier = Array.from({ length: 5 }, () => ({ text, ownerId: null, at: at('2026-03-02') }));
  const today = Temporal.PlainDate.from('2026-03-11');
  const card = { teamId: 1, scenario: 'own-1', text, by: 'UBEA' };
  const question = { teamId: 1, week: '2026-W11' };

  it.each([
    { is: 'an answer', message: playAnswer(scenario, answers, { earlier, today, zone: 'UTC' }) },
    { is: 'no answer', message: playAnswer(scenario, []) },
    { is: 'a question', message: whichScenario(name, many) },
    {
      is: 'the playbook',
      message: playbookMessage({
        lines: many.map((one) => ({ scenario: one, answers })),
        clarity: { decided: 25, of: 25 },
        leadsTeams: true,
      }),
    },
    { is: 'a saved play', message: playSaved(scenario, text, { is: 'saved', act: 1, id: 1, before: text }, name) },
    { is: 'a new scenario', message: scenarioAdded(scenario) },
    { is: 'the list of own scenarios', message: scenarioList(many) },
    { is: 'the team’s question', message: teamPromptMessage({ scenario, met: 3 }, question) },
    { is: 'an answer’s card', message: promptAnswerCard(card) },
    { is: 'the card taken', message: promptAnswerTaken(card, 'UMAX', 1) },
    ...answers.map((used) => ({
      is: `a touch with ${used.from}`,
      message: { text: 'Logged', blocks: carriedPlay(scenario, used, { id: 1, asked: used.from === 'team' }) },
    })),
  ])('$is harms nobody and fits', ({ message }) => {
    requireWithinLimits('message', message);
    expect(JSON.stringify(message.blocks?.filter(({ type }) => type !== 'actions')) + message.text).not.toMatch(
      HARMFUL,
    );
  });

  it.each([
    {
      is: 'the form for a play',
      view: writePlayModal({ scenarios: many, scenario, standing: text, teams: [{ id: 1, name }] }),
    },
    {
      is: 'the form for any play',
      view: writePlayModal({ scenarios: many, scenario: null, standing: null, teams: [] }),
    },
    { is: 'the form for a scenario', view: scenarioModal(many) },
    { is: 'practice', view: practiceModal(many, scenario) },
    { is: 'practice of any', view: practiceModal(many, null) },
    { is: 'the marks', view: marksModal(scenario, { practice: 1, line: name.repeat(9), used: answers[0] }) },
  ])('$is fits', ({ view }) => {
    requireWithinLimits('view', view);
  });
});

it('a play that nothing is asked about is one line with its button', () => {
  const scenario = ownScenario({ key: 'own-1', name: 'Procurement', words: 'redlines' });
  const answer = (from: Answer['from'], play: Answer['play'] = null): Answer => ({
    ...{ from, play, text: 'If they redline, then I will call.', proof: proof([0, 0], [0, 0]) },
  });
  const shown = (used?: Answer) => plain({ blocks: carriedPlay(scenario, used, { id: 1, asked: false }) });
  expect(shown(answer('standard'))).toBe(
    'Procurement. The standard play: If they redline, then I will call.  [Make it mine]',
  );
  expect(shown(answer('mine'))).toBe('Procurement. Your play: If they redline, then I will call.');
  expect(shown()).toBe('Procurement: you have no play for it yet.  [Write mine]');
});

it('the playbook is one block as long as it fits into one', () => {
  const lines = STANDARD_SCENARIOS.map((one) => ({ scenario: one, answers: [] }));
  const message = playbookMessage({ lines, clarity: { decided: 0, of: lines.length }, leadsTeams: false });
  expect(message.blocks?.map(({ type }) => type)).toEqual(['section', 'section', 'actions', 'context']);
});

it("the team's question begins with the situation, and says its name in small print", () => {
  const [scenario] = STANDARD_SCENARIOS;
  if (!scenario) throw new Error('there are scenarios');
  const asked = (met: number) => teamPromptMessage({ scenario, met }, { teamId: 1, week: '2026-W11' });
  expect(asked(3).text).toBe(`${scenario.situation} What do you say?`);
  const [first, , last] = asked(3).blocks ?? [];
  expect(JSON.stringify(first)).not.toContain(scenario.name);
  expect(JSON.stringify(last)).toContain(`${scenario.name} came up on 3 deals here`);
  expect(JSON.stringify(asked(0).blocks)).toContain(`${scenario.name}: few here have a play for it yet.`);
});

it('an answer too long for a button says how it becomes the team’s', () => {
  const message = promptAnswerCard({ teamId: 1, scenario: 'price', text: '👩‍👩‍👧‍👦'.repeat(300), by: 'UBEA' });
  requireWithinLimits('message', message);
  expect(JSON.stringify(message.blocks)).toContain('Write a play');
});
