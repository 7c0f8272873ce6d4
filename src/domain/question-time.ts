import { instantAt, nextWorkingDay, type WorkCalendar } from './calendar.ts';
import { dateFor, isHushed, type Member } from './member.ts';
import { type Opening, openingIn } from './quiet-hours.ts';

/** A colleague's words wait so long for their reader before they are not worth sending. */
const WAITS_DAYS = 7;

/** Why words wait: the reader is away or off, asked for quiet hours, or hears no nudges; null where they go at once. */
export type Waits = 'away' | 'quiet-hours' | 'hushed' | null;

/**
 * When a colleague's words may be said to this person: on a working day of theirs, outside quiet hours and not while they are hushed.
 * Null where no such day is known, as for whoever is away without an end. `reader.country` is already the workspace's where they have none.
 */
export function mayBeAsked(reader: Member, now: Temporal.Instant): { opening: Opening; waits: Waits } | null {
  const today = dateFor(reader, now);
  const free = isHushed(reader, today) && reader.hushedUntil ? reader.hushedUntil : today;
  const on = nextWorkingDay(reader satisfies WorkCalendar, free);
  if (!on) return null;
  const isToday = on.equals(today);
  const from = isToday ? now : instantAt(reader.zone, on, reader.digestAt);
  const opening = openingIn(reader, from, from.add({ hours: WAITS_DAYS * 24 }));
  if (!opening) return null;
  const isHeld = opening.from.equals(now) ? null : 'quiet-hours';
  const waits = !free.equals(today) ? 'hushed' : isToday ? isHeld : 'away';
  return { opening, waits };
}
