import type { FocusOn } from '../../domain/focus.ts';
import type { Message } from '../message.ts';
import { focusName } from './focus.ts';
import { withUndo } from './saved.ts';

/** The answer to a focus that was chosen while another stood: which one it takes the place of, with Undo. */
export function focusInstead({ text }: Message, before: FocusOn, act: number): Message {
  return withUndo(`${text}\nInstead of *${focusName(before)}*; Undo brings that back.`, act);
}
