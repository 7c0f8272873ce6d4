/**
 * A manager's question about a deal to its owner, and the answer. `isUnreachable`: its message ended unsent, so its reader never saw it.
 */
export type DealQuestion = {
  id: number;
  dealId: number;
  dealName: string;
  askedBy: string;
  askedOf: string;
  text: string;
  askedAt: Temporal.Instant;
  answer: string | null;
  answeredAt: Temporal.Instant | null;
  isUnreachable: boolean;
};

/** What is offered where nothing was typed yet: a yes or a no is an end, and "still talking" is none. */
export const OFFERED_QUESTION = 'What would have to happen to get a yes or a no this week?';

/** How long a question and its answer stand in the team's list, in calendar days. */
export const QUESTION_DAYS = 28;
