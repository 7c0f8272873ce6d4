import { z } from 'zod';
import { dateFor } from '../../domain/member.ts';
import { mondayOf } from '../../domain/team-week.ts';
import { threadPartOf } from '../../domain/thread-part.ts';
import { snapshotsOf } from '../../store/snapshots.ts';
import { isInTeam } from '../../store/thread-parts.ts';
import { isThreadClosed } from '../../store/threads.ts';
import type { DrawnAgain } from '../drawn.ts';
import { closedPartMessage, leftPartMessage, threadPartMessage } from '../views/thread-part.ts';

const PART = z.object({ teamId: z.number(), week: z.string(), userId: z.string() });

/** One person's part of a team's week as things stand; once the thread is closed, its results. */
export const drawnThreadPart: DrawnAgain = async ({ db, workspaceId, now }, args) => {
  const { teamId, week, userId } = PART.parse(args);
  const [snapshots, isIn, isClosed] = await Promise.all([
    snapshotsOf(db, workspaceId, [userId], now),
    isInTeam(db, workspaceId, { teamId, userId }),
    isThreadClosed(db, workspaceId, { teamId, week }),
  ]);
  const snapshot = snapshots.get(userId);
  if (!snapshot || !isIn) return leftPartMessage(userId);
  const part = threadPartOf(snapshot, mondayOf(week));
  const today = dateFor(snapshot.rep, now);
  return isClosed ? closedPartMessage(part, today) : threadPartMessage(part, today);
};
