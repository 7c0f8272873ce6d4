import fc from 'fast-check';

/** What happens to one courier's world, in seconds from its beginning. Numbers that choose wrap around what there is. */
export type CourierPlan = {
  posts: PlannedPost[];
  /** A post goes stale. */
  edits: { at: number; of: number }[];
  /** A courier leases up to `leases` conversations and is never heard of again, after its calls or before. */
  deaths: { at: number; leases: number; called: boolean }[];
  faults: { seed: number; share: number };
  /** Slack lets us look whether a post arrived. */
  readable: boolean;
  /** Time passes while a token is fetched and while Slack answers; then all is one conversation's. */
  slow: boolean;
};

/** Replies stand `under` an earlier post of their conversation, if there is one. */
export type PlannedPost = {
  at: number;
  place: number;
  under: number | null;
  opensAfter: number;
  livesFor: number;
  repeatable: boolean;
};

const seconds = (max: number) => fc.integer({ min: 0, max });

export const courierPlan: fc.Arbitrary<CourierPlan> = fc.record({
  posts: fc.array(
    fc.record({
      at: fc.oneof(fc.constant(0), seconds(300)),
      place: fc.nat({ max: 3 }),
      under: fc.option(fc.nat({ max: 9 })),
      opensAfter: fc.oneof(fc.constant(0), seconds(200)),
      livesFor: fc.oneof(fc.constant(80_000), fc.integer({ min: 1, max: 200 })),
      repeatable: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  ),
  edits: fc.array(fc.record({ at: seconds(500), of: fc.nat({ max: 13 }) }), { maxLength: 4 }),
  deaths: fc.array(fc.record({ at: seconds(300), leases: fc.integer({ min: 1, max: 3 }), called: fc.boolean() }), {
    maxLength: 3,
  }),
  faults: fc.record({ seed: fc.integer({ min: 0, max: 1_000_000 }), share: fc.constantFrom(0, 0.1, 0.4) }),
  readable: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  slow: fc.boolean(),
});
