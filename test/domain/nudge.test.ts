import { describe, expect, it, test } from 'vitest';
import { afternoonFor, channelNudge, isPreviewed } from '../../src/domain/nudge.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import {
  aCommitment,
  aDeal,
  aMember,
  anActivity,
  aSnapshot,
  aTeam,
  at,
  date,
  TODAY,
  wasTold,
  workingDaysAgo,
} from './builders.ts';

/** Wednesday, the hour of the channel. */
const WEDNESDAY = at('2026-03-11T15:00');
const quiet = aDeal({ lastTouchAt: workingDaysAgo(9) });

/** A rep who was told yesterday morning that a deal is quiet and has done nothing since. */
function told(over: Partial<Snapshot> = {}): Snapshot {
  return aSnapshot({ deals: [quiet], told: [wasTold()], activities: [anActivity()], ...over });
}

const deals = (snapshots: Snapshot[], now = WEDNESDAY) =>
  channelNudge(aTeam(), snapshots, now)?.stalled.map(({ rep, finding }) => `${rep.name} ${finding.deal.id}`);

describe('a stalled deal comes to the channel', () => {
  const late = aDeal({ nextStepOn: workingDaysAgo(3) });
  const untouched = aDeal({ nextStepOn: workingDaysAgo(3), lastTouchAt: workingDaysAgo(5) });
  it.each([
    { is: 'told a full working day ago', snapshot: told(), listed: true },
    { is: 'never told', snapshot: told({ told: [] }), listed: false },
    { is: 'told this morning', snapshot: told({ told: [wasTold({ at: at('2026-03-11T08:30') })] }), listed: false },
    {
      is: 'told yesterday at 15:00',
      snapshot: told({ told: [wasTold({ at: at('2026-03-10T15:00') })] }),
      listed: true,
    },
    {
      is: 'told yesterday at 15:01',
      snapshot: told({ told: [wasTold({ at: at('2026-03-10T15:01') })] }),
      listed: false,
    },
    {
      is: 'told of as a lead that waits',
      snapshot: told({ told: [wasTold({ rule: 'lead-response', reason: 'untouched', job: 'lead-response' })] }),
      listed: true,
    },
    { is: 'told of another deal', snapshot: told({ told: [wasTold({ dealId: 2 })] }), listed: false },
    {
      is: 'told only that it was due',
      snapshot: told({ told: [wasTold({ rule: 'due-today', reason: 'due' })] }),
      listed: false,
    },
    {
      is: 'told in the weekly thread, not in a digest',
      snapshot: told({ told: [wasTold({ job: 'thread-open' })] }),
      listed: false,
    },
    {
      is: 'touched after it was told',
      snapshot: told({ deals: [aDeal({ lastTouchAt: at('2026-03-10T09:00') })] }),
      listed: false,
    },
    {
      is: 'with a commitment on it for Friday',
      snapshot: told({ commitments: [aCommitment({ dealId: quiet.id, dueOn: TODAY.add({ days: 3 }) })] }),
      listed: false,
    },
    {
      is: 'with a commitment on it for that very Wednesday',
      snapshot: told({ commitments: [aCommitment({ dealId: quiet.id, dueOn: date('2026-03-11') })] }),
      listed: false,
    },
    {
      is: 'with a commitment on it whose day was yesterday',
      snapshot: told({ commitments: [aCommitment({ dealId: quiet.id, dueOn: date('2026-03-10') })] }),
      listed: true,
    },
    {
      is: 'with a commitment on it that was missed',
      snapshot: told({ commitments: [aCommitment({ dealId: quiet.id, dueOn: date('2026-03-13'), state: 'missed' })] }),
      listed: true,
    },
    {
      is: 'its stage moved after it was told',
      snapshot: told({ deals: [aDeal({ lastTouchAt: workingDaysAgo(9), stageSince: at('2026-03-10T09:00') })] }),
      listed: false,
    },
    {
      is: 'lost after it was told',
      snapshot: told({ deals: [aDeal({ lastTouchAt: workingDaysAgo(9), status: 'lost' })] }),
      listed: false,
    },
    {
      is: 'given a next step soon',
      snapshot: told({ deals: [aDeal({ lastTouchAt: workingDaysAgo(9), nextStepOn: TODAY })] }),
      listed: false,
    },
    {
      is: 'told as quiet, now overdue instead',
      snapshot: told({ deals: [aDeal({ lastTouchAt: workingDaysAgo(9), nextStepOn: workingDaysAgo(3) })] }),
      listed: false,
    },
    {
      is: 'told of the step that is overdue',
      snapshot: told({ deals: [late], told: [wasTold({ reason: 'overdue-next-step' })] }),
      listed: true,
    },
    {
      is: 'told of an earlier step, before the date was changed',
      snapshot: told({
        deals: [untouched],
        told: [wasTold({ reason: 'overdue-next-step', at: at(workingDaysAgo(4)) })],
      }),
      listed: false,
    },
    {
      is: 'only without a next step',
      snapshot: told({ deals: [aDeal({ nextStepOn: null })], told: [wasTold({ reason: 'missing-next-step' })] }),
      listed: false,
    },
    {
      is: 'said there 2 working days ago',
      snapshot: told({
        told: [wasTold({ at: at(workingDaysAgo(3)) }), wasTold({ job: 'channel-nudges', at: at(workingDaysAgo(2)) })],
      }),
      listed: false,
    },
    {
      is: 'said there 3 working days ago',
      snapshot: told({
        told: [wasTold({ at: at(workingDaysAgo(4)) }), wasTold({ job: 'channel-nudges', at: at(workingDaysAgo(3)) })],
      }),
      listed: true,
    },
    {
      is: 'put off once since, now overdue and told of that a full working day ago',
      snapshot: told({
        deals: [aDeal({ ...untouched, putOffAt: [at(workingDaysAgo(4))] })],
        told: [wasTold({ reason: 'overdue-next-step' })],
      }),
      listed: true,
    },
    {
      is: 'put off once since it was told, and not told of the new date',
      snapshot: told({ deals: [aDeal({ ...untouched, putOffAt: [at(workingDaysAgo(4))] })] }),
      listed: false,
    },
    {
      is: 'put off on two days since it was told: it is for the manager now',
      snapshot: told({
        deals: [aDeal({ ...untouched, putOffAt: [at(workingDaysAgo(4)), at(workingDaysAgo(3))] })],
        told: [wasTold({ at: at('2026-03-05T08:30') }), wasTold({ reason: 'overdue-next-step' })],
      }),
      listed: false,
    },
    {
      is: 'on its 5th working day here',
      snapshot: told({ deals: [aDeal({ ...quiet, knownSince: workingDaysAgo(4) })] }),
      listed: false,
    },
    {
      is: 'on its 6th working day here',
      snapshot: told({ deals: [aDeal({ ...quiet, knownSince: workingDaysAgo(5) })] }),
      listed: true,
    },
    {
      is: 'whose owner is on their 5th working day here',
      snapshot: told({ rep: aMember({ createdAt: at(workingDaysAgo(4)) }) }),
      listed: false,
    },
    {
      is: 'whose owner is on their 6th working day here',
      snapshot: told({ rep: aMember({ createdAt: at(workingDaysAgo(5)) }) }),
      listed: true,
    },
    {
      is: 'whose owner a manager keeps nudges from until tomorrow',
      snapshot: told({ rep: aMember({ hushedUntil: TODAY.add({ days: 1 }) }) }),
      listed: false,
    },
    {
      is: 'whose owner hears nudges again from today',
      snapshot: told({ rep: aMember({ hushedUntil: TODAY }) }),
      listed: true,
    },
    { is: 'whose owner is away today', snapshot: told({ rep: aMember({ awayFrom: TODAY }) }), listed: false },
    {
      is: 'whose owner does not work on Wednesdays',
      snapshot: told({ rep: aMember({ workDays: [1, 2, 4, 5] }) }),
      listed: false,
    },
  ])('$is: $listed', ({ snapshot, listed }) => {
    expect(deals([snapshot])).toEqual(listed ? ['Bea 1'] : undefined);
  });

  it('told on Friday, it waits for the same hour on Monday', () => {
    const snapshot = told({ told: [wasTold({ at: at('2026-03-06T08:30') })] });
    expect(deals([snapshot], at('2026-03-07T15:00'))).toBeUndefined();
    expect(deals([snapshot], at('2026-03-09T15:00'))).toEqual(['Bea 1']);
  });

  it('the full day is the owner’s, in their zone', () => {
    const rep = aMember({ zone: 'Asia/Tokyo', workDays: [1, 2, 3, 4, 5] });
    const tokyo = told({ rep, told: [wasTold({ at: at('2026-03-10T08:30', 'Asia/Tokyo') })] });
    expect(deals([tokyo], at('2026-03-11T08:00', 'Asia/Tokyo'))).toBeUndefined();
    expect(deals([tokyo], at('2026-03-11T09:00', 'Asia/Tokyo'))).toEqual(['Bea 1']);
  });
});

