/** Days since 1 January 1970 in the ISO calendar; many times quicker to compare and to subtract than dates are. */
export function dayNumber({ year, month, day }: Pick<Temporal.PlainDate, 'year' | 'month' | 'day'>): number {
  // Years begin in March here, so that the day a leap year adds is its last.
  const marchYear = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + ofYear - 719_468;
}

/** The ISO weekday of a day by its number, 1 = Monday; day 0 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
