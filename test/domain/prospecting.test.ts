import { describe, expect, it, test } from 'vitest';
import { afternoonFor, channelNudge } from '../../src/domain/nudge.ts';
import { prospectingNow } from '../../src/domain/prospecting.ts';
import { prospectingCheck, whyNotChecked } from '../../src/domain/prospecting-check.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { aMember, anActivity, aSnapshot, aTeam, at, date, NOW, TODAY, wasTold } from './builders.ts';

const shiny = (on: string) =>
  wasTold({ rule: 'shiny-object', reason: 'newest-first', dealId: null, at: at(`${on}T08:30`) });
const lead = (time: string) =>
  wasTold({ rule: 'lead-response', reason: 'untouched', job: 'lead-response', at: at(`2026-03-11T${time}`) });
const snoozed = {
  as: 'not-this-one',
  rule: 'no-prospecting',
  dealId: null,
  until: TODAY.add({ days: 1 }),
  at: NOW,
} as const;

it.each([
  { is: 'nothing logged', snapshot: aSnapshot(), reason: 'none' },
  { is: 'one call logged', snapshot: aSnapshot({ activities: [anActivity()] }), reason: undefined },
  {
    is: 'one call of a goal of 40',
    snapshot: aSnapshot({ rep: aMember({ goals: { reach: 40 } }), activities: [anActivity()] }),
    reason: 'under-goal',
  },
  {
    is: 'nothing logged, on a day off',
    snapshot: aSnapshot({ rep: aMember({ workDays: [1, 2, 4, 5] }) }),
    reason: undefined,
  },
  {
    is: 'nothing logged, away since today',
    snapshot: aSnapshot({ rep: aMember({ awayFrom: TODAY }) }),
    reason: undefined,
  },
])('the check on Wednesday: $is → $reason', ({ snapshot, reason }) => {
  expect(prospectingCheck(snapshot, NOW)?.reason).toBe(reason);
});

it.each([
  { is: 'nothing else was said', over: {}, why: null },
  {
    is: 'it is their 2nd working day here',
    over: { rep: aMember({ createdAt: at('2026-03-10T09:00') }) },
    why: 'first-days',
  },
  { is: 'it is their 3rd working day here', over: { rep: aMember({ createdAt: at('2026-03-09T09:00') }) }, why: null },
  { is: 'they want little', over: { rep: aMember({ intensity: 'gentle' }) }, why: 'gentle' },
  { is: 'older deals were to come first this week', over: { told: [shiny('2026-03-09')] }, why: 'said-lately' },
  { is: 'older deals were to come first last week', over: { told: [shiny('2026-03-06')] }, why: null },
  { is: 'it was snoozed', over: { snoozes: [snoozed] }, why: 'snoozed' },
  { is: 'two nudges came today', over: { told: [lead('09:00'), lead('10:00')] }, why: 'enough-today' },
  { is: 'one nudge came today', over: { told: [lead('09:00')] }, why: null },
] as { is: string; over: Partial<Snapshot>; why: string | null }[])(
  'the check on Wednesday is left out where $is: $why',
  ({ over, why }) => {
    const snapshot = aSnapshot(over);
    const finding = prospectingCheck(snapshot, NOW);
    expect(finding && whyNotChecked(snapshot, finding, NOW)).toBe(why);
  },
);

test('a holiday in the middle of the week is a day off', () => {
  const christmas = Temporal.Instant.from('2024-12-25T19:00:00Z');
  expect(prospectingCheck(aSnapshot(), christmas)).toBeUndefined();
  expect(prospectingCheck(aSnapshot({ rep: aMember({ country: 'JP' }) }), christmas)?.reason).toBe('none');
});

