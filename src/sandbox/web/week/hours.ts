import { OFFICE_ZONE } from '../../team/people.ts';

/** Somebody in the office is awake from London's morning until New York's evening, by New York's clock. */
const DAWN = 3;
const DUSK = 18;

/** Where the clock halts next while nobody acts: the next half hour, when jobs fall due; at night the next dawn. */
export function nextHalt(now: Temporal.Instant): Temporal.Instant {
  const local = now.toZonedDateTimeISO(OFFICE_ZONE);
  const halt = local
    .round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'floor' })
    .add({ minutes: 30 });
  if (halt.hour >= DAWN && halt.hour < DUSK) return halt.toInstant();
  const day = halt.hour < DAWN ? halt : halt.add({ days: 1 });
  return day.withPlainTime({ hour: DAWN }).toInstant();
}
