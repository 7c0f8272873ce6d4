import type { WebClient } from '@slack/web-api';
import type { Search } from '../domain/doubt.ts';
import type { Leased } from '../store/leases.ts';
import { failureFrom } from './call-outcome.ts';
import { isMarkOf } from './courier/metadata.ts';

/** Slack's clock may run behind ours by this much. */
const BEFORE_THE_CALL_SECONDS = 5;

/** Slack gives some apps 15 at a time, whatever they ask for. */
const PAGE = 100;

/** Looks through one page of the conversation for a doubtful post. Never throws. */
export async function lookFor(client: WebClient, doubt: Extract<Leased, { task: 'settle' }>): Promise<Search> {
  const { workspaceId, id, channelId: channel, threadTs, calledAt, cursor } = doubt;
  const page = {
    channel,
    oldest: String(calledAt.epochMilliseconds / 1_000 - BEFORE_THE_CALL_SECONDS),
    include_all_metadata: true,
    limit: PAGE,
    ...(cursor ? { cursor } : {}),
  };
  try {
    const answer = threadTs
      ? await client.conversations.replies({ ...page, ts: threadTs })
      : await client.conversations.history(page);
    const found = answer.messages?.find((message) =>
      isMarkOf('metadata' in message && message.metadata, workspaceId, id),
    );
    if (found?.ts) return { is: 'found', ts: found.ts };
    const next = answer.response_metadata?.next_cursor;
    return next ? { is: 'more', cursor: next } : { is: 'absent' };
  } catch (error) {
    return failureFrom(error);
  }
}
