import type { Deal } from '../../domain/deal.ts';
import type { Touched, Update } from '../../domain/reading.ts';
import type { Progress } from '../../store/commitment-progress.ts';
import type { CommitmentsMade } from '../../store/commitments.ts';
import type { DealChanged } from '../../store/deals.ts';
import type { WonChanged } from '../wins.ts';

/** Commitments that were made, or stood so already. */
export type Committed = Exclude<CommitmentsMade, { is: 'heard' }>;

/**
 * What was written of one update. `changed` has no changes where all of it stood so already; `touches` are what was logged with it.
 * `reached` are commitments that the message's logs brought further: all of them with the last update that logged something.
 */
export type Done =
  | { is: 'changed'; update: Update; changed: WonChanged; touches: Touched[]; reached: Progress[] }
  | { is: 'logged'; update: Update; touches: Touched[]; deal: Deal | null; reached: Progress[] }
  | { is: 'committed'; update: Update; result: Committed }
  | {
      is: 'opened';
      update: Update;
      opened: DealChanged;
      isSecond: boolean;
      touches: Touched[];
      reached: Progress[];
    };

/**
 * What came of applying a message's updates: `heard` where it was said before, and nothing was written; else one `act`, null where
 * everything stood so already, and what was done for each update, in their order.
 */
export type Applied = { is: 'heard' } | { is: 'applied'; act: number | null; done: Done[] };