const withDeals = (name: string, ids: number[]) =>
  told({
    rep: aMember({ name, userId: name }),
    deals: ids.map((id) => aDeal({ id, amount: id * 100, lastTouchAt: workingDaysAgo(9) })),
    told: ids.map((dealId) => wasTold({ dealId })),
  });

test('the worst five of the whole team, and how many more', () => {
  const team = [withDeals('Ann', [1, 5]), withDeals('Ben', [2, 4]), withDeals('Cal', [3, 6])];
  expect(deals(team)).toEqual(['Cal 6', 'Ann 5', 'Ben 4', 'Cal 3', 'Ben 2']);
  expect(channelNudge(aTeam(), team, WEDNESDAY)?.more).toBe(1);
});

test('of one person the worst two: the rest is a number, and left out as over the limit', () => {
  const team = [withDeals('Ann', [1, 3, 5, 6]), withDeals('Ben', [2, 4])];
  expect(deals(team)).toEqual(['Ann 6', 'Ann 5', 'Ben 4', 'Ben 2']);
  expect(channelNudge(aTeam(), team, WEDNESDAY)?.more).toBe(2);
  const { leftOut } = afternoonFor(aTeam(), team, WEDNESDAY);
  expect(leftOut.map(({ userId, why }) => `${userId} ${why}`)).toEqual(['Ann over-limit', 'Ann over-limit']);
});

