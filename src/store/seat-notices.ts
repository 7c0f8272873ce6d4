import { and, eq, isNull } from 'drizzle-orm';
import type { Actor, Member } from '../domain/member.ts';
import { openingIn } from '../domain/quiet-hours.ts';
import { type SeatMoved, seatsMoved } from '../domain/seats.ts';
import type { StandingTeam } from '../domain/set-up.ts';
import type { Db } from './db.ts';
import type { Heard } from './members.ts';
import { addDeliveries, type NewPost } from './outbox.ts';
import { isAnyOf } from './prepared.ts';
import { members, type PostBody } from './schema.ts';

/** What is said to somebody whose place in a sales team another person changed; `isNew`: it is the first they hear of us. */
export type SeatNotice = SeatMoved & { member: Member; by: string; isNew: boolean };

/** Which words an act answers, and what it says to whom it changed something for. */
export type TeamHeard = Heard & { tell: (notice: SeatNotice) => PostBody };

/** How long such word waits for the end of quiet hours. */
const TOLD_WITHIN = { hours: 72 };

/** Whoever was met so shortly before was met by this. */
const NEW_WITHIN = { hours: 1 };

/** Tells everybody whose place changed, each once and in private, in the transaction of the change; whoever changed their own hears nothing. */
export async function tellSeats(
  tx: Db,
  by: Actor,
  teams: readonly { before: StandingTeam | null; after: StandingTeam | null }[],
  { heard, now, tell }: TeamHeard,
): Promise<void> {
  const moved = seatsMoved(teams).filter(({ userId }) => userId !== by.userId);
  const since = now.subtract(NEW_WITHIN);
  await tellPeople(
    tx,
    by.workspaceId,
    moved.map(({ userId }) => userId),
    { key: `seat:${heard}`, now },
    (member) => {
      const one = moved.find(({ userId }) => userId === member.userId);
      const isNew = Temporal.Instant.compare(member.createdAt, since) > 0;
      return one && tell({ ...one, member, by: by.userId, isNew });
    },
  );
}

/** Says something to each of these people who are still in Slack, in private, outside their quiet hours: once by `key`. */
export async function tellPeople(
  tx: Db,
  workspaceId: string,
  userIds: readonly string[],
  { key, now }: { key: string; now: Temporal.Instant },
  say: (member: Member) => PostBody | undefined,
): Promise<void> {
  if (userIds.length === 0) return;
  const people = await tx
    .select()
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), isAnyOf(members.userId, userIds), isNull(members.deactivatedAt)))
    .orderBy(members.userId);
  const posts = people.flatMap((member): NewPost[] => {
    const opening = openingIn(member, now, now.add(TOLD_WITHIN));
    const body = say(member);
    if (!opening || !member.dmChannel || !body) return [];
    const when = { notBefore: opening.from, expiresAt: opening.until };
    return [{ channelId: member.dmChannel, key: `${key}:${member.userId}`, body, ...when }];
  });
  if (posts.length > 0) await addDeliveries(tx, workspaceId, posts, now);
}
