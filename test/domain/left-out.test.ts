import { describe, expect, it } from 'vitest';
import { morningFor } from '../../src/domain/digest.ts';
import { INTENSITIES } from '../../src/domain/intensity.ts';
import { afternoonFor } from '../../src/domain/nudge.ts';
import type { LeftOut } from '../../src/domain/suppression.ts';
import {
  aDeal,
  aMember,
  anActivity,
  aSnapshot,
  aTeam,
  at,
  date,
  NOW,
  TODAY,
  wasTold,
  workingDaysAgo,
} from './builders.ts';

const late = (id: number) => aDeal({ id, amount: 100, stage: 'qualified', nextStepOn: workingDaysAgo(3) });
const due = (id: number) => aDeal({ id, nextStepOn: TODAY });
const unsaid = (left: LeftOut[]) =>
  left.map(({ finding, why }) => `${'deal' in finding ? finding.deal.id : finding.rule} ${why}`);

describe('a digest leaves out', () => {
  it.each([
    { intensity: 'gentle', said: 3, left: ['4 gentle', '5 gentle', '6 over-limit'] },
    { intensity: 'normal', said: 5, left: ['6 over-limit'] },
    { intensity: 'firm', said: 5, left: ['6 over-limit'] },
  ] as const)('what is over the limit of $intensity', ({ intensity, said, left }) => {
    const snapshot = aSnapshot({ rep: aMember({ intensity }), deals: [1, 2, 3, 4, 5, 6].map(due) });
    const { digest, leftOut } = morningFor(snapshot, NOW);
    expect(digest?.items).toHaveLength(said);
    expect(digest?.more).toBe(6 - said);
    expect(unsaid(leftOut)).toEqual(left);
  });

  it.each([
    { intensity: 'gentle', days: 4, left: ['1 said-lately'] },
    { intensity: 'gentle', days: 5, left: [] },
    { intensity: 'normal', days: 2, left: ['1 said-lately'] },
    { intensity: 'normal', days: 3, left: [] },
    { intensity: 'firm', days: 0, left: ['1 said-lately'] },
    { intensity: 'firm', days: 1, left: [] },
  ] as const)(
    'a stalled deal said $days working days ago to somebody $intensity: $left',
    ({ intensity, days, left }) => {
      const told = [wasTold({ at: at(workingDaysAgo(days)) })];
      const snapshot = aSnapshot({ rep: aMember({ intensity }), deals: [late(1)], told });
      expect(unsaid(morningFor(snapshot, NOW).leftOut)).toEqual(left);
      expect(INTENSITIES).toContain(intensity);
    },
  );

  const snooze = { as: 'snoozed', rule: 'stalled', dealId: 1, until: TODAY.add({ days: 1 }), at: NOW } as const;
  it.each([
    { is: 'snoozed until tomorrow', over: { snoozes: [snooze] }, left: ['1 snoozed'] },
    { is: 'snoozed until today', over: { snoozes: [{ ...snooze, until: TODAY }] }, left: [] },
    {
      is: 'put off on two days after a nudge',
      over: {
        deals: [
          {
            ...late(1),
            lastTouchAt: at(workingDaysAgo(9)),
            stageSince: at(workingDaysAgo(9)),
            putOffAt: [at(workingDaysAgo(5)), at(workingDaysAgo(4))],
          },
        ],
        told: [wasTold({ at: at(workingDaysAgo(6)) })],
      },
      left: ['1 for-the-manager'],
    },
  ])('a stalled deal that is $is: $left', ({ over, left }) => {
    const snapshot = aSnapshot({ deals: [late(1)], ...over });
    expect(unsaid(morningFor(snapshot, NOW).leftOut)).toEqual(left);
    expect(morningFor(snapshot, NOW).said).toHaveLength(left.length === 0 ? 1 : 0);
  });

  it('nothing of a deal that is said as due', () => {
    const deals = [aDeal({ nextStepOn: TODAY, closeOn: workingDaysAgo(2) })];
    expect(morningFor(aSnapshot({ deals }), NOW).leftOut).toEqual([]);
  });
});

