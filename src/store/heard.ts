import type { Db } from './db.ts';
import { heard } from './schema.ts';

/** Claims an inbound key in the transaction of its effect; false when it was claimed before. */
export async function hearOnce(tx: Db, workspaceId: string, key: string, at: Temporal.Instant): Promise<boolean> {
  const claimed = await tx
    .insert(heard)
    .values({ workspaceId, key, at })
    .onConflictDoNothing()
    .returning({ key: heard.key });
  return claimed.length > 0;
}
