import { and, desc, eq, ne } from 'drizzle-orm';
import { isAway } from '../../../domain/calendar.ts';
import { dateFor } from '../../../domain/member.ts';
import { clock } from '../../../domain/settings.ts';
import type { Db } from '../../../store/db.ts';
import { memberOf } from '../../../store/members.ts';
import { deals } from '../../../store/schema.ts';
import type { Given, Step } from '../../day.ts';
import { userIdOf, WORKSPACE } from '../../team/people.ts';

const { workspaceId } = WORKSPACE;

/** Whether things stand so that this step makes sense now: nobody acts who is away, and no deal is won twice. */
export async function isGiven(db: Db, { who, given = {} }: Step, now: Temporal.Instant): Promise<boolean> {
  const member = await memberOf(db, workspaceId, userIdOf(who));
  if (!member || isAway(member, dateFor(member, now)) !== (given.away ?? false)) return false;
  if (given.status && member.statusEmoji !== given.status) return false;
  if (given.digestAt && clock(member.digestAt) !== given.digestAt) return false;
  return given.deal ? stands(db, given.deal) : true;
}

async function stands(db: Db, { name, is, stage, owner }: NonNullable<Given['deal']>): Promise<boolean> {
  const [deal] = await db
    .select({ status: deals.status, stage: deals.stage, ownerId: deals.ownerId })
    .from(deals)
    .where(and(eq(deals.workspaceId, workspaceId), eq(deals.name, name), ne(deals.status, 'undone')))
    .orderBy(desc(deals.id))
    .limit(1);
  if (!deal) return is === 'unheard of';
  return (
    deal.status === is &&
    deal.stage === (stage ?? deal.stage) &&
    deal.ownerId === (owner ? userIdOf(owner) : deal.ownerId)
  );
}