describe('a channel leaves out a stalled deal', () => {
  const quiet = aDeal({
    nextStepOn: TODAY.add({ days: 60 }),
    lastTouchAt: workingDaysAgo(9),
    stageSince: workingDaysAgo(9),
  });
  const told = wasTold({ at: at('2026-03-10T08:30') });
  const AFTERNOON = at('2026-03-11T15:00');

  it.each([
    { is: 'told a full working day ago', over: {}, said: 1, left: [] },
    { is: 'not told', over: { told: [] }, said: 0, left: ['1 not-told-yet'] },
    {
      is: 'told this morning',
      over: { told: [wasTold({ at: at('2026-03-11T08:30') })] },
      said: 0,
      left: ['1 told-lately'],
    },
    {
      is: 'told, and moved to another stage since',
      over: { deals: [{ ...quiet, stageSince: at('2026-03-10T16:00') }] },
      said: 0,
      left: ['1 owner-acted'],
    },
    {
      is: 'said in the channel yesterday',
      over: { told: [told, wasTold({ job: 'channel-nudges', at: at('2026-03-10T15:00') })] },
      said: 0,
      left: ['1 said-lately'],
    },
    { is: 'its owner away', over: { rep: aMember({ awayFrom: date('2026-03-09') }) }, said: 0, left: ['1 away'] },
    { is: 'a day off', over: { rep: aMember({ workDays: [1, 2, 4, 5] }) }, said: 0, left: ['1 day-off'] },
    {
      is: 'its owner under a palm tree',
      over: { rep: aMember({ statusEmoji: ':palm_tree:', statusSince: at('2026-03-10') }) },
      said: 0,
      left: ['1 status'],
    },
    {
      is: 'its owner under a palm tree, and carrying on',
      over: { rep: aMember({ statusEmoji: ':palm_tree:', statusSince: NOW, statusAnsweredAt: NOW }) },
      said: 1,
      left: [],
    },
    {
      is: 'snoozed',
      over: {
        snoozes: [{ as: 'snoozed' as const, rule: 'stalled' as const, dealId: 1, until: date('2026-03-20'), at: NOW }],
      },
      said: 0,
      left: ['1 snoozed'],
    },
    {
      is: 'nudged twice without an answer',
      over: { told: [told, wasTold({ at: at(workingDaysAgo(5)) })] },
      said: 0,
      left: [],
    },
    {
      is: 'without a next step',
      over: { deals: [aDeal({ nextStep: null, nextStepOn: null, stageSince: workingDaysAgo(2) })] },
      said: 0,
      left: ['1 private'],
    },
  ])('$is: $left', ({ over, said, left }) => {
    const snapshot = aSnapshot({ deals: [quiet], told: [told], ...over });
    const { nudge, leftOut } = afternoonFor(aTeam(), [snapshot], AFTERNOON);
    expect(nudge?.stalled.length ?? 0).toBe(said);
    expect(unsaid(leftOut)).toEqual(left);
  });

  it('over the two of one person in a post, and prospecting that was said this week', () => {
    const deals = [1, 2, 3, 4, 5, 6].map((id) => ({ ...quiet, id }));
    const said = [1, 2, 3, 4, 5, 6].map((dealId) => ({ ...told, dealId }));
    const none = wasTold({
      rule: 'no-prospecting',
      reason: 'none',
      dealId: null,
      job: 'channel-nudges',
      at: at('2026-03-11T15:00'),
    });
    const people = [
      aSnapshot({ deals, told: [...said, none] }),
      ...['UONE', 'UTWO'].map((userId) =>
        aSnapshot({ rep: aMember({ userId }), activities: [anActivity({ userId })] }),
      ),
    ];
    const { leftOut } = afternoonFor(aTeam(), people, at('2026-03-12T15:00'));
    const over = [3, 4, 5, 6].map((id) => `${id} over-limit`);
    expect(unsaid(leftOut)).toEqual([...over, 'no-prospecting said-lately']);
  });

  it('is not weighed for a team that keeps it private', () => {
    const { nudge, leftOut } = afternoonFor(aTeam({ privateOnly: true }), [aSnapshot({ deals: [quiet] })], AFTERNOON);
    expect([nudge, leftOut]).toEqual([undefined, []]);
  });
});
