import type { Settled } from './closing.ts';
import type { Snapshot } from './snapshot.ts';

/** What is known of a person once time has settled these of their commitments, as of `at`. */
export function afterSettling(snapshot: Snapshot, settled: readonly Settled[], at: Temporal.Instant): Snapshot {
  const to = new Map(settled.map((one) => [one.id, one.to]));
  return {
    ...snapshot,
    commitments: snapshot.commitments.map((commitment) => {
      const state = to.get(commitment.id);
      return state ? { ...commitment, state, settledAt: at } : commitment;
    }),
  };
}
