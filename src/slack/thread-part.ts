import { dateFor } from '../domain/member.ts';
import type { Progress } from '../store/commitment-progress.ts';
import { memberOf } from '../store/members.ts';
import { mayShowProgress, openPartsOf } from '../store/thread-parts.ts';
import type { Drawing } from './drawn.ts';
import { refresh } from './refresh.ts';
import { joinThreads } from './thread-joining.ts';

/** Shows in a person's parts what a log brought their counted commitments to: at once what is kept by it. */
export async function showProgress(drawing: Drawing, userId: string, progress: readonly Progress[]): Promise<void> {
  if (progress.length === 0) return;
  const isKept = progress.some(({ commitment }) => commitment.state === 'kept');
  await refreshPart(drawing, userId, isKept ? 'changed' : 'progress');
}

/**
 * Shows a person's part of every open thread as things stand: always where what they said changed, at most twice a day of theirs
 * where a log brought a count further. Who came after a thread was opened gets their part of it once they commit. Give the `db` of what
 * changed.
 */
export async function refreshPart(drawing: Drawing, userId: string, why: 'changed' | 'progress'): Promise<void> {
  const { db, workspaceId, now } = drawing;
  const member = await memberOf(db, workspaceId, userId);
  if (!member) return;
  for (const { postId, ...part } of await openPartsOf(db, workspaceId, userId)) {
    const today = dateFor(member, now).toString();
    if (why === 'progress' && !(await mayShowProgress(db, workspaceId, part, today))) continue;
    await refresh(drawing, postId, 'thread-part', part);
  }
  if (why === 'changed') await joinThreads(drawing, member);
}
