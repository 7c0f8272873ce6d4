import { addEdits } from '../store/edits.ts';
import { replaceBody } from '../store/outbox.ts';
import { previewsOf } from '../store/previews.ts';
import type { PressedIn } from './actions/press.ts';
import { drawnPreview, type PreviewArgs } from './drawn/nudge-preview.ts';
import type { Drawing } from './drawn.ts';
import type { Message } from './message.ts';

/**
 * What a team's previews say now that somebody decided, for the pressed one; all others, of other managers too, are drawn again. In
 * the transaction of what changed, give its `db`.
 */
export async function decidedPreviews(
  drawing: Drawing,
  teamId: number,
  pressed: PressedIn | undefined,
): Promise<Message> {
  const { db, workspaceId, now } = drawing;
  const args: PreviewArgs = { teamId };
  const message = await drawnPreview(drawing, args);
  const others = (await previewsOf(db, workspaceId, teamId)).filter(
    ({ channelId, ts }) => ts === null || ts !== pressed?.ts || channelId !== pressed.channelId,
  );
  const edits = others.map(({ postId }) => ({ postId, view: 'nudge-preview', args }));
  const { text, blocks } = message;
  for (const postId of await addEdits(db, workspaceId, edits, now)) {
    await replaceBody(db, workspaceId, postId, blocks ? { text, blocks } : { text });
  }
  return message;
}
