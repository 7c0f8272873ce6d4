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
