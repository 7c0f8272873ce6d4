import { channelPostsAbout } from '../../store/channel-lines.ts';
import { LATELY } from '../../store/members.ts';
import { type LinesArgs, linesOf } from '../drawn/lines.ts';
import type { Follow } from '../following.ts';
import { refresh } from '../refresh.ts';

/** Lets the lines that a channel heard lately about whoever acted, or about their people, show what they did elsewhere. */
export const followLines: Follow = async ({ db, now }, { actor, postedAbout }) => {
  if (!postedAbout) return;
  const drawing = { db, workspaceId: actor.workspaceId, now: now() };
  const since = drawing.now.subtract(LATELY);
  for (const post of await channelPostsAbout(db, actor, since)) {
    const { shows } = await linesOf(drawing, post);
    if (shows === (post.shows ?? '')) continue;
    await refresh(drawing, post.postId, 'lines', { postId: post.postId, shows } satisfies LinesArgs);
  }
};
