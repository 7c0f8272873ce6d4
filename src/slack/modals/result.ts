import { section } from '../blocks.ts';
import type { Message, View } from '../message.ts';
import { NOTHING_CHANGED } from '../wording.ts';
import { plain } from './inputs.ts';

/** The last page of a form: what was done, with Undo; or that nothing was. */
export function resultModal({ text, blocks }: Message, title = 'Saved'): View {
  const isSame = !blocks && text.includes(NOTHING_CHANGED);
  return {
    type: 'modal',
    title: plain(isSame ? 'Nothing changed' : title),
    close: plain('Done'),
    blocks: blocks ?? [section(text)],
  };
}

/** What could not be done, where only a modal can say so. */
export function refusalModal(text: string): View {
  return { type: 'modal', title: plain('Not done'), close: plain('Close'), blocks: [section(text)] };
}
