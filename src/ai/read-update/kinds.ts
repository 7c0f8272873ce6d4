import type { Part, UpdateKind } from '../../domain/reading.ts';

const OF_COMMITMENT: readonly Part[] = ['text', 'dueOn'];
const OF_NEW_DEAL: readonly Part[] = ['name', 'source'];

/** What each kind of update may say. */
const MAY_SAY: Readonly<Record<UpdateKind, (part: Part) => boolean>> = {
  'deal-update': (part) => !OF_COMMITMENT.includes(part) && !OF_NEW_DEAL.includes(part),
  activity: (part) => part === 'touches',
  commitment: (part) => OF_COMMITMENT.includes(part),
  'new-deal': (part) => OF_NEW_DEAL.includes(part) || part === 'amount' || part === 'stage',
};

/** Whether an update of this kind may say this part. */
export function maySay(kind: UpdateKind, part: Part): boolean {
  return MAY_SAY[kind](part);
}
