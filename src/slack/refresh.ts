import { markStale, replaceBody } from '../store/outbox.ts';
import { DRAWN, type Drawing, type DrawnAgain, type DrawnView } from './drawn.ts';

/**
 * Lets a post show what is so now: an edit is queued, or the body of a post that still waits is drawn again. In the transaction of
 * what changed, give its `db`.
 */
export async function refresh(drawing: Drawing, postId: number, view: DrawnView, args: unknown): Promise<void> {
  const { db, workspaceId, now } = drawing;
  if ((await markStale(db, workspaceId, postId, view, args, now)) === 'replace')
    await redraw(drawing, postId, view, args);
}

/** Draws the body of a post that still waits again, from present data. */
export async function redraw(drawing: Drawing, postId: number, view: DrawnView, args: unknown): Promise<void> {
  const draw: DrawnAgain = DRAWN[view];
  const { text, blocks } = await draw(drawing, args);
  await replaceBody(drawing.db, drawing.workspaceId, postId, blocks ? { text, blocks } : { text });
}
