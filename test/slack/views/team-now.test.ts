import { describe, expect, it, test } from 'vitest';
import type { DealQuestion } from '../../../src/domain/deal-question.ts';
import type { DealsNeeded } from '../../../src/domain/deals-needed.ts';
import { teamMonth } from '../../../src/domain/team-month.ts';
import { type RepStanding, standingOf } from '../../../src/domain/team-standing.ts';
import { charactersIn, requireWithinLimits } from '../../../src/slack/limits.ts';
import { hearsNothing, standingLines } from '../../../src/slack/views/standing.ts';
import { teamMonthLines } from '../../../src/slack/views/team-month.ts';
import { teamNowBlocks, teamsNow } from '../../../src/slack/views/team-now.ts';
import type { TeamStanding } from '../../../src/store/team-standing.ts';
import { aDeal, aMember, aSnapshot, aTeam, date, NOW, TODAY, workingDaysAgo } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

// It is Wednesday 11 March 2026.

const usd = (amount: number) => ({ amount, currency: 'USD' });

function aStanding(over: Partial<RepStanding> = {}): RepStanding {
  return {
    rep: aMember(),
    kept: { kept: 3, of: 4, carried: 1, open: 2 },
    prospecting: { done: 12, goal: 40 },
    waits: { section: 'follow up', late: 2, open: 5 },
    stalled: { deals: 2, value: [usd(4_500_000)] },
    lastLogged: TODAY.subtract({ days: 1 }),
    ...over,
  };
}

function aQuestion(over: Partial<DealQuestion> = {}): DealQuestion {
  return {
    id: 1,
    dealId: 1,
    dealName: 'Globex',
    askedBy: 'UMAX',
    askedOf: 'UBEA',
    text: 'When?',
    askedAt: NOW,
    answer: null,
    answeredAt: null,
    isUnreachable: false,
    ...over,
  };
}

function aTeamStanding(over: Partial<TeamStanding> = {}): TeamStanding {
  const month = teamMonth([], [], null, TODAY);
  return { team: aTeam(), reps: [aStanding()], month, toAsk: [], questions: [], ...over };
}

const quiet = aDeal({ name: 'Globex', lastTouchAt: workingDaysAgo(9), nextStep: null, nextStepOn: null });
const stalled = { rule: 'stalled', reason: 'quiet', deal: quiet, days: 9, limit: 5, since: TODAY } as const;
const text = (blocks: unknown) => JSON.stringify(blocks);
const shown = (over: Partial<TeamStanding> = {}) => text(teamNowBlocks(aTeamStanding(over), TODAY));

describe('how one person stands', () => {
  it.each<{ is: string; over: Partial<RepStanding>; says: string[] }>([
    {
      is: 'everything',
      over: {},
      says: [
        '3 of 4 kept · 1 carried on · 2 open · prospecting 12 of 40 · logged yesterday',
        '2 stalled ($45,000) · most wait in follow up (2 of 5)',
      ],
    },
    {
      is: 'nothing',
      over: {
        kept: { kept: 0, of: 0, carried: 0, open: 0 },
        prospecting: null,
        waits: null,
        stalled: { deals: 0, value: [] },
        lastLogged: null,
      },
      says: ['no commitment came due · nothing logged in 5 weeks', 'nothing stalled'],
    },
    {
      is: 'no goal, no amounts, two currencies',
      over: {
        prospecting: { done: 1, goal: null },
        stalled: { deals: 3, value: [{ amount: 100, currency: 'EUR' }, usd(200)] },
        lastLogged: date('2026-02-20'),
        waits: null,
      },
      says: ['3 of 4 kept · 1 carried on · 2 open · prospecting 1 · logged Fri 20 Feb', '3 stalled (€1 + $2)'],
    },
  ])('$is', ({ over, says }) => {
    expect(standingLines(aStanding(over), TODAY)).toEqual(says);
  });

  it.each([
    { is: 'at work', over: {}, says: null },
    { is: 'away', over: { awayFrom: TODAY, awayUntil: date('2026-03-14') }, says: 'away until Mon 16 Mar' },
    { is: 'away without an end', over: { awayFrom: TODAY }, says: 'away' },
    {
      is: 'hushed',
      over: { hushedUntil: date('2026-03-13'), hushedBy: 'UMAX' },
      says: 'nudges stopped until Fri 13 Mar by <@UMAX>',
    },
    { is: 'no longer hushed', over: { hushedUntil: TODAY, hushedBy: 'UMAX' }, says: null },
  ])('$is: $says', ({ over, says }) => {
    expect(hearsNothing(aMember(over), TODAY)).toBe(says);
  });
});

