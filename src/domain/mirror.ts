import type { ActivityKind } from './activity.ts';
import type { WorkCalendar } from './calendar.ts';
import type { CoachSettings } from './coach-settings.ts';
import type { Deal } from './deal.ts';
import { blanksOf, type Fact } from './facts.ts';
import type { TeamFigures } from './figures.ts';
import { type AboutRule, type Limit, limitIn } from './limit.ts';
import { daysTaken } from './win.ts';

const WINS: Limit = {
  name: 'mirror-wins',
  is: 'deals the team has won in 180 days before a lost one is held beside them',
  value: 5,
  unit: 'won deals',
  origin: 'convention',
};

/** What was done on a deal; `days` are the owner's working days from its opening to its end, null where that is not known. */
export type Done = { touches: number; channels: ActivityKind[]; days: number | null };

/** A lost deal: what was done, which facts stayed blank, and what won deals took where there are enough of them. */
export type LostMirror = { done: Done; blanks: Fact[]; won: TeamFigures['won'] | null };

/** What is known of a deal that was lost, besides itself. `imported`: nobody knows when it began. */
export type Effort = { touches: number; channels: ActivityKind[]; imported: boolean };

/** The mirror of a lost deal. Of one that was never more than a lead nobody could know the facts. `team` are the figures of its owner's team, null where none were made yet. */
export function mirrorOf(
  deal: Deal,
  effort: Effort,
  owner: WorkCalendar,
  team: TeamFigures | null,
  settings: CoachSettings,
): LostMirror {
  const { touches, channels } = effort;
  return {
    done: { touches, channels, days: daysTaken(deal, effort, owner) },
    blanks: deal.stage === 'lead' ? [] : blanksOf(deal),
    won: wonIn(team, settings),
  };
}

/** What the team's won deals took; null where they are too few to say. */
export function wonIn(team: TeamFigures | null, settings: CoachSettings): TeamFigures['won'] | null {
  return team !== null && team.won.touches.of >= limitIn(settings, WINS) ? team.won : null;
}

export const aboutMirror: AboutRule = {
  idea: "Look at your own behaviour, not the buyer's: a lost deal shows what was done on it, beside what the won ones took.",
  formula:
    "After a loss, at once and to the rep alone: touches, channels and working days from opened to lost, and the facts left blank on what got beyond lead, beside the medians of the team's won deals of 180 calendar days. Nothing is asked after a clear no from the buyer, or where we cannot help them. The loss is saved first, whatever is answered.",
  limits: [WINS],
};
