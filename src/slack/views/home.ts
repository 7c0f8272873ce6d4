import type { HomeView } from '@slack/types';
import { section } from '../blocks.ts';
import type { Block, Message } from '../message.ts';

/** The Home tab: these messages under each other. */
export function home(messages: Message[]): HomeView {
  const blocks = messages.flatMap(({ text, blocks }, index): Block[] => [
    ...(index > 0 ? [{ type: 'divider' as const }] : []),
    ...(blocks ?? [section(text)]),
  ]);
  return { type: 'home', blocks };
}
