import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedGoals, readGoal, readGoals } from '../../../src/domain/text/goals-command.ts';
import '../../property-runs.ts';
import { told } from './said.ts';

const ALL = { find: 10, reach: 40, 'follow up': 15, close: 5 };

describe('weekly goals in words', () => {
  it.each([
    ['find 10 reach 40 follow up 15 close 5', ALL],
    ['find: 10, reach: 40, follow-up: 15, close: 5', ALL],
    ['10 find, 40 reach, 15 follow ups, 5 close', ALL],
    ['CLOSE 5 FOLLOWUP 15 REACH 40 FIND 10', ALL],
    ['find 10 a week and reach 40', { find: 10, reach: 40 }],
    ['reach is 40', { reach: 40 }],
    ['close 0', { close: 0 }],
    ['reach none', { reach: null }],
    ['reach -', { reach: null }],
    ['reach 1000', { reach: 1000 }],
    ['', {}],
  ])('%s', (text, goals) => {
    expect(readGoals(text)).toEqual({ userId: null, goals });
  });

  it('are those of whoever is named', () => {
    expect(readGoals('<@U1|bea> reach 40')).toEqual({ userId: 'U1', goals: { reach: 40 } });
    expect(readGoals('reach 40 for <@U1|bea>')).toEqual({ userId: 'U1', goals: { reach: 40 } });
    expect(readGoals('<@U1|bea>')).toEqual({ userId: 'U1', goals: {} });
  });

  it.each([
    ['reach', 'Which number is for which'],
    ['40', 'Which number is for which'],
    ['reach find 10', 'Which number is for which'],
    ['10 40 reach', 'Which number is for which'],
    ['reach 40 reach 50', 'Two goals for reach.'],
    ['reach 1001', '"1001": a weekly goal is a whole number from 0 to 1000'],
    ['reach -5', 'a whole number from 0'],
    ['reach 2.5', 'a whole number from 0'],
    ['reahc 40', 'I cannot read "reahc" as a goal. Did you mean reach?'],
    ['sell 40', 'I cannot read "sell" as a goal.'],
    ['<@U1|bea> <@U2|ann> reach 40', 'One person at a time'],
    ['x'.repeat(13_000), 'One command may have 12000 characters'],
  ])('%.30s is asked about', (text, sentence) => {
    expect(told(() => readGoals(text))).toContain(sentence);
  });

  it('whatever is typed, nothing but UserError is thrown, and goals are whole numbers', () => {
    const piece = fc.oneof(
      fc.constantFrom('reach', 'find', '40', '0', 'none', '-', '<@U1|b>', 'follow', 'up'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        told(() => {
          for (const goal of Object.values(readGoals(pieces.join(' ')).goals)) {
            expect(goal === null || (Number.isInteger(goal) && goal >= 0 && goal <= 1000)).toBe(true);
          }
        });
      }),
    );
  });

  it.each([
    ['', null],
    ['none', null],
    [' 40 ', 40],
    ['0', 0],
  ])('a field that says "%s" is %s', (text, goal) => {
    expect(readGoal(text)).toBe(goal);
  });

  it('what is not named stays, and none takes a goal away', () => {
    expect(changedGoals({ find: 10, reach: 40 }, { reach: null, close: 0 })).toEqual({ find: 10, close: 0 });
  });
});
