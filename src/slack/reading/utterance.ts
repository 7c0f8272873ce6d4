import type { WebClient } from '@slack/web-api';
import type { Deps } from '../../deps.ts';
import type { ReadingPlace } from '../../domain/reading-kept.ts';
import { ask } from '../asking.ts';
import type { Ask } from '../commands/subcommand.ts';
import { heardKey } from '../ids.ts';

/** What somebody wrote, where and when; `threadTs` is null outside a thread, `editedTs` where it was never edited. */
export type Utterance = {
  workspaceId: string;
  client: WebClient;
  userId: string;
  channelId: string;
  ts: string;
  threadTs: string | null;
  editedTs: string | null;
  text: string;
  place: ReadingPlace;
};

/** Its author, with what their words meant when they wrote it, under this inbound key. Throws UserError for who is no colleague. */
export function askOf(deps: Deps, said: Utterance, heard: string): Promise<Ask> {
  const { workspaceId, userId, client, ts, text } = said;
  return ask(deps, { workspaceId, userId, client, through: 'message', heard, text, saidAt: momentOf(ts) });
}

/** The words of a message without the mention by which it calls this bot; null where it does not. */
export function withoutMention(text: string, botUserId: string | undefined): string | null {
  if (!botUserId) return null;
  const mention = new RegExp(`<@${botUserId}(?:\\|[^>]*)?>[,:]?`, 'g');
  return mention.test(text) ? text.replace(mention, ' ').trim() : null;
}

/** When a message was written. */
export function momentOf(ts: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1000));
}

/** The inbound key of a message's edit; who logged it by the shortcut hears of it for themselves. */
export function editKey({ channelId, ts, userId, place }: Utterance, editedTs: string): string {
  return heardKey.edit(channelId, place === 'shortcut' ? `${ts}:${userId}` : ts, editedTs);
}

/** The inbound key of its deletion, likewise. */
export function deletionKey({ channelId, ts, userId, place }: Utterance): string {
  return heardKey.deletion(channelId, place === 'shortcut' ? `${ts}:${userId}` : ts);
}

/** The thread in which a message stands; null for one outside any, and for one that only has replies under it. */
export function threadAround({ ts, thread_ts: thread }: { ts: string; thread_ts?: string | undefined }): string | null {
  return thread === undefined || thread === ts ? null : thread;
}
