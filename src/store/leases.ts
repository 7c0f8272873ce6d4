import { sql } from 'drizzle-orm';
import { type Claim, claim, type LeaseTerms } from './claims.ts';
import { type Db, rowsOf } from './db.ts';
import { type Ended, endOverdue } from './endings.ts';
import { asTable, type Found, type Head, headsOf, lookAgainAt, stepFor } from './heads.ts';
import { deliveries, type PostBody } from './schema.ts';

/** What a courier has to do in one leased conversation. */
export type Leased = {
  workspaceId: string;
  channelId: string;
  lease: string;
  leasedUntil: Temporal.Instant;
  id: number;
  key: string | null;
  /** Calls to send it, the one about to be made among them. */
  attempts: number;
  /** When it was due. */
  notBefore: Temporal.Instant;
  expiresAt: Temporal.Instant;
  plain: boolean;
} & Task;

type Task =
  | { task: 'post'; body: PostBody; threadTs: string | null }
  | { task: 'edit'; view: string; args: unknown; ts: string; postId: number }
  | { task: 'settle'; calledAt: Temporal.Instant; threadTs: string | null; cursor: string | null; repeatable: boolean };

/**
 * What a lease brought: the work, what lapsed meanwhile, how many conversations were looked at, and how many of these
 * were under a lease that died.
 */
export type Lease = { leased: Leased[]; ended: Ended[]; looked: number; died: number };

/**
 * Leases due conversations, each with its oldest delivery, in a fixed number of statements; every one is committed when
 * this returns. A call under a lease that died comes back later as doubt, never as a post.
 */
export async function leaseConversations(db: Db, terms: LeaseTerms): Promise<Lease> {
  const claims = await claim(db, terms);
  if (claims.length === 0) return { leased: [], ended: [], looked: 0, died: 0 };
  const ended = await endOverdue(db, claims, terms.now);
  const leased = await begin(db, await headsOf(db, claims, terms), terms);
  const died = claims.filter(({ wasLeasedUntil }) => wasLeasedUntil !== null).length;
  return { leased, ended, looked: claims.length, died };
}

/** Marks what goes now as under way, puts dead leases' calls in doubt, and gives back where nothing may be done yet. */
async function begin(db: Db, found: Found[], terms: LeaseTerms): Promise<Leased[]> {
  const leased: Leased[] = [];
  const toSend: HeadAt[] = [];
  const dead: (HeadAt & Back)[] = [];
  const back: Back[] = [];
  for (const one of found) {
    const { claim, head } = one;
    const step = stepFor(one, terms);
    if (step.is === 'wait' || head === undefined) back.push({ claim, nextAt: step.is === 'wait' ? step.nextAt : null });
    else if (step.is === 'dead') dead.push({ claim, head, nextAt: step.nextAt });
    else if (step.is === 'send') toSend.push({ claim, head });
    else leased.push({ ...leasedFrom({ claim, head }, terms), ...settling(head, terms.now) });
  }
  const tasks = await markSending(db, toSend, terms.now);
  for (const { claim, head } of toSend) {
    const task = tasks.get(head.id);
    if (task) leased.push({ ...leasedFrom({ claim, head }, terms), ...task, attempts: head.attempts + 1 });
    else back.push({ claim, nextAt: lookAgainAt(terms) });
  }
  await putInDoubt(db, dead);
  await letGo(db, [...back, ...dead], terms.lease);
  return leased;
}

type HeadAt = { claim: Claim; head: Head };
type Back = { claim: Claim; nextAt: Temporal.Instant | null };

function leasedFrom({ claim, head }: HeadAt, { lease, until }: LeaseTerms) {
  const { workspaceId, channelId } = claim;
  const { id, key, attempts, notBefore, expiresAt, plain } = head;
  return { workspaceId, channelId, lease, leasedUntil: until, id, key, attempts, notBefore, expiresAt, plain };
}

function settling({ calledAt, anchorTs, cursor, repeatable }: Head, now: Temporal.Instant): Task {
  return { task: 'settle', calledAt: calledAt ?? now, threadTs: anchorTs, cursor, repeatable };
}

/** Marks heads as under way, and returns what to send by id: the body is read in the statement that fixes it. */
async function markSending(db: Db, heads: HeadAt[], now: Temporal.Instant): Promise<Map<number, Task>> {
  const tasks = new Map<number, Task>();
  if (heads.length === 0) return tasks;
  const rows = await rowsOf<{ id: number; body: PostBody; view: string | null; args: unknown }>(
    db,
    sql`with free as (
      select d.workspace_id, d.id from ${asIds(heads)} join deliveries d on d.workspace_id = ids.workspace_id and d.id = ids.id
      where d.state = 'waiting' for update of d skip locked
    )
    update deliveries d set state = 'sending', attempts = d.attempts + 1, reason = null, retry_at = null,
      called_at = ${sql.param(now, deliveries.calledAt)}::timestamptz
      from free where d.workspace_id = free.workspace_id and d.id = free.id
      returning d.id::float8 as id, d.body, d.view, d.args`,
  );
  const headOf = new Map(heads.map(({ head }) => [head.id, head]));
  for (const { id, body, view, args } of rows) {
    const { anchorTs: ts = null, edits: postId = null } = headOf.get(id) ?? {};
    if (postId === null) tasks.set(id, { task: 'post', body, threadTs: ts });
    else if (view !== null && ts !== null) tasks.set(id, { task: 'edit', view, args, ts, postId });
  }
  return tasks;
}

/** A call was under way when its lease died: a post may have arrived, an edit is made again. */
async function putInDoubt(db: Db, dead: (HeadAt & Back)[]): Promise<void> {
  if (dead.length === 0) return;
  await db.execute(
    sql`update deliveries d set reason = 'lease died',
      state = case when d.edits is null then 'doubtful' else 'waiting' end,
      retry_at = case when d.edits is null then ids.next_at end
      from ${asIds(dead)} where d.workspace_id = ids.workspace_id and d.id = ids.id and d.state = 'sending'`,
  );
}

/** Gives conversations back unfinished. What a planner brought forward meanwhile stays. */
async function letGo(db: Db, back: Back[], lease: string): Promise<void> {
  if (back.length === 0) return;
  await db.execute(
    sql`update conversations c set lease = null, leased_until = null, next_at = least(c.next_at, claimed.next_at)
      from ${asTable(back)}
      where c.workspace_id = claimed.workspace_id and c.channel_id = claimed.channel_id and c.lease = ${lease}`,
  );
}

function asIds(heads: (HeadAt & Partial<Back>)[]) {
  const rows = heads.map(({ claim, head, nextAt }) => ({
    workspace_id: claim.workspaceId,
    id: head.id,
    next_at: nextAt,
  }));
  return sql`json_to_recordset(${JSON.stringify(rows)}::text::json) as ids (workspace_id text, id bigint, next_at timestamptz)`;
}
