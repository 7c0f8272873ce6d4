import type { Deps } from '../../deps.ts';
import { mondayOf } from '../../domain/team-week.ts';
import { threadResultsOf } from '../../domain/thread-outcome.ts';
import { teamToTell } from '../../store/closings.ts';
import type { Leased } from '../../store/leases.ts';
import { openIn, unshownIn } from '../../store/lost-threads.ts';
import { addDeliveries } from '../../store/outbox.ts';
import { slotIn } from '../../store/slots.ts';
import { teamsAt } from '../../store/teams-now.ts';
import type { ThreadOf } from '../../store/threads.ts';
import { lostResultsPosts, toManagers } from '../lost-thread.ts';
import { type Lost, lostThreadMessage } from '../views/thread-results.ts';
import { lineOf } from './line.ts';

/** Slack's words for a message that somebody deleted. */
const DELETED = new Set(['message_not_found', 'thread_not_found']);

/** Why a delivery ended, and how far that reaches. */
type End = { reason: string; scope: 'delivery' | 'conversation' };

/**
 * Lets managers know what a thread can no longer show: its results, where its closing post cannot be edited any more, and that it cannot
 * go on, where its channel takes nothing more or a part of it found no parent. Each once.
 */
export async function tellOfLostThread(deps: Deps, leased: Leased, { reason, scope }: End): Promise<void> {
  const { workspaceId, channelId } = leased;
  const lost = DELETED.has(reason) ? 'deleted' : 'unreachable';
  if (scope === 'conversation' || (leased.task === 'edit' && leased.view === 'thread')) {
    await tellResults(deps, leased, lost);
  }
  if (scope === 'conversation') {
    // Whoever can put the channel right is told of it already.
    const [open, told] = await Promise.all([
      openIn(deps.db, workspaceId, channelId),
      teamToTell(deps.db, workspaceId, channelId),
    ]);
    await tellGone(deps, workspaceId, open, { lost, but: told?.dmChannel ?? null });
  } else if (leased.task === 'post' && leased.threadTs) {
    await tellGone(deps, workspaceId, threadIn(leased.key), { lost: 'deleted', but: null });
  }
}

async function tellResults({ db, log, now }: Deps, leased: Leased, lost: Lost): Promise<void> {
  const { workspaceId, channelId } = leased;
  const at = now();
  const unshown = await unshownIn(db, workspaceId, channelId, at);
  if (unshown.length === 0) return;
  const teams = await teamsAt(db, workspaceId, [...new Set(unshown.map(({ teamId }) => teamId))], at);
  const posts = unshown.flatMap(({ teamId, week }) => {
    const found = teams.get(teamId);
    if (!found) return [];
    const results = threadResultsOf(found, mondayOf(week));
    return lostResultsPosts({ team: teamId, week, results, lost }, found.managers, at);
  });
  if (posts.length === 0) log.warn(lineOf(leased), "a thread's results reach nobody: no manager can be told");
  await addDeliveries(db, workspaceId, posts, at);
}

/** The thread of which a part's key tells. */
function threadIn(key: string | null): ThreadOf[] {
  const { job, slot } = slotIn(key) ?? {};
  const [, team, week] = slot?.split(':') ?? [];
  return job === 'thread-open' && team && week ? [{ teamId: Number(team), week }] : [];
}

async function tellGone(
  { db, now }: Deps,
  workspaceId: string,
  gone: ThreadOf[],
  { lost, but }: { lost: Lost; but: string | null },
): Promise<void> {
  if (gone.length === 0) return;
  const at = now();
  const teams = await teamsAt(db, workspaceId, [...new Set(gone.map(({ teamId }) => teamId))], at);
  const posts = gone.flatMap((thread) => {
    const found = teams.get(thread.teamId);
    if (!found) return [];
    const managers = found.managers.filter(({ dmChannel }) => dmChannel !== but);
    return toManagers(thread, 'thread-gone', lostThreadMessage(found.team, mondayOf(thread.week), lost), managers, at);
  });
  await addDeliveries(db, workspaceId, posts, at);
}
