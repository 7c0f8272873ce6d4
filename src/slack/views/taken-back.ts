import type { Message } from '../message.ts';
import { excerpt, listed } from '../wording.ts';
import { bold, withUndo } from './saved.ts';

/** Names that a line bears. */
const NAMES = 3;

/** To somebody who says that something is wrong, and not what: their last act, which was on deals of these `names`, with Undo. */
export function wasItWrong(names: readonly string[], act: number): Message {
  return withUndo(
    `Undo takes back the last thing I saved${on(names)}. Then say it again as it is, with the deal's name.`,
    act,
  );
}

/** To somebody who wants something undone of which nothing was saved in a day; `last` is what was. */
export function nothingOfItToUndo(about: string, last: { names: readonly string[]; act: number } | null): Message {
  const says = `I saved nothing about “${excerpt(about, 60)}” in the last 24 hours, so I undid nothing.`;
  if (!last) return { text: says };
  return withUndo(`${says} Undo takes back the last thing I saved${on(last.names)}.`, last.act);
}

function on(names: readonly string[]): string {
  return names.length === 0 ? '' : `, on ${listed(names.slice(0, NAMES).map(bold))}`;
}
