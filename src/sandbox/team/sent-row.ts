import type { deliveries, PostBody } from '../../store/schema.ts';
import { WORKSPACE } from './people.ts';

type Sent = { key: string; channelId: string; body: PostBody; at: Temporal.Instant };

/** A message that was said before the sandbox began, as it stands in the outbox. */
export function sentRow({ key, channelId, body: { text, blocks }, at }: Sent): typeof deliveries.$inferInsert {
  return {
    workspaceId: WORKSPACE.workspaceId,
    channelId,
    key,
    body: blocks ? { text, blocks } : { text },
    notBefore: at,
    expiresAt: at.add({ hours: 3 }),
    repeatable: false,
    plain: false,
    plannedAt: at,
    state: 'sent',
    attempts: 1,
    calledAt: at,
    sentAt: at,
    ts: `${at.epochMilliseconds / 1000}.000100`,
  };
}
