import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Member } from '../../domain/member.ts';
import type { Db } from '../db.ts';
import { endConversation } from '../endings.ts';
import { conversations, deliveries, heard } from '../schema.ts';
import { ofPerson } from './of-person.ts';

/** Why nothing more is sent to somebody who was erased. */
const REASON = 'erased';

/** Empties the messages to a member and those that name them, ends what waits for them, and forgets what was heard of them. Their DM must still be known. */
export async function eraseDms(tx: Db, { workspaceId, userId, name, dmChannel }: Member): Promise<void> {
  if (dmChannel) {
    // Before its deliveries: whoever plans locks them in this order.
    await tx
      .update(conversations)
      .set({ closedBy: REASON, nextAt: null })
      .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.channelId, dmChannel)));
    await endConversation(tx, workspaceId, dmChannel, REASON);
  }
  const isDone = and(eq(deliveries.workspaceId, workspaceId), inArray(deliveries.state, ['sent', 'ended']));
  await tx
    .update(deliveries)
    .set({ body: null })
    .where(and(isDone, sql`${deliveries.body} is not null`, saysOf(userId, name, dmChannel)));
  await tx.delete(heard).where(and(eq(heard.workspaceId, workspaceId), ofPerson.pressed(workspaceId, userId)));
}

/** Bodies are kept for a week: those of one are looked through. */
function saysOf(userId: string, name: string, dmChannel: string | null) {
  const written = JSON.stringify(name).slice(1, -1);
  return sql`(channel_id = ${dmChannel} or strpos(body::text, ${userId}) > 0 or strpos(body::text, ${written}) > 0)`;
}
