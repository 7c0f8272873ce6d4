/**
 * A moment as raw rows carry it: milliseconds, which both drivers hand back as a number. `column` is SQL of our own.
 */
export function millis(column: string): string {
  return `(extract(epoch from ${column}) * 1000)::float8`;
}

/** The moment that `millis` wrote. */
export function instantFrom(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(milliseconds));
}

/** The same, where there may be none. */
export function maybeInstantFrom(milliseconds: number | null): Temporal.Instant | null {
  return milliseconds === null ? null : instantFrom(milliseconds);
}

/** A date that a raw row carries as text; null for none. */
export function maybeDateFrom(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text);
}
