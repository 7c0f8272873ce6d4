import type { Settled } from '../domain/closing.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { mondayOf } from '../domain/team-week.ts';
import { threadResultsOf } from '../domain/thread-outcome.ts';
import { weekClosing } from '../domain/week-closing.ts';
import { lostResultsPosts } from '../slack/lost-thread.ts';
import type { NewPost } from '../store/outbox.ts';
import { type NewPart, openPartsOfTeams } from '../store/thread-parts.ts';
import { type OpenThread, openThreadsOf, type ThreadOf } from '../store/threads.ts';
import type { Edit, Planning, Slot } from './job.ts';
import { type TeamNow, teamsNow } from './team-snapshots.ts';

/** A team's threads that were not closed yet, the oldest first, with the post that holds each person's part. */
export type Unclosed = { threads: OpenThread[]; parts: NewPart[] };

/** A sales team at the hour of a job about its thread, and its threads that were not closed yet. */
export type ThreadTeam = { found: TeamNow; open: Unclosed };

/** The teams of these slots with their open threads, by subject; a team that is gone is not among them. */
export async function threadTeams(planning: Planning, slots: Slot[]): Promise<Map<string, ThreadTeam>> {
  const [teams, unclosed] = await Promise.all([teamsNow(planning, slots), unclosedOf(planning, slots)]);
  return new Map(
    [...unclosed].flatMap(([subject, open]): [string, ThreadTeam][] => {
      const found = teams.get(subject);
      return found ? [[subject, { found, open }]] : [];
    }),
  );
}

/** The open threads of the teams of these slots, by subject. Two queries. */
async function unclosedOf({ db, workspaceId }: Planning, slots: Slot[]): Promise<Map<string, Unclosed>> {
  const teamIds = slots.map(({ subject }) => Number(subject));
  const [threads, parts] = await Promise.all([
    openThreadsOf(db, workspaceId, teamIds),
    openPartsOfTeams(db, workspaceId, teamIds),
  ]);
  const partsBy = Map.groupBy(parts, ({ teamId }) => String(teamId));
  const threadsBy = Map.groupBy(threads, ({ teamId }) => String(teamId));
  return new Map(
    slots.map(({ subject }) => [subject, { threads: threadsBy.get(subject) ?? [], parts: partsBy.get(subject) ?? [] }]),
  );
}

/** One close of a thread: what it settles, and when it was due. */
export type Closing = { at: Temporal.Instant; settled: Settled[] };

/** What closing threads comes to; `everybody` is what is known of the team after it. */
export type Closed = {
  closings: Closing[];
  closed: ThreadOf[];
  edits: Edit[];
  posts: NewPost[];
  everybody: Snapshot[];
};

/** Closes these weeks of a team, the earliest first, each as at its own time. What cannot be shown in the channel its managers hear. */
export function closeWeeks(
  found: TeamNow,
  weeks: readonly string[],
  unclosed: Unclosed,
  now: Temporal.Instant,
): Closed {
  const all: Closed = { closings: [], closed: [], edits: [], posts: [], everybody: found.everybody };
  for (const week of weeks) {
    const { at, settled, everybody } = weekClosing(found.team, all.everybody, mondayOf(week));
    all.everybody = everybody;
    all.closings.push({ at, settled });
    const thread = unclosed.threads.find((open) => open.week === week);
    if (!thread) continue;
    all.closed.push({ teamId: thread.teamId, week });
    all.edits.push(...partEdits(unclosed, week), {
      postId: thread.parentId,
      view: 'thread',
      args: { teamId: thread.teamId, week },
    });
    if (!thread.isLost) continue;
    const results = threadResultsOf({ ...found, everybody }, mondayOf(week));
    const lost = { team: thread.teamId, week, results, lost: 'unreachable' as const };
    all.posts.push(...lostResultsPosts(lost, found.managers, now));
  }
  return all;
}

/** The parts of a week's thread drawn anew; of everybody, or of these people. */
export function partEdits({ parts }: Unclosed, week: string, of?: ReadonlySet<string>): Edit[] {
  return parts
    .filter((part) => part.week === week && (of?.has(part.userId) ?? true))
    .map(({ teamId, userId, postId }) => ({ postId, view: 'thread-part', args: { teamId, week, userId } }));
}
