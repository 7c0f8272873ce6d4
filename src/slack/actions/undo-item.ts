import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { answersIn, bodyAt } from '../../store/item-answers.ts';
import { digestNow } from '../commands/coach/now.ts';
import type { Ask } from '../commands/subcommand.ts';
import { explain } from '../errors.ts';
import { withAnswers, withWordsBefore } from '../items/drawing.ts';
import { readBy, standingAnswers } from '../items/overtaken.ts';
import type { Message } from '../message.ts';
import type { Pending } from '../pending.ts';
import { undoShown } from '../undo.ts';
import { undone } from '../views/undone.ts';
import { isOwnOf } from './item.ts';
import { askOf, type PressedIn, pressed } from './pressed.ts';

/** Undo on an item's line: takes that act back, and the item comes back where we still know it. */
export const undoItemAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { item, place, value } = press;
    if (!item || !place) throw new Error('pressed outside an item');
    const ask = await askOf(deps, press);
    try {
      const result = await undoShown(ask, Number(value));
      if (!result) return undefined;
      const { text } = undone(result, ask.said);
      return { redraw: () => withItemBack(ask, place, item, text) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      // It may have been undone elsewhere: then the item is open again.
      return { redraw: () => withItemBack(ask, place, item, null), beside: explain(error, deps.log) };
    }
  });

/** The message with what stands; `says` before the item that is open again, or in its place where we do not know it any more. */
async function withItemBack(ask: Ask, place: PressedIn, item: string, says: string | null): Promise<Message> {
  const { db, actor } = ask;
  if (!place.shown) return digestNow(ask, await answersIn(db, actor.workspaceId, place), says ?? undefined);
  const sent = await bodyAt(db, actor.workspaceId, place);
  const { text } = place.shown;
  if (sent?.blocks) {
    const { blocks } = sent;
    const { reader, ...reading } = readBy(ask, isOwnOf(ask, place));
    const present = withAnswers(blocks, await standingAnswers(reading, { place, reader, blocks }));
    return { text, blocks: says === null ? present : withWordsBefore(present, item, says) };
  }
  const line = says === null ? [] : [{ item, says, act: null }];
  const answers = await answersIn(db, actor.workspaceId, place);
  return {
    text,
    blocks: withAnswers(place.shown.blocks, [...answers.filter((other) => other.item !== item), ...line]),
  };
}
