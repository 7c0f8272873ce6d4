import { expect, it } from 'vitest';
import { type AnswerGiven, TOLD_FROM, toldToManager } from '../../src/domain/answers-told.ts';

const by = (userId: string, over: Partial<AnswerGiven> = {}): AnswerGiven => ({
  ...{ userId, scenario: 'price', playId: 1, isPersonal: false },
  ...over,
});
const ofReps = (number: number) => Array.from({ length: number }, (_, n) => by(`UREP${n}`));

it.each([
  { is: 'one rep', answers: ofReps(1), told: 0 },
  { is: 'one rep, often', answers: [by('UBEA'), by('UBEA'), by('UBEA')], told: 0 },
  { is: 'one fewer than enough', answers: ofReps(TOLD_FROM - 1), told: 0 },
  { is: 'enough', answers: ofReps(TOLD_FROM), told: TOLD_FROM },
  { is: 'the manager alone', answers: [by('UMAX'), by('UMAX')], told: 2 },
  { is: 'the manager and one rep', answers: [by('UMAX'), by('UBEA')], told: 1 },
  { is: 'a play of their own that they share', answers: [by('UBEA', { isPersonal: true })], told: 1 },
  { is: 'enough, but about two plays', answers: [by('UA'), by('UB'), by('UC', { playId: 2 })], told: 0 },
  { is: 'enough, but in two situations', answers: [by('UA'), by('UB'), by('UC', { scenario: 'timing' })], told: 0 },
])('a manager is told of answers by $is: $told', ({ answers, told }) => {
  expect(toldToManager(answers, 'UMAX')).toHaveLength(told);
});