test('what is not said of somebody new, of a new deal or of somebody hushed is left out for that reason', () => {
  const hushed = told({ rep: aMember({ hushedUntil: TODAY.add({ days: 1 }) }) });
  const joined = told({ rep: aMember({ createdAt: at(TODAY) }) });
  const imported = told({ deals: [aDeal({ ...quiet, knownSince: TODAY })] });
  const why = (snapshot: Snapshot) => afternoonFor(aTeam(), [snapshot], WEDNESDAY).leftOut.map((left) => left.why);
  expect([why(hushed), why(joined), why(imported)]).toEqual([['hushed'], ['first-days'], ['first-days']]);
});

it.each([
  { is: 'no day was set', postsFrom: null, previewed: false },
  { is: 'a second before', postsFrom: WEDNESDAY.add({ seconds: 1 }), previewed: true },
  { is: 'at that moment', postsFrom: WEDNESDAY, previewed: false },
])('managers see a preview where $is: $previewed', ({ postsFrom, previewed }) => {
  expect(isPreviewed({ postsFrom }, WEDNESDAY)).toBe(previewed);
});

test('a team that keeps it private hears nothing', () => {
  expect(channelNudge(aTeam({ privateOnly: true }), [told(), aSnapshot()], at('2026-03-12T15:00'))).toBeUndefined();
});
