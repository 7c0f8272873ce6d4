import { sql } from 'drizzle-orm';
import { UserError } from '../domain/errors.ts';
import { type Actor, mayChange } from '../domain/member.ts';
import type { Snooze } from '../domain/snooze.ts';
import { type Act, writeAct } from './acts.ts';
import type { Db } from './db.ts';

/** Quiet to be: about a deal of somebody's, or about a rule that is not about one. */
export type NewSnooze = Omit<Snooze, 'at' | 'dealId'> & { deal: { id: number; name: string; ownerId: string } | null };

/**
 * Keeps somebody quiet about a deal or a rule, for the deal's owner or whoever asks, and returns the act; undefined when the
 * same was said before. Throws UserError where the deal is not theirs.
 */
export async function snooze(db: Db, by: Actor, wanted: NewSnooze, act: Act): Promise<number | undefined> {
  const { deal, rule, as, until } = wanted;
  if (deal && !mayChange(by, deal.ownerId)) throw new UserError(`${deal.name} belongs to <@${deal.ownerId}>.`);
  const result = await writeAct(db, by.workspaceId, act, {
    effect: [
      sql`asked as (
        insert into snoozes (workspace_id, change_id, user_id, rule, deal_id, "as", until, at)
        select ${by.workspaceId}, act.id, ${deal?.ownerId ?? by.userId}, ${rule}, ${deal?.id ?? null}::bigint, ${as},
          ${until.toString()}::date, ${act.at.toString()}::timestamptz from act
      )`,
    ],
  });
  return result.is === 'written' ? result.act : undefined;
}
