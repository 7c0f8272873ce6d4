import type { Name, Team } from './cast.ts';

/** Where buttons for a commitment are: the list of `/commit`, one's part of the thread, this morning's digest. */
type Place = 'list' | 'part' | 'digest';

/** What one person does at a moment of October 2026, by their own clock. `shows` is what their part of the thread then says. */
export type Act = { on: number; at: string; who: Name; shows?: string } & (
  | { types: string }
  /** Presses Commit in their part or the reminder, and sends the form: words, and the day of October. */
  | { commits: [string, number][]; from: 'part' | 'reminder' }
  /** Answers a commitment, known by its first words. */
  | { presses: 'Kept' | 'Drop'; of: string; in: Place }
  | { moves: string; to: string; in: Place }
  /** Says something in their team's thread, and saves what was understood. */
  | { replies: string }
  /** Logs one of this kind under the line about prospecting in a team's channel. */
  | { logs: string; under: Team }
  | { leaves: true }
  /** Saves a team's form of the set-up: who sells in it now. */
  | { setsUp: Team; selling: readonly Name[]; country?: string }
);
