import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';

/** Whether a person is to be told, with a model's answer, that it may be wrong: once a day of theirs, and then they were. */
export function isToldMayBeWrong(
  db: Db,
  { workspaceId, userId }: { workspaceId: string; userId: string },
  today: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<boolean> {
  return hearOnce(db, workspaceId, `may-be-wrong:${userId}:${today}`, now);
}
