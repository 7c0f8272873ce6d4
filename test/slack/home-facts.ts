import type { Activity } from '../../src/domain/activity.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import { FIRST_STEPS } from '../../src/domain/home-steps.ts';
import { STAGES } from '../../src/domain/pipeline.ts';
import type { DealView } from '../../src/domain/snapshot.ts';
import { teamMonth } from '../../src/domain/team-month.ts';
import { stalledDeals, standingsOf } from '../../src/domain/team-standing.ts';
import { USUAL_WORKSPACE } from '../../src/domain/workspace.ts';
import type { HomeFacts } from '../../src/slack/home/facts.ts';
import type { Managed } from '../../src/slack/home/teams.ts';
import {
  aCommitment,
  aDeal,
  aMember,
  anActivity,
  aSnapshot,
  aTeam,
  NOW,
  TODAY,
  workingDaysAgo,
  ZONE,
} from '../domain/builders.ts';

const now = NOW.toZonedDateTimeISO(ZONE);

const WORKSPACE = {
  ...USUAL_WORKSPACE,
  ...{ workspaceId: 'T1', name: 'Northwind', currency: 'USD', country: 'US', dayOrder: 'mdy' as const },
};

/** The Home of Bea, who is in a team and has nothing but what is given. */
export function homeFactsOf(over: Partial<HomeFacts> = {}): HomeFacts {
  const snapshot = over.snapshot ?? aSnapshot();
  return {
    member: snapshot.rep,
    workspace: WORKSPACE,
    now,
    snapshot,
    answered: [],
    commitments: [],
    byWord: new Map(),
    isInTeam: true,
    isTeamMissing: false,
    done: new Set(FIRST_STEPS),
    managed: null,
    ...over,
  };
}

/** So many deals of one hostile name, over all stages, two of three with something wrong. */
export function hostileDeals(name: string, count: number): DealView[] {
  return Array.from({ length: count }, (_, index) =>
    aDeal({
      ...{ id: index + 1, name, nextStep: name, buyerPromise: name, source: name, endReason: name },
      ...{ stage: STAGES[index % STAGES.length] ?? 'lead', amount: 999_999_999_999_900 },
      ...(index % 3 === 0 ? {} : { nextStepOn: workingDaysAgo(index % 3 === 1 ? 0 : 4) }),
      ...(index % 7 === 6 ? { status: 'parked' as const, parkedUntil: TODAY.add({ days: 60 }) } : {}),
    }),
  );
}

export function hostileCommitments(text: string, count: number): Commitment[] {
  return Array.from({ length: count }, (_, index) =>
    aCommitment({
      ...{ id: index + 1, text, counted: { kinds: ['call', 'voicemail', 'email'], wanted: 200 } },
      ...(index % 5 === 4
        ? { state: 'kept' as const, settledAt: NOW }
        : { dueOn: TODAY.add({ days: (index % 9) - 4 }) }),
    }),
  );
}

/** Everything at once that one Home may have to hold. */
export type Load = { name: string; deals: number; commitments: number; teams: number; reps: number; answered: number };

export function loaded({ name, deals: many, commitments, teams, reps, answered }: Load): HomeFacts {
  const role = teams > 0 ? 'admin' : 'rep';
  const rep = aMember({ name, role, goals: { find: 10, reach: 40, 'follow up': 15, close: 5 } });
  const deals = hostileDeals(name, many);
  const activities: Activity[] = [anActivity({ count: 400 }), anActivity({ section: 'find', count: 3 })];
  const met = Array.from({ length: 30 }, (_, at) => ({ scenario: `own-${at}`, name, dealId: at, at: NOW }));
  const snapshot = aSnapshot({ rep, deals, activities, met, commitments: hostileCommitments(name, commitments) });
  return homeFactsOf({
    snapshot,
    commitments: snapshot.commitments.map((commitment) => ({ commitment, logged: 120 })),
    byWord: new Map(snapshot.commitments.map(({ id }) => [id, id])),
    answered: Array.from({ length: answered }, (_, at) => ({
      ...{ item: `item:stalled:${10_000 + at}`, says: `✓ ${'x'.repeat(300)}`, act: at },
    })),
    managed: teams > 0 ? managedOf(name, teams, reps) : null,
  });
}

function managedOf(name: string, teams: number, reps: number): Managed {
  const snapshots = Array.from({ length: reps }, (_, at) =>
    aSnapshot({ rep: aMember({ userId: `UREP${at}`, name }), deals: hostileDeals(name, 2) }),
  );
  const ids = Array.from({ length: Math.min(2, teams) }, (_, at) => at + 1);
  return {
    standings: ids.map((id) => ({
      team: aTeam({ id, name }),
      reps: standingsOf(snapshots, NOW),
      month: teamMonth(
        [],
        snapshots.flatMap(({ deals }) => deals),
        null,
        TODAY,
      ),
      toAsk: snapshots.flatMap((one) => stalledDeals(one, NOW)).map((stalled) => ({ deal: stalled.deal, stalled })),
      questions: [],
    })),
    rest: Array.from({ length: teams - ids.length }, () => name),
    threads: new Map(ids.map((id) => [id, { channelId: 'CEAST', ts: '1741613400.000100', under: null }])),
    url: 'https://northwind.slack.com/',
  };
}
