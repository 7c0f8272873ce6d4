import { sql } from 'drizzle-orm';
import type { Activity } from '../domain/activity.ts';
import { UserError } from '../domain/errors.ts';
import { type Actor, mayChange } from '../domain/member.ts';
import { type Act, writeAct } from './acts.ts';
import type { Db } from './db.ts';

/**
 * Logs activities of one person and returns the act; undefined when the same was said before. Throws UserError if `by`
 * may not log for `userId`.
 */
export async function logActivities(
  db: Db,
  by: Actor,
  entries: Omit<Activity, 'at'>[],
  act: Act,
): Promise<number | undefined> {
  for (const { userId } of entries) {
    if (!mayChange(by, userId)) throw new UserError(`You can log for yourself; <@${userId}> logs their own.`);
  }
  const result = await writeAct(db, by.workspaceId, act, {
    effect: [
      sql`logged as (
        insert into activities (workspace_id, change_id, user_id, deal_id, kind, section, count, angle, at)
        select ${by.workspaceId}, act.id, "userId", "dealId", kind, section, count, angle, ${act.at.toString()}::timestamptz
        from act, json_to_recordset(${JSON.stringify(entries)}::json)
          as said ("userId" text, "dealId" bigint, kind text, section text, count int, angle text)
      )`,
    ],
  });
  return result.is === 'written' ? result.act : undefined;
}
