import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { excerpt } from '../wording.ts';

/** To somebody who has said nothing yet for their team's week. */
export function threadReminderMessage(team: string): Message {
  const text = `${excerpt(team, 80)}'s week is open, and your part is still empty. What will you do, and by when?`;
  return { text, blocks: [section(text), actions(button('Commit', ACTION.newCommitment, '{}', 'primary'))] };
}
