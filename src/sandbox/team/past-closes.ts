import { isoWeek, teamCalendar } from '../../domain/calendar.ts';
import { dateFor } from '../../domain/member.ts';
import type { SalesTeam } from '../../domain/team.ts';
import { threadResultsOf } from '../../domain/thread-outcome.ts';
import { threadPartOf } from '../../domain/thread-part.ts';
import { nextTime } from '../../domain/timetable.ts';
import { type WeekClosing, weekClosing } from '../../domain/week-closing.ts';
import { closedPartMessage } from '../../slack/views/thread-part.ts';
import { threadResultsMessage } from '../../slack/views/thread-results.ts';
import { settleByTime } from '../../store/commitments.ts';
import type { Db } from '../../store/db.ts';
import { conversations, deliveries, threadReplies, threads } from '../../store/schema.ts';
import { slotKey } from '../../store/slots.ts';
import { type TeamNow, teamsAt } from '../../store/teams-now.ts';
import { WORKSPACE } from './people.ts';
import { sentRow } from './sent-row.ts';

const { workspaceId } = WORKSPACE;

/** Weeks of which a promise is remembered. */
const WEEKS = 3;

/** Closes the weeks before the Monday `start`, as the teams' closes did; the thread of last week stands where a team had one. */
export async function closePastWeeks(db: Db, teams: SalesTeam[], start: Temporal.PlainDate): Promise<void> {
  for (const { id } of teams) {
    for (let ago = WEEKS; ago > 0; ago--) {
      const monday = start.subtract({ weeks: ago });
      const now = await closeWeek(db, id, monday);
      if (ago === 1) await writeThread(db, now, monday);
    }
  }
}

type Closed = TeamNow & Pick<WeekClosing, 'at'>;

async function closeWeek(db: Db, teamId: number, monday: Temporal.PlainDate): Promise<Closed> {
  const friday = monday.add({ days: 5 }).toZonedDateTime('UTC').toInstant();
  const found = (await teamsAt(db, workspaceId, [teamId], friday)).get(teamId);
  if (!found) throw new Error(`there is no sales team ${teamId}`);
  const { at, settled, everybody } = weekClosing(found.team, found.everybody, monday);
  await settleByTime(db, workspaceId, settled, at);
  return { ...found, everybody, at };
}

/** The thread of the week as it stands once it is closed: its parent, and a part of each person's. */
async function writeThread(
  db: Db,
  { at, team, selling, everybody }: Closed,
  monday: Temporal.PlainDate,
): Promise<void> {
  const openedAt = opensAt(team, monday);
  // A team set up since then had none.
  if (Temporal.Instant.compare(team.createdAt, openedAt) > 0) return;
  const { channelId, id: teamId } = team;
  const week = isoWeek(monday);
  const key = slotKey({ job: 'thread-open', subject: String(teamId), occasion: week });
  const results = threadResultsMessage(threadResultsOf({ team, selling, everybody }, monday));
  const parent = { ...sentRow({ key, channelId, body: results, at: openedAt }), repeatable: true };
  await db.insert(conversations).values({ workspaceId, channelId, method: 'chat.postMessage' }).onConflictDoNothing();
  const [post] = await db.insert(deliveries).values(parent).returning({ id: deliveries.id });
  if (!post) throw new Error('a delivery was not written');
  await db.insert(threads).values({ workspaceId, teamId, week, parentId: post.id, openedAt, closedAt: at });
  const closeOn = dateFor(team, at);
  const parts = everybody.map((snapshot, place) => {
    const body = closedPartMessage(threadPartOf(snapshot, monday), closeOn);
    const said = { key: `${key}:${snapshot.rep.userId}`, channelId, body, at: openedAt.add({ seconds: place + 1 }) };
    return { ...sentRow(said), parentId: post.id, repeatable: true };
  });
  const replies = await db.insert(deliveries).values(parts).returning({ id: deliveries.id });
  await db.insert(threadReplies).values(
    everybody.flatMap(({ rep: { userId } }, place) => {
      const postId = replies[place]?.id;
      return postId === undefined ? [] : [{ workspaceId, teamId, week, userId, postId }];
    }),
  );
}

/** When a team's thread of the week that begins on `monday` opened. */
function opensAt(team: SalesTeam, monday: Temporal.PlainDate): Temporal.Instant {
  const begins = monday.toZonedDateTime(team.zone).toInstant().subtract({ nanoseconds: 1 });
  const opens = nextTime('thread-open', { ...teamCalendar(team), digestAt: null, thread: team }, begins);
  if (!opens) throw new Error('a team without working days');
  return opens;
}
