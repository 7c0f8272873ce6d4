import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { type PartOf, partAt } from '../../store/thread-parts.ts';
import { drawnThreadPart } from '../drawn/thread-part.ts';
import type { Drawing } from '../drawn.ts';
import { withUndo } from '../views/saved.ts';
import type { Answer, Press } from './pressed.ts';

/** The presser's part of a thread in which they pressed; undefined elsewhere. Throws UserError where it is somebody else's. */
export async function ownPart({ db }: Pick<Deps, 'db'>, press: Press): Promise<PartOf | undefined> {
  const { place, workspaceId, userId } = press;
  if (!place || place.isEphemeral) return undefined;
  const part = await partAt(db, workspaceId, place);
  if (part && part.userId !== userId) {
    throw new UserError(`That is <@${part.userId}>'s part. Yours has its own buttons, and \`/commit\` works anywhere.`);
  }
  return part;
}

/** A part as it stands, its menus drawn anew. */
export function partDrawn(drawing: Drawing, part: PartOf): Answer {
  return { redraw: () => drawnThreadPart(drawing, part) };
}

/** A part shows at once what its owner answered in it; they alone see the way back. */
export function inPart(drawing: Drawing, part: PartOf, says: string, act: number | null): Answer {
  return {
    redraw: () => drawnThreadPart(drawing, part),
    beside: act === null ? { text: says } : withUndo(says, act),
  };
}
