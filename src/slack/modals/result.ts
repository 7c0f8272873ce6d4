import { section } from '../blocks.ts';
import type { Message, View } from '../message.ts';
import { plain } from './inputs.ts';

/** The last page of a form: what was done, with Undo. */
export function resultModal({ text, blocks }: Message, title = 'Saved'): View {
  return { type: 'modal', title: plain(title), close: plain('Done'), blocks: blocks ?? [section(text)] };
}

/** What could not be done, where only a modal can say so. */
export function refusalModal(text: string): View {
  return { type: 'modal', title: plain('Not done'), close: plain('Close'), blocks: [section(text)] };
}
