import { sql } from 'drizzle-orm';
import { UserError } from '../domain/errors.ts';
import type { Focus } from '../domain/focus.ts';
import { type Actor, mayChange } from '../domain/member.ts';
import { type Act, writeAct } from './acts.ts';
import type { Db } from './db.ts';

/** A focus as it is chosen. */
export type NewFocus = Omit<Focus, 'id'>;

/**
 * Sets what a member works on: the newest standing choice is theirs, so that undoing it brings the one before back. `endedAt` says
 * that they work on nothing from then on. Returns the act; undefined when heard before. Throws UserError if `by` may not.
 */
export async function chooseFocus(
  db: Db,
  by: Actor,
  focus: NewFocus,
  act: Act,
  endedAt: Temporal.Instant | null = null,
): Promise<number | undefined> {
  const { userId, on, from, until, startedWith, aimsAt } = focus;
  if (!mayChange(by, userId)) throw new UserError(`You can choose your own focus; <@${userId}> chooses theirs.`);
  const chosen = JSON.stringify({ userId, on, from, until, startedWith, aimsAt, endedAt });
  const result = await writeAct(db, by.workspaceId, act, {
    effect: [
      sql`chosen as (
        insert into focuses (workspace_id, change_id, user_id, "on", "from", until, started_with, aims_at, ended_at)
        select ${by.workspaceId}, act.id, said."userId", said."on", said."from", said.until, said."startedWith", said."aimsAt", said."endedAt"
        from act, json_to_record(${chosen}::json) as said ("userId" text, "on" json, "from" date, until date,
          "startedWith" float8, "aimsAt" float8, "endedAt" timestamptz)
      )`,
    ],
  });
  return result.is === 'written' ? result.act : undefined;
}
