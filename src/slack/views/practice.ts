import type { Practice } from '../../store/practices.ts';
import type { Message } from '../message.ts';
import { count, day, excerpt } from '../wording.ts';

/** Earlier tries in one line. */
const SHOWN = 3;

/** That practice stays with whoever practised. */
export const KEPT_FOR_YOU = 'Kept for you alone: no manager sees it.';

/** What was missed of a line's marks, if any was ticked, and how it went before. `done` has this one first. */
export function practiceSaid(
  name: string,
  done: readonly Practice[],
  today: Temporal.PlainDate,
  zone: string,
): Message {
  const [now, ...before] = done;
  const { missed, marks } = { missed: now?.missed ?? [], marks: now?.marks ?? 0 };
  const score = marks > 1 ? `${marks - missed.length} of ${count(marks, 'mark')} said.` : 'kept.';
  const [first] = missed;
  const next = first === undefined ? 'Use it on the next call.' : `Next time: ${ended(excerpt(first, 200))}`;
  // Of a single mark there is no score to tell.
  const scored = before.filter((one) => (one.marks ?? 0) > 1);
  const earlier = scored.slice(0, SHOWN).map((one) => {
    const on = day(one.at.toZonedDateTimeISO(zone).toPlainDate(), today);
    return `${(one.marks ?? 0) - (one.missed?.length ?? 0)} of ${one.marks ?? 0} on ${on}`;
  });
  const history = earlier.length > 0 ? [`Before: ${earlier.join(', ')}.`] : [];
  return { text: [`*${excerpt(name, 80)}*: ${score}`, next, ...history, `_${KEPT_FOR_YOU}_`].join('\n') };
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
