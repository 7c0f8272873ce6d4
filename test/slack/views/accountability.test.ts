import { describe, expect, it } from 'vitest';
import type { Accountability } from '../../../src/domain/accountability.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { plain } from '../../../src/slack/plain.ts';
import { threadMessage } from '../../../src/slack/views/accountability.ts';
import { aMember, aTeam, date, LAST_MONDAY, MONDAY } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const counts = (find: number, reach: number) => ({ find, reach, 'follow up': 0, close: 0 });

const aWeek = (over: Partial<Accountability> = {}): Accountability => ({
  team: aTeam(),
  monday: MONDAY,
  week: '2026-W11',
  lastWeek: { prospecting: 42, movedOn: 5, concluded: 3, won: 1, wonAmounts: [{ currency: 'USD', amount: 2_500_000 }] },
  neglected: { section: 'find', share: 0.04, expected: 0.2, against: 'goals' },
  weeks: [
    { week: '2026-W09', monday: date('2026-02-23'), counts: counts(3, 20) },
    { week: '2026-W10', monday: LAST_MONDAY, counts: counts(2, 40) },
  ],
  parts: [],
  away: [aMember({ userId: 'UDAN', name: 'Dan' })],
  ...over,
});

const parent = (week: Accountability) => requireWithinLimits('message', threadMessage(week));

describe('the thread that opens the week', () => {
  it('stands alone as a text', () => {
    expect(parent(aWeek()).text).toBe(
      'East, week of Mon 9 Mar. Last week: 42 prospecting activities · 5 deals moved on · 3 concluded · 1 won ($25,000)',
    );
  });

  it('shows the numbers, what is neglected, four weeks as a chart, and who is away', () => {
    expect(plain(parent(aWeek()))).toMatchInlineSnapshot(`
      "East: week of Mon 9 Mar
      Last week: 42 prospecting activities · 5 deals moved on · 3 concluded · 1 won ($25,000)
      Find had 4% of the activity in four weeks, the goals give it 20%. What will you put there this week?
      (chart: Activities by section, week by week)
        find: Mon 23 Feb 3, Mon 2 Mar 2
        reach: Mon 23 Feb 20, Mon 2 Mar 40
        follow up: Mon 23 Feb 0, Mon 2 Mar 0
        close: Mon 23 Feb 0, Mon 2 Mar 0
      Away: Dan"
    `);
  });

  it('compares with the weeks before where there are no goals', () => {
    const neglected = { section: 'reach', share: 0.1, expected: 0.45, against: 'weeks-before' } as const;
    expect(plain(parent(aWeek({ neglected })))).toContain(
      'Reach had 10% of the activity last week, in the three weeks before it had 45%.',
    );
  });

  it('leaves out what there is nothing to say of', () => {
    const weeks = [{ week: '2026-W10', monday: LAST_MONDAY, counts: counts(0, 0) }];
    const message = parent(aWeek({ neglected: null, away: [], weeks }));
    expect(message.blocks?.map(({ type }) => type)).toEqual(['header', 'section']);
  });

  it('names nobody away in the channel of a team that keeps it private', () => {
    expect(plain(parent(aWeek({ team: aTeam({ privateOnly: true }) })))).not.toContain('Dan');
  });

  it.each(HOSTILE)('is harmless and within limits with $is', ({ name }) => {
    const away = Array.from({ length: 60 }, (_, index) => aMember({ userId: `U${index}`, name }));
    const message = parent(aWeek({ team: aTeam({ name }), away }));
    const { text, blocks: [, ...rest] = [] } = message;
    expect(JSON.stringify({ text, rest })).not.toMatch(HARMFUL);
    expect(plain(message)).toContain('and 50 others');
  });
});
