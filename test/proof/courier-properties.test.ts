import fc from 'fast-check';
import { expect } from 'vitest';
import { onPostgres } from '../fixtures.ts';
import { type CourierPlan, courierPlan } from './courier-plan.ts';
import { brokenPromises } from './courier-promises.ts';
import { liveThrough } from './courier-world.ts';

/** A token that takes seconds to fetch, for a post that expires meanwhile. */
const SLOW_TOKEN: CourierPlan = {
  posts: [{ at: 0, place: 0, under: null, opensAfter: 0, livesFor: 1, repeatable: false }],
  ...{ edits: [], deaths: [], faults: { seed: 0, share: 0 }, readable: true, slow: true },
};

/** A life of a courier takes as long as hundreds of pure functions. */
const RUNS = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 4);

onPostgres('a courier, whatever is planned and whatever goes wrong', (test) => {
  test('keeps pace, order and the times of each post, and leaves nothing without an end', async ({ db }) => {
    await fc.assert(
      fc.asyncProperty(courierPlan, async (plan) => {
        expect(brokenPromises(await liveThrough(db, plan), plan)).toEqual([]);
      }),
      { numRuns: RUNS, examples: [[SLOW_TOKEN]] },
    );
  }, 1_800_000);
});
