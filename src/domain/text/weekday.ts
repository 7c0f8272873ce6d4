const NAMES = [
  'mon|monday',
  'tue|tues|tuesday',
  'wed|weds|wednesday',
  'thu|thur|thurs|thursday',
  'fri|friday',
  'sat|saturday',
  'sun|sunday',
];

const WEEKDAY_OF: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.split('|').map((name) => [name, i + 1] as const)),
);

/** A pattern's part that matches any weekday. */
export const WEEKDAY = NAMES.join('|');

/** The ISO weekday (1 = Monday) this small-letter word names, or undefined. */
export function weekdayOf(word: string): number | undefined {
  return WEEKDAY_OF.get(word);
}

/** The weekday on or after `from`. */
export function onOrAfter(from: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });
}

/** The weekday on or before `from`. */
export function onOrBefore(from: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return from.subtract({ days: (from.dayOfWeek - weekday + 7) % 7 });
}

/** The weekday of the Monday-to-Sunday week that lies `weeks` after that of `from`. */
export function inWeek(from: Temporal.PlainDate, weekday: number, weeks: number): Temporal.PlainDate {
  return from.add({ days: weekday - from.dayOfWeek + 7 * weeks });
}

/** `count` work days after `from`; of weekdays only, holidays count as work. */
export function workDaysAfter(
  from: Temporal.PlainDate,
  count: number,
  workDays: readonly number[],
): Temporal.PlainDate {
  const days = workDays.length > 0 ? workDays : [1, 2, 3, 4, 5];
  let date = from;
  for (let left = count; left > 0; ) {
    date = date.add({ days: 1 });
    if (days.includes(date.dayOfWeek)) left--;
  }
  return date;
}
