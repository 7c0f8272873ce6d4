import { z } from 'zod';
import { accountabilityFor } from '../../domain/accountability.ts';
import { mondayOf } from '../../domain/team-week.ts';
import { threadResultsOf } from '../../domain/thread-outcome.ts';
import { teamsAt } from '../../store/teams-now.ts';
import { isThreadClosed } from '../../store/threads.ts';
import type { DrawnAgain } from '../drawn.ts';
import { threadMessage } from '../views/accountability.ts';
import { threadResultsMessage } from '../views/thread-results.ts';

const THREAD = z.object({ teamId: z.number(), week: z.string() });

/** The post that opens a team's week; once the thread is closed, with what came of it. Throws where the team is gone. */
export const drawnThread: DrawnAgain = async ({ db, workspaceId, now }, args) => {
  const { teamId, week } = THREAD.parse(args);
  const [teams, isClosed] = await Promise.all([
    teamsAt(db, workspaceId, [teamId], now),
    isThreadClosed(db, workspaceId, { teamId, week }),
  ]);
  const found = teams.get(teamId);
  if (!found) throw new Error('a thread of no team cannot be drawn');
  return isClosed
    ? threadResultsMessage(threadResultsOf(found, mondayOf(week)))
    : threadMessage(accountabilityFor(found, now));
};
