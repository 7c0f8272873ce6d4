import { type Fault, type FaultPlan, seededFaults } from '../../src/sandbox/slack/faults.ts';

/** A plan of faults, and how often each befell a call so far, by name. */
export type Mishaps = { plan: FaultPlan; met: Map<string, number> };

/** Strikes a share of the calls by seed. What was done shows in history only `lateSeconds` later where the name says so. */
export function mishaps(seed: number, share: number, lateSeconds: number): Mishaps {
  const named = new Map<Fault, string>([
    [{ instead: { status: 429, retryAfter: 1 } }, '429'],
    [{ instead: { status: 500 } }, '500'],
    [{ instead: { status: 500 }, done: true }, '500 but done'],
    [{ instead: { error: 'internal_error' } }, 'internal_error'],
    [
      { instead: { error: 'internal_error' }, done: true, shownAfter: lateSeconds },
      'internal_error but done, shown late',
    ],
    [{ instead: { error: 'fatal_error' }, done: true }, 'fatal_error but done'],
    [{ instead: 'reset' }, 'reset'],
    [{ instead: 'reset', done: true, shownAfter: lateSeconds }, 'reset but done, shown late'],
    [{ instead: 'no answer' }, 'hang'],
    [{ instead: 'no answer', done: true }, 'no answer but done'],
    [{ instead: 'no answer', done: true, shownAfter: lateSeconds }, 'no answer but done, shown late'],
    [{ shownAfter: lateSeconds }, 'shown late'],
  ]);
  const met = new Map<string, number>();
  const seeded = seededFaults(seed, share, [...named.keys()]);
  return {
    met,
    plan: (call, nth) => {
      const fault = seeded(call, nth);
      const name = fault && named.get(fault);
      if (name) met.set(name, (met.get(name) ?? 0) + 1);
      return fault;
    },
  };
}
