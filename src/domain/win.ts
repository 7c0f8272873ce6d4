import type { ActivityKind } from './activity.ts';
import { type WorkCalendar, workingDaysBetween } from './calendar.ts';
import type { Deal } from './deal.ts';
import { dateFor } from './member.ts';
import type { Effort } from './mirror.ts';

/**
 * A won deal and the behaviour behind it, as far as it was logged: touches, their channels by how often they were used, and the owner's
 * working days from its opening to its end; null where nobody knows when it began.
 */
export type Win = { deal: Deal; touches: number; channels: ActivityKind[]; days: number | null };

/** What was done to win this deal. */
export function winOf(deal: Deal, effort: Effort, owner: WorkCalendar): Win {
  const { touches, channels } = effort;
  return { deal, touches, channels, days: daysTaken(deal, effort, owner) };
}

/** The owner's working days from a deal's opening to its end; null where either is not known. */
export function daysTaken(deal: Deal, { imported }: Pick<Effort, 'imported'>, owner: WorkCalendar): number | null {
  const opened = dateFor(owner, deal.createdAt);
  return imported || !deal.endedOn ? null : workingDaysBetween(owner, opened, deal.endedOn);
}