describe('the month', () => {
  const lines = (target: DealsNeeded | null) => teamMonthLines({ ...teamMonth([], [], null, TODAY), target });
  const base = { target: usd(5_000_000), won: usd(1_200_000) };

  test('with and without a dated next step, by close date', () => {
    const deals = [
      aDeal({ id: 1, closeOn: TODAY, nextStepOn: TODAY }),
      aDeal({ id: 2, closeOn: TODAY, nextStepOn: null, amount: null, currency: null }),
      aDeal({ id: 3, closeOn: date('2026-04-02') }),
      aDeal({ id: 4, nextStepOn: null }),
    ];
    expect(teamMonthLines(teamMonth([], deals, null, TODAY))).toEqual([
      '*March so far:* nothing won yet',
      '*Open, by close date*',
      '• This month: 1 deal ($40,000) with a dated next step, 1 deal without',
      '• Next month: 1 deal ($40,000) with a dated next step',
      '• No close date ahead: 1 deal ($40,000) without a dated next step',
    ]);
  });

  it.each<{ is: DealsNeeded; says: string }>([
    { is: { ...base, is: 'reached', won: usd(6_000_000) }, says: '*Target $50,000:* reached, with $60,000 won.' },
    {
      is: { ...base, is: 'too-early', concluded: 19 },
      says: '*Target $50,000:* $38,000 to go. It is too early to tell how many deals that takes: 19 of 20 concluded in 180 days.',
    },
    {
      is: { ...base, is: 'no-wins', rate: { won: 0, of: 24 } },
      says: 'of 24 concluded deals in 180 days none was won with an amount in USD.',
    },
    {
      is: {
        ...{ ...base, is: 'needed', missing: usd(3_800_000), median: usd(1_000_000) },
        ...{ rate: { won: 8, of: 20 }, wins: 4, deals: 10 },
      },
      says: '$38,000 to go, which is 4 wins of $10,000 (the median of your won deals). At 8 won of 20 concluded in 180 days that takes 10 deals; none is expected to close this month.',
    },
  ])('a target: $is.is', ({ is, says }) => {
    expect(lines(is).join('\n')).toContain(says);
  });
});

describe('the team now', () => {
  test('a stalled and a re-dated deal with its button, and what was asked', () => {
    const blocks = shown({
      toAsk: [
        { deal: quiet, stalled },
        { deal: aDeal({ id: 2, name: 'Initech', closeMovedLater: 3 }), stalled: null },
      ],
      questions: [
        aQuestion(),
        aQuestion({ id: 2, answer: 'On Friday' }),
        aQuestion({ id: 3, isUnreachable: true }),
        aQuestion({ id: 4 }),
      ],
    });
    expect(blocks).toContain('*Globex* · <@UBEA> · no touch for 9 working days');
    expect(blocks).toContain('*Initech* · <@UBEA> · close date moved later 3 times');
    for (const came of ['no answer yet', '“On Friday”', 'did not reach them', '…and 1 more'])
      expect(blocks).toContain(came);
  });

  test('nobody sells in it', () => {
    const blocks = shown({ reps: [] });
    expect(blocks).toContain('Nobody sells in this team yet.');
    expect(blocks).not.toContain('hush_person');
  });

  it.each(HOSTILE)('$is: harmless, and within limits on every surface', ({ name }) => {
    const standing = aTeamStanding({
      team: aTeam({ name, target: usd(1) }),
      reps: [aStanding({ rep: aMember({ name }) })],
      toAsk: [{ deal: { ...quiet, name, nextStep: name }, stalled: { ...stalled, deal: { ...quiet, name } } }],
      questions: [aQuestion({ dealName: name, text: name, answer: name })],
    });
    const message = teamsNow([standing], TODAY);
    expect(text(message)).not.toMatch(HARMFUL);
    requireWithinLimits('message', message);
    requireWithinLimits('view', { type: 'home', blocks: teamNowBlocks(standing, TODAY) });
  });

  test('forty teams of eighty people fit one message, and one team its part of the Home tab', () => {
    const name = '&'.repeat(300);
    const rep = standingOf(aSnapshot({ rep: aMember({ name }), deals: [quiet] }), NOW);
    const oversized = (id: number) =>
      aTeamStanding({
        team: aTeam({ id, name }),
        reps: Array.from({ length: 80 }, () => rep),
        toAsk: Array.from({ length: 50 }, (_, at) => ({ deal: { ...quiet, id: at, name }, stalled })),
        questions: Array.from({ length: 50 }, (_, at) =>
          aQuestion({ id: at, dealName: name, text: name, answer: name }),
        ),
      });
    const teams = Array.from({ length: 40 }, (_, id) => oversized(id));
    const message = teamsNow(teams, TODAY);
    requireWithinLimits('message', message);
    expect(text(message)).toContain('more teams');
    const own = teamNowBlocks(oversized(1), TODAY);
    expect(own.length).toBeLessThanOrEqual(14);
    expect(charactersIn(own)).toBeLessThan(5_500);
    expect(text(own)).toContain('…and 68 more');
    requireWithinLimits('message', teamsNow([oversized(1)], TODAY));
    expect(text(teamsNow([oversized(1)], TODAY))).toContain('…and 50 more');
  });
});
