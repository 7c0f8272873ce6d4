import { describe, expect, it } from 'vitest';
import type { Accountability, RepWeek } from '../../../src/domain/accountability.ts';
import type { DealView } from '../../../src/domain/snapshot.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { plain } from '../../../src/slack/plain.ts';
import { repWeekMessage, threadMessage } from '../../../src/slack/views/accountability.ts';
import { aDeal, aMember, aTeam, date, LAST_MONDAY, MONDAY, TODAY } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const counts = (find: number, reach: number) => ({ find, reach, 'follow up': 0, close: 0 });

const aWeek = (over: Partial<Accountability> = {}): Accountability => ({
  team: aTeam(),
  managers: [],
  monday: MONDAY,
  week: '2026-W11',
  lastWeek: { prospecting: 42, movedOn: 5, won: 1, lost: 0, wonAmounts: [{ currency: 'USD', amount: 2_500_000 }] },
  neglected: { section: 'find', share: 0.04, expected: 0.2, against: 'goals' },
  weeks: [
    { week: '2026-W09', monday: date('2026-02-23'), counts: counts(3, 20) },
    { week: '2026-W10', monday: LAST_MONDAY, counts: counts(2, 40) },
  ],
  reps: [],
  away: [aMember({ userId: 'UDAN', name: 'Dan' })],
  ...over,
});

const aRepWeek = (over: Partial<RepWeek> = {}): RepWeek => ({
  rep: aMember(),
  lastWeek: [
    { section: 'find', done: 3, goal: 10 },
    { section: 'reach', done: 12, goal: null },
  ],
  stillOpen: [aDeal({ id: 7, nextStepOn: date('2026-03-05') })],
  planned: [aDeal({ name: 'Globex', nextStep: 'Call Dana', nextStepOn: TODAY })],
  ...over,
});

const parent = (week: Accountability) => requireWithinLimits('message', threadMessage(week));
const reply = (week: RepWeek) => requireWithinLimits('message', repWeekMessage(week, TODAY));

describe('the thread that opens the week', () => {
  it('stands alone as a text', () => {
    expect(parent(aWeek()).text).toBe(
      'East, week of Mon 9 Mar. Last week: 42 prospecting activities · 5 deals moved on · 1 won ($25,000) · 0 lost',
    );
  });

  it('shows the numbers, what is neglected, four weeks as a chart, and who is away', () => {
    expect(plain(parent(aWeek()))).toMatchInlineSnapshot(`
      "East: week of Mon 9 Mar
      Last week: 42 prospecting activities · 5 deals moved on · 1 won ($25,000) · 0 lost
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

  it.each(HOSTILE)('is harmless and within limits with $is', ({ name }) => {
    const away = Array.from({ length: 60 }, (_, index) => aMember({ userId: `U${index}`, name }));
    const message = parent(aWeek({ team: aTeam({ name }), away }));
    const { text, blocks: [, ...rest] = [] } = message;
    expect(JSON.stringify({ text, rest })).not.toMatch(HARMFUL);
    expect(plain(message)).toContain('and 50 others');
  });
});

describe("a rep's reply in the thread", () => {
  it('mentions them, with last week, what is still open, this week and one ask', () => {
    const message = reply(aRepWeek());
    expect(message.text).toBe(
      '<@UBEA> last week: find 3 of 10 · reach 12. Which of these will you finish first, and by when? Answer here.',
    );
    expect(plain(message, { nameOf: () => 'Bea' })).toMatchInlineSnapshot(`
      "@Bea last week: find 3 of 10 · reach 12
      This week: Globex (Call Dana, Wed 11 Mar)
      Still open:
      Acme Corp (Send the MSA, Thu 5 Mar)  [Update]
      Which of these will you finish first, and by when? Answer here."
    `);
    expect(message.blocks?.[1]).toMatchObject({ accessory: { action_id: 'edit_deal', value: '7' } });
  });

  it.each([
    { is: 'something open', week: {}, ask: 'Which of these will you finish first, and by when? Answer here.' },
    { is: 'a plan', week: { stillOpen: [] }, ask: 'Which of these matters most this week? Answer here.' },
    {
      is: 'neither',
      week: { stillOpen: [], planned: [] },
      ask: 'What will you do this week, and by when? Answer here.',
    },
  ])('asks one thing of somebody with $is', ({ week, ask }) => {
    const text = plain(reply(aRepWeek(week)));
    expect(text.split('\n').at(-1)).toBe(ask);
    expect(text.match(/\?/g)).toHaveLength(1);
  });

  it.each(HOSTILE)('is harmless and within limits with $is in 60 deals', ({ name }) => {
    const many: DealView[] = Array.from({ length: 60 }, (_, id) =>
      aDeal({ id, name, nextStep: name, nextStepOn: date('2026-03-05') }),
    );
    const message = reply(aRepWeek({ stillOpen: many, planned: many }));
    expect(JSON.stringify(message)).not.toMatch(HARMFUL);
    expect(plain(message)).toContain('…and 55 more');
  });
});
