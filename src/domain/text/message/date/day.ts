/**
 * The day that words name: certain where `value` stands, else one of `among`; with one candidate alone it is a near miss. `vague` where a
 * week, a month or an hour is named, and no day; neither value nor candidates: the words give no usable day.
 */
export type Day = { value: Temporal.PlainDate | null; among: readonly Temporal.PlainDate[]; vague: boolean };

/** A stretch without a day: `next week`, `in jan`. */
export const VAGUE: Day = { value: null, among: [], vague: true };

/** Words for a day that cannot be read: `31 feb`, `mañana`. */
export const UNREADABLE: Day = { value: null, among: [], vague: false };

/** A day that is certain. */
export function certain(date: Temporal.PlainDate): Day {
  return { value: date, among: [], vague: false };
}

/** One of these days, certain where they are all the same one, and unreadable where there is none. */
export function oneOf(...dates: readonly Temporal.PlainDate[]): Day {
  const among = dates.filter((date, at) => dates.findIndex((other) => other.equals(date)) === at);
  const [only] = among;
  return only && among.length === 1 ? certain(only) : { value: null, among, vague: false };
}

/** A day to be confirmed: `around the 12th`. */
export function nearly(day: Day): Day {
  return day.value ? { value: null, among: [day.value], vague: false } : day;
}

/** Every day that this one could be. */
export function daysOf({ value, among }: Day): readonly Temporal.PlainDate[] {
  return value ? [value] : among;
}
