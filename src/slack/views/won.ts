import type { Said } from '../../domain/text/said.ts';
import type { Message } from '../message.ts';
import type { WonChanged } from '../wins.ts';
import { saved, withUndo } from './saved.ts';

/** That a deal was won, and the channel that hears of it where one does; with Undo. */
export function wonSaid(changed: WonChanged, said: Said): Message {
  const message = saved(changed, said, 'Won');
  if (changed.act === null || changed.heard || changed.hears === null) return message;
  return withUndo(`${message.text}\n${hearsOfIt(changed.hears)}`, changed.act);
}

/** "#team-east hears of it." */
export function hearsOfIt(channelId: string): string {
  return `<#${channelId}> hears of it.`;
}
