import type { Behaviour } from './figures.ts';
import type { Section } from './pipeline.ts';

/** What a rep may work on for four weeks; `name` is that of a scenario which managers added. */
export type FocusOn =
  | { is: 'section'; section: Section }
  | { is: 'behaviour'; behaviour: Behaviour }
  | { is: 'play'; scenario: string; name?: string };

/**
 * The one thing a rep works on, from the Monday `from` until the day before `until`, four weeks on. `startedWith` is its figure
 * then, and `aimsAt` what it was held against; null where there was none.
 */
export type Focus = {
  id: number;
  userId: string;
  on: FocusOn;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  startedWith: number | null;
  aimsAt: number | null;
};

export type FocusState = 'to-come' | 'on' | 'over';

/** Whether a focus is still to begin, goes on, or has had its four weeks, on a day of its rep. */
export function focusState({ from, until }: Pick<Focus, 'from' | 'until'>, today: Temporal.PlainDate): FocusState {
  const { compare } = Temporal.PlainDate;
  if (compare(today, from) < 0) return 'to-come';
  return compare(today, until) < 0 ? 'on' : 'over';
}
