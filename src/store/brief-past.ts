import type { BriefPast } from '../domain/brief.ts';
import { RANGE_WEEKS, type RecentWeeks } from '../domain/improved.ts';
import type { LastWords } from '../domain/last-words.ts';
import type { Posted } from '../domain/posted.ts';
import type { PutOff } from '../domain/put-off.ts';
import { questionsAsked } from './briefs.ts';
import { postsAboutDeals } from './channel-posts.ts';
import type { Db } from './db.ts';
import { lastWordsOf } from './last-words.ts';
import { loggedWeeksOf } from './logged-weeks.ts';
import { putOffsOf } from './put-offs.ts';
import { recordsOf } from './records.ts';

/** Their eight whole weeks and this one, with a day for zones. */
const RANGE_DAYS = (RANGE_WEEKS + 1) * 7 + 1;

/** As far back as a snapshot reaches: what was put off before it counts for nothing there. */
const SNAPSHOT_DAYS = 35;

/** People whose rows are read at once. */
const AT_ONCE = 500;

/** What briefs about these people are made from, and where a channel heard of their deals. The number of queries grows with 500 people. */
export async function briefPastOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
  now: Temporal.Instant,
): Promise<BriefPast & { about: ReadonlyMap<number, Posted> }> {
  const recent = new Map<string, RecentWeeks>();
  const lastWords = new Map<number, LastWords>();
  const putOffs = new Map<number, PutOff[]>();
  const about = new Map<number, Posted>();
  const asked = questionsAsked(db, workspaceId, now);
  for (let from = 0; from < userIds.length; from += AT_ONCE) {
    const some = userIds.slice(from, from + AT_ONCE);
    const [words, put, posts, weeks] = await Promise.all([
      lastWordsOf(db, workspaceId, some),
      putOffsOf(db, workspaceId, some, daysBefore(now, SNAPSHOT_DAYS)),
      postsAboutDeals(db, workspaceId, some, daysBefore(now, SNAPSHOT_DAYS)),
      recentWeeksOf(db, workspaceId, some, daysBefore(now, RANGE_DAYS)),
    ]);
    for (const [dealId, said] of words) lastWords.set(dealId, said);
    for (const [dealId, its] of put) putOffs.set(dealId, its);
    for (const [dealId, post] of posts) about.set(dealId, post);
    for (const [userId, its] of weeks) recent.set(userId, its);
  }
  return { recent, lastWords, putOffs, about, asked: Map.groupBy(await asked, ({ userId }) => userId) };
}

async function recentWeeksOf(
  db: Db,
  workspaceId: string,
  userIds: string[],
  since: Temporal.Instant,
): Promise<[string, RecentWeeks][]> {
  const [logged, records] = await Promise.all([
    loggedWeeksOf(db, workspaceId, userIds, since),
    recordsOf(db, workspaceId, userIds, since),
  ]);
  const loggedBy = Map.groupBy(logged, ({ userId }) => userId);
  const recordsBy = Map.groupBy(records, ({ ownerId }) => ownerId);
  return userIds.map((userId) => [
    userId,
    { logged: loggedBy.get(userId) ?? [], records: recordsBy.get(userId) ?? [] },
  ]);
}

function daysBefore(now: Temporal.Instant, days: number): Temporal.Instant {
  return now.subtract({ hours: days * 24 });
}
