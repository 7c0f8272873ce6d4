import type { Practice } from '../../store/practices.ts';
import type { Message } from '../message.ts';
import { count, day, excerpt } from '../wording.ts';

/** Earlier tries in one line. */
const SHOWN = 3;

/** That practice stays with whoever practised. */
export const KEPT_FOR_YOU = 'Kept for you alone: no manager sees it.';

/** What was missed of a good line's marks, and how it went before. `done` has this one first. */
export function practiceSaid(
  name: string,
  done: readonly Practice[],
  today: Temporal.PlainDate,
  zone: string,
): Message {
  const [now, ...before] = done;
  const { missed, marks } = { missed: now?.missed ?? [], marks: now?.marks ?? 0 };
  const score = `*${excerpt(name, 80)}*: ${marks - missed.length} of ${count(marks, 'mark')} said.`;
  const next =
    missed.length === 0
      ? 'Nothing was missing. Use it on the next call.'
      : `Next time: ${excerpt(missed[0] ?? '', 200)}.`;
  const earlier = before.slice(0, SHOWN).map((one) => {
    const on = day(one.at.toZonedDateTimeISO(zone).toPlainDate(), today);
    return `${(one.marks ?? 0) - (one.missed?.length ?? 0)} of ${one.marks ?? 0} on ${on}`;
  });
  const history = earlier.length > 0 ? [`Before: ${earlier.join(', ')}.`] : [];
  return { text: [score, next, ...history, `_${KEPT_FOR_YOU}_`].join('\n') };
}
