import { weekStart, workingDaysBetween } from './calendar.ts';
import { dateFor, type Member } from './member.ts';
import type { LoggedDay } from './record.ts';

type Period = { since: Temporal.PlainDate; today: Temporal.PlainDate };

/**
 * Prospecting in each whole week after `since` and before this one, the earliest first: weeks on which the rep worked, from the
 * first one whole since they are here.
 */
export function wholeWeeks(logged: readonly LoggedDay[], rep: Member, { since, today }: Period): number[] {
  const here = dateFor(rep, rep.createdAt);
  const from = Temporal.PlainDate.compare(here, since) > 0 ? here : since.add({ days: 1 });
  const first = weekStart(from.add({ days: 6 }));
  const last = weekStart(today);
  const byWeek = Map.groupBy(logged, ({ on }) => weekStart(on).toString());
  const weeks: number[] = [];
  for (let monday = first; Temporal.PlainDate.compare(monday, last) < 0; monday = monday.add({ days: 7 })) {
    const sunday = monday.subtract({ days: 1 });
    if (workingDaysBetween(rep, sunday, sunday.add({ days: 7 })) === 0) continue;
    weeks.push((byWeek.get(monday.toString()) ?? []).reduce((sum, { prospecting }) => sum + prospecting, 0));
  }
  return weeks;
}
