import { context, section } from '../blocks.ts';
import { type HomePart, whole } from '../home/part.ts';
import { charactersIn } from '../limits.ts';
import type { Message } from '../message.ts';

/** What is longer pushes the day out of sight: then its words alone are said. */
const BLOCKS = 8;
const CHARACTERS = 3000;

/** What just came of a press, above everything else, with its Undo. */
export function newsPart({ text, blocks = [section(text)] }: Message): HomePart {
  const isLong = blocks.length > BLOCKS || charactersIn(blocks) > CHARACTERS;
  return whole(null, [context('Just now'), ...(isLong ? [section(text)] : blocks)]);
}
