import { createHash } from 'node:crypto';
import { z } from 'zod';
import { prospectingNow } from '../../domain/prospecting.ts';
import { type ChannelPost, channelPost, prospectingSaidIn } from '../../store/channel-lines.ts';
import { answersIn } from '../../store/item-answers.ts';
import type { Drawing, DrawnAgain } from '../drawn.ts';
import { withAnswers } from '../items/drawing.ts';
import { overtaken } from '../items/overtaken.ts';
import type { Message } from '../message.ts';
import { withProspecting } from '../views/prospecting-log.ts';

/** Which post, and by what it is known whether an edit would show anything new. */
const LINES = z.object({ postId: z.number(), shows: z.string() });

export type LinesArgs = z.infer<typeof LINES>;

/** A channel's post of findings with every line of which something became since. Throws where its body was blanked. */
export const drawnLines: DrawnAgain = async (drawing, args) => {
  const { postId } = LINES.parse(args);
  const post = await channelPost(drawing.db, drawing.workspaceId, postId);
  if (!post) throw new Error('a post without its body cannot be drawn');
  return (await linesOf(drawing, post)).message;
};

/** The post as it is now. `shows` tells what it says that nobody answered in it; empty where that is what it was posted with. */
export async function linesOf(
  { db, workspaceId, now }: Drawing,
  { postId, channelId, ts, body, zone, plannedAt: since }: ChannelPost,
): Promise<{ message: Message; shows: string }> {
  const { text, blocks = [] } = body;
  const place = ts === null ? null : { channelId, ts };
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const [answers, said] = await Promise.all([
    place ? answersIn(db, workspaceId, place) : [],
    prospectingSaidIn(db, workspaceId, postId),
  ]);
  const moved = await overtaken({ db, workspaceId, today }, { place, reader: null, blocks, since }, answers);
  const number = prospectingNow(said);
  const drawn = withAnswers(blocks, [...answers, ...moved]);
  const isFewer = number.count < said.length;
  return {
    message: { text, blocks: isFewer ? withProspecting(drawn, number) : drawn },
    shows: fingerprint([...moved.map(({ item, says }) => [item, says]), ...(isFewer ? [number] : [])]),
  };
}

/** Kept with an edit in the place of words that people typed. */
function fingerprint(shown: unknown[]): string {
  return shown.length === 0 ? '' : createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}