describe('missing prospecting in the channel', () => {
  const WEDNESDAY = at('2026-03-11T15:00');
  const THURSDAY = at('2026-03-12T15:00');
  const check = (on: string) =>
    wasTold({ rule: 'no-prospecting', reason: 'none', dealId: null, job: 'prospecting-check', at: at(on) });
  const inChannel = (on: string) =>
    wasTold({ rule: 'no-prospecting', reason: 'none', dealId: null, job: 'channel-nudges', at: at(on) });
  /** In private yesterday, and as a number in the channel last Thursday. */
  const heard = [check('2026-03-11T14:00'), inChannel('2026-03-05T15:00')];
  const lastWeek = anActivity({ at: at('2026-03-04') });
  const busy = (userId: string, zone = aMember().zone) =>
    aSnapshot({ rep: aMember({ userId, zone }), activities: [anActivity({ userId })] });
  /** Two who have prospected are at work beside them: with fewer a number would be a name. */
  const prospecting = (snapshots: Snapshot[], now = THURSDAY, team = aTeam()) => {
    const all = [...snapshots, busy('UONE', team.zone), busy('UTWO', team.zone)];
    const said = channelNudge(team, all, now)?.prospecting;
    return said ? { count: said.count, named: said.named } : null;
  };

  it.each([
    { is: 'on Wednesday', snapshot: aSnapshot({ told: heard }), now: WEDNESDAY, said: null },
    {
      is: 'on Thursday, the second week running',
      snapshot: aSnapshot({ told: heard }),
      now: THURSDAY,
      said: { count: 1, named: ['UBEA'] },
    },
    {
      is: 'on Friday',
      snapshot: aSnapshot({ told: heard }),
      now: at('2026-03-13T15:00'),
      said: { count: 1, named: ['UBEA'] },
    },
    {
      is: 'in the first week only',
      snapshot: aSnapshot({ told: heard, activities: [lastWeek] }),
      now: THURSDAY,
      said: { count: 1, named: [] },
    },
    {
      is: 'with one call this week',
      snapshot: aSnapshot({ told: heard, activities: [anActivity()] }),
      now: THURSDAY,
      said: null,
    },
    {
      is: 'with a goal and too little',
      snapshot: aSnapshot({ rep: aMember({ goals: { reach: 90 } }), activities: [anActivity()] }),
      now: THURSDAY,
      said: null,
    },
    {
      is: 'by someone who need not prospect',
      snapshot: aSnapshot({ rep: aMember({ goals: { find: 0, reach: 0 } }) }),
      now: THURSDAY,
      said: null,
    },
    {
      is: 'by someone away today',
      snapshot: aSnapshot({ rep: aMember({ awayFrom: date('2026-03-12') }) }),
      now: THURSDAY,
      said: null,
    },
    {
      is: 'by someone back today',
      snapshot: aSnapshot({ rep: aMember({ awayFrom: date('2026-03-02'), awayUntil: date('2026-03-12') }) }),
      now: THURSDAY,
      said: null,
    },
    {
      is: 'by someone who was away all last week',
      snapshot: aSnapshot({
        told: heard,
        rep: aMember({ awayFrom: date('2026-03-02'), awayUntil: date('2026-03-09') }),
      }),
      now: THURSDAY,
      said: { count: 1, named: [] },
    },
    {
      is: 'by someone on their 5th working day here',
      snapshot: aSnapshot({ told: heard, rep: aMember({ createdAt: at('2026-03-06') }) }),
      now: THURSDAY,
      said: null,
    },
    {
      is: 'by someone on their 6th working day here',
      snapshot: aSnapshot({ told: heard, rep: aMember({ createdAt: at('2026-03-05') }) }),
      now: THURSDAY,
      said: { count: 1, named: ['UBEA'] },
    },
    {
      is: 'by someone who has worked 2 days of the week',
      snapshot: aSnapshot({
        told: heard,
        rep: aMember({ awayFrom: date('2026-03-02'), awayUntil: date('2026-03-10') }),
      }),
      now: THURSDAY,
      said: null,
    },
    {
      is: 'by someone who has worked 3 days of the week, the last of them yesterday',
      snapshot: aSnapshot({ rep: aMember({ awayFrom: date('2026-03-02'), awayUntil: date('2026-03-10') }) }),
      now: at('2026-03-13T15:00'),
      said: { count: 1, named: [] },
    },
    {
      is: 'by someone a manager keeps nudges from',
      snapshot: aSnapshot({ told: heard, rep: aMember({ hushedUntil: date('2026-03-13') }) }),
      now: THURSDAY,
      said: null,
    },
    { is: 'not yet said in private', snapshot: aSnapshot(), now: THURSDAY, said: { count: 1, named: [] } },
    {
      is: 'said in private last week',
      snapshot: aSnapshot({ told: [check('2026-03-04T14:00'), inChannel('2026-03-05T15:00')] }),
      now: THURSDAY,
      said: { count: 1, named: ['UBEA'] },
    },
    {
      is: 'said in private two weeks ago',
      snapshot: aSnapshot({ told: [check('2026-02-25T14:00'), inChannel('2026-03-05T15:00')] }),
      now: THURSDAY,
      said: { count: 1, named: [] },
    },
    {
      is: 'said in the channel yesterday',
      snapshot: aSnapshot({ told: [...heard, inChannel('2026-03-12T15:00')] }),
      now: at('2026-03-13T15:00'),
      said: null,
    },
    {
      is: 'never said in the channel before',
      snapshot: aSnapshot({ told: [check('2026-03-11T14:00')] }),
      now: THURSDAY,
      said: { count: 1, named: [] },
    },
    {
      is: 'last said in the channel two weeks ago',
      snapshot: aSnapshot({ told: [check('2026-03-11T14:00'), inChannel('2026-02-26T15:00')] }),
      now: THURSDAY,
      said: { count: 1, named: [] },
    },
  ])('$is → $said', ({ snapshot, now, said }) => {
    expect(prospecting([snapshot], now)).toEqual(said);
  });

  it('counts all and names only those of the second week', () => {
    const ann = aSnapshot({ rep: aMember({ userId: 'UANN' }), activities: [lastWeek] });
    const ben = aSnapshot({ rep: aMember({ userId: 'UBEN' }), told: heard });
    expect(prospecting([ann, ben])).toEqual({ count: 2, named: ['UBEN'] });
  });

  it('counts them among those whose job it is, who are at work and of whom it may hear', () => {
    const others = [
      aMember({ userId: 'UCLOSER', goals: { find: 0, reach: 0 } }),
      aMember({ userId: 'UAWAY', awayFrom: date('2026-03-12') }),
      aMember({ userId: 'UHUSHED', hushedUntil: date('2026-03-13') }),
      aMember({ userId: 'UNEW', createdAt: at('2026-03-11') }),
    ].map((rep) => aSnapshot({ rep }));
    const { nudge, leftOut } = afternoonFor(aTeam(), [aSnapshot(), busy('UONE'), busy('UTWO'), ...others], THURSDAY);
    expect(nudge?.prospecting).toMatchObject({ count: 1, of: 3 });
    expect(leftOut.map(({ userId, why }) => `${userId} ${why}`)).toEqual(['UHUSHED hushed', 'UNEW first-days']);
  });

  it.each([
    { at: 3, people: [aSnapshot({ told: heard }), busy('UONE'), busy('UTWO')], says: 1, whys: [] },
    { at: 2, people: [aSnapshot({ told: heard }), busy('UONE')], says: undefined, whys: ['UBEA private'] },
    {
      at: 2,
      people: [
        aSnapshot(),
        busy('UONE'),
        aSnapshot({ rep: aMember({ userId: 'UAWAY', awayFrom: date('2026-03-12') }) }),
      ],
      says: undefined,
      whys: ['UBEA private'],
    },
  ])('is said as a number of at least three at work: of $at → $says', ({ people, says, whys }) => {
    const { nudge, leftOut } = afternoonFor(aTeam(), people, THURSDAY);
    expect(nudge?.prospecting?.count).toBe(says);
    expect(leftOut.map(({ userId, why }) => `${userId} ${why}`)).toEqual(whys);
  });

  it('keeps with each finding how it was said', () => {
    const ben = aSnapshot({ rep: aMember({ userId: 'UBEN' }), told: heard });
    const { nudge } = afternoonFor(aTeam(), [aSnapshot(), ben, busy('UONE')], THURSDAY);
    expect(nudge?.prospecting?.about.map(({ finding }) => finding.inChannel)).toEqual([
      { of: 3, named: false },
      { of: 3, named: true },
    ]);
  });

  it('is told anew from what the same people have logged since', () => {
    const said = (userId: string, calls: number, named = false) => ({
      rep: aMember({ userId }),
      weekStart: date('2026-03-09'),
      of: 6,
      named,
      activities: calls > 0 ? [anActivity({ userId, count: calls })] : [],
    });
    expect(prospectingNow([said('UANN', 0), said('UBEN', 1, true), said('UCAL', 0, true)])).toEqual({
      count: 2,
      of: 6,
      named: ['UCAL'],
    });
  });

  it('Thursday is the team’s', () => {
    const rep = aSnapshot({ rep: aMember({ zone: 'Asia/Tokyo' }) });
    const thursdayInTokyo = at('2026-03-11T15:00');
    expect(prospecting([rep], thursdayInTokyo)).toBeNull();
    expect(prospecting([rep], thursdayInTokyo, aTeam({ zone: 'Asia/Tokyo' }))).toEqual({ count: 1, named: [] });
  });
});
