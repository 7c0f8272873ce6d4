import { wordsOf } from './elements.ts';
import type { Json, Message, Workspace } from './state.ts';

/** Whether this person sees the message: their own ephemeral ones, and what is in their channels. */
export function sees(workspace: Workspace, userId: string, message: Message): boolean {
  if (message.viewer !== undefined) return message.viewer === userId;
  return workspace.channels.some(({ id, members }) => id === message.channel && members.includes(userId));
}

/** The messages of a channel, threads included, oldest first; with `userId` as that person sees it. */
export function messagesIn(workspace: Workspace, channelId: string, userId?: string): Message[] {
  return structuredClone(
    workspace.messages
      .filter((message) => message.channel === channelId)
      .filter((message) => (userId === undefined ? message.viewer === undefined : sees(workspace, userId, message)))
      .sort((left, right) => Number(left.ts) - Number(right.ts)),
  );
}

const TEXTS = ['text', 'title', 'label', 'hint', 'caption', 'placeholder', 'description', 'alt_text'];
const PARTS = ['fields', 'elements', 'accessory', 'element', 'options', 'rows'];

function wordsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(wordsIn);
  if (typeof part !== 'object' || part === null) return [];
  const fields: Json = { ...part };
  return [
    ...TEXTS.map((name) => wordsOf(fields[name])).filter(Boolean),
    ...PARTS.flatMap((name) => wordsIn(fields[name])),
  ];
}

/** Every word of a message or view, a line each: its text, what its blocks say, the labels on its buttons, and its files' names. */
export function readable(shown: {
  text?: string;
  title?: Json | null;
  blocks?: Json[];
  files?: { name: string }[];
}): string {
  const files = (shown.files ?? []).map(({ name }) => name);
  return [shown.text ?? '', wordsOf(shown.title), ...wordsIn(shown.blocks), ...files].filter(Boolean).join('\n');
}
