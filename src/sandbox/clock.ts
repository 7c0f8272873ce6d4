/** A clock that stands still until it is moved, and only ever goes forward. Whole milliseconds. */
export type Clock = { now: () => Temporal.Instant; moveTo: (instant: Temporal.Instant) => void };

/** A clock that shows `start`. */
export function clockAt(start: Temporal.Instant): Clock {
  let shown = start.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' });
  return {
    now: () => shown,
    moveTo(instant) {
      const wanted = instant.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' });
      if (Temporal.Instant.compare(wanted, shown) > 0) shown = wanted;
    },
  };
}
