import type { Member } from '../domain/member.ts';
import { mondayOf } from '../domain/team-week.ts';
import { followedWeek, hasCommitted } from '../domain/thread-part.ts';
import type { Db } from '../store/db.ts';
import { addDeliveries, type NewPost } from '../store/outbox.ts';
import { slotKey } from '../store/slots.ts';
import { snapshotsOf } from '../store/snapshots.ts';
import { saveParts } from '../store/thread-parts.ts';
import { type Unjoined, unjoinedBy } from '../store/unjoined-threads.ts';
import { drawnThreadPart } from './drawn/thread-part.ts';
import type { Drawing } from './drawn.ts';

/** A part of a week that runs is of no use much later. */
const WITHIN = { hours: 24 };

/** Gives somebody who came after a thread was opened, and has committed to something for its week, their part of it: once. */
export async function joinThreads(drawing: Drawing, member: Member): Promise<void> {
  const { db, workspaceId, now } = drawing;
  const unjoined = await unjoinedBy(db, workspaceId, member.userId);
  if (unjoined.length === 0) return;
  const snapshot = (await snapshotsOf(db, workspaceId, [member.userId], now)).get(member.userId);
  if (!snapshot) return;
  for (const thread of unjoined) {
    if (hasCommitted(followedWeek(snapshot, mondayOf(thread.week)))) await join(drawing, thread, member);
  }
}

async function join(drawing: Drawing, { teamId, week, ...thread }: Unjoined, member: Member): Promise<void> {
  const { db, workspaceId, now } = drawing;
  const { userId } = member;
  const channelId = thread.privateOnly ? member.dmChannel : thread.channelId;
  if (!channelId || !thread.parentKey) return;
  const { text, blocks } = await drawnThreadPart(drawing, { teamId, week, userId });
  // The key that it would have had on Monday: it is said once, however the two come about.
  const post: NewPost = {
    channelId,
    key: `${slotKey({ job: 'thread-open', subject: String(teamId), occasion: week })}:${userId}`,
    body: blocks ? { text, blocks } : { text },
    notBefore: now,
    expiresAt: now.add(WITHIN),
    repeatable: true,
    ...(thread.privateOnly ? {} : { under: thread.parentKey }),
  };
  await db.transaction(async (tx: Db) => {
    const postId = (await addDeliveries(tx, workspaceId, [post], now)).get(post.key);
    if (postId !== undefined) await saveParts(tx, workspaceId, [{ teamId, week, userId, postId }]);
  });
}
