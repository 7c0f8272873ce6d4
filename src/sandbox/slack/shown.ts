import { channelFor, type Hand } from './hand.ts';
import { messageAt } from './messages.ts';
import type { Message, View } from './state.ts';

/** What holds the button: a message or a view, as it was handed out. */
export type Shown = Pick<Message, 'channel' | 'ts'> | Pick<View, 'id'>;

/** The message as it stands now, if this person sees it. Throws where they do not. */
export function messageFor(hand: Hand, { channel, ts }: Pick<Message, 'channel' | 'ts'>): Message {
  channelFor(hand, channel);
  const message = messageAt(hand.workspace, channel, ts, hand.user.id);
  if (!message) throw new Error(`${hand.user.id} sees no message ${ts} in ${channel}`);
  return message;
}

/** The modal or Home of this id that the person has before them. Throws where it is gone. */
export function viewFor({ workspace, user }: Hand, { id }: Pick<View, 'id'>): View {
  const views = [...(workspace.modals[user.id] ?? []), workspace.homes[user.id]];
  const view = views.find((open) => open?.id === id);
  if (!view) throw new Error(`${user.id} has no view ${id} open`);
  return view;
}
