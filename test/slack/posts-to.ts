import { and, eq } from 'drizzle-orm';
import type { Db } from '../../src/store/db.ts';
import { memberOf } from '../../src/store/members.ts';
import { deliveries } from '../../src/store/schema.ts';

/** What is planned to be said to somebody in private, or was, in its order. */
export async function postsTo(db: Db, workspaceId: string, userId: string): Promise<string[]> {
  const dm = (await memberOf(db, workspaceId, userId))?.dmChannel;
  if (!dm) return [];
  const rows = await db
    .select({ body: deliveries.body })
    .from(deliveries)
    .where(and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.channelId, dm)))
    .orderBy(deliveries.id);
  return rows.flatMap(({ body }) => (body ? [body.text] : []));
}
