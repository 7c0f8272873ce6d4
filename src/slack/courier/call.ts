import type { WebClient } from '@slack/web-api';
import type { CallOutcome } from '../../domain/delivery.ts';
import type { Leased } from '../../store/leases.ts';
import { failureFrom } from '../call-outcome.ts';
import { withoutCharts } from '../charts.ts';
import type { Message } from '../message.ts';
import { markOf } from './metadata.ts';

/** Sends a post or an edit, and returns what is known of it then. Never throws. */
export async function callFor(
  client: WebClient,
  leased: Extract<Leased, { task: 'post' | 'edit' }>,
  drawn: Message,
): Promise<CallOutcome> {
  const { text, blocks } = leased.plain ? withoutCharts(drawn) : drawn;
  const { workspaceId, channelId: channel } = leased;
  try {
    const answer =
      leased.task === 'edit'
        ? await client.chat.update({
            ...{ channel, text, ts: leased.ts, blocks: blocks ?? [] },
            metadata: markOf(workspaceId, leased.postId),
          })
        : await client.chat.postMessage({
            ...{ channel, text, metadata: markOf(workspaceId, leased.id) },
            ...(blocks ? { blocks } : {}),
            ...(leased.threadTs ? { thread_ts: leased.threadTs } : {}),
          });
    return answer.ts ? { is: 'accepted', ts: answer.ts } : { is: 'unknown', reason: 'no ts' };
  } catch (error) {
    return failureFrom(error);
  }
}
