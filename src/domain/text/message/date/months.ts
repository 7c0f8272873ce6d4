import { monthOf } from '../../calendar-date.ts';

/** The first of the coming month of that name; of the present one while it lasts. */
export function monthNamed(name: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const month = monthOf(name);
  return Temporal.PlainDate.from({ year: today.year + (month < today.month ? 1 : 0), month, day: 1 });
}
