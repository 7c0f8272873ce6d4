import type { DealFinding } from './finding/deal.ts';
import type { RepFinding } from './finding/rep.ts';
import type { DealView, Snapshot } from './snapshot.ts';

export * from './finding/deal.ts';
export * from './finding/rep.ts';

/** One thing a rule noticed about one rep now: the evidence, and by its kind the one ask. */
export type Finding = DealFinding | RepFinding;

/** A deal as it stood when a finding was made: what its evidence is written with. */
export type DealThen = Pick<DealView, 'id' | 'name' | 'status' | 'stage' | 'nextStep' | 'nextStepOn' | 'closeOn'>;

/** A finding, present or from the ledger. */
export type Evidence<Found extends Finding = Finding> = Found extends { deal: DealView }
  ? Omit<Found, 'deal'> & { deal: DealThen }
  : Found;

export type Rule<Found extends Finding = Finding> = (snapshot: Snapshot, now: Temporal.Instant) => Found[];
