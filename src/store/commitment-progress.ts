import { and, eq, gte, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Activity } from '../domain/activity.ts';
import type { Commitment } from '../domain/commitment.ts';
import { isUnsettled } from '../domain/commitment-change.ts';
import { commitmentProgress, withReached } from '../domain/commitment-progress.ts';
import type { Member } from '../domain/member.ts';
import { COMMITMENT_COLUMNS, carriedAt, MADE_BY, UNSETTLED } from './commitment-rows.ts';
import type { Db } from './db.ts';
import { activities, changes, commitmentChanges, commitments, members } from './schema.ts';
import { commitmentsOf } from './snapshots/intentions.ts';

/** A commitment that counts, as it stands now, and what it has come to. */
export type Progress = { commitment: Commitment; logged: number };

/** An act can be undone for a day; after a week no undo reaches what kept a commitment. */
const RECOUNTED_FOR = { hours: 7 * 24 };

type Logged = Activity & { act: number };

/** A member's commitments as they truly stand: those to be done, and those settled in twelve weeks, with what they have come to. */
export async function commitmentsNow(
  db: Db,
  member: Pick<Member, 'workspaceId' | 'userId' | 'zone'>,
  now: Temporal.Instant,
): Promise<{ commitment: Commitment; logged: number | null }[]> {
  const { workspaceId, userId } = member;
  const all = await commitmentsOf(db, workspaceId, [userId], now);
  const since = earliest(all.filter((commitment) => commitment.counted && isUnsettled(commitment)));
  const done = since ? await loggedSince(db, workspaceId, userId, since) : [];
  return withReached(all, done, member).map((commitment) => ({
    commitment,
    logged: all.some((one) => one.id === commitment.id && isUnsettled(one))
      ? commitmentProgress(commitment, done, member)
      : null,
  }));
}

/**
 * Keeps the commitments whose count this act has reached, as part of the act: with it they are undone. What comes back are
 * those it brought further, kept or not.
 */
export async function settleReached(
  db: Db,
  { workspaceId, userId }: Pick<Member, 'workspaceId' | 'userId'>,
  act: number,
  now: Temporal.Instant,
): Promise<Progress[]> {
  if (!(await countsSomething(db, workspaceId, userId))) return [];
  const { counting, done } = await db.transaction((tx) => recount(tx, workspaceId, userId, act, now));
  const doneBefore = done.filter((activity) => activity.act !== act);
  return counting.flatMap(({ commitment, zone }) => {
    const [before, logged] = [doneBefore, done].map((some) => commitmentProgress(commitment, some, { zone }) ?? 0);
    const { wanted = 0 } = commitment.counted ?? {};
    // What was kept before this act is no news.
    if (before === undefined || logged === undefined || before >= wanted) return [];
    return logged > before ? { commitment, logged } : [];
  });
}

/** Whether a person has a commitment to be done that counts: most logs need no more than this one look. */
async function countsSomething(db: Db, workspaceId: string, userId: string): Promise<boolean> {
  const found = await db
    .select({ id: commitments.id })
    .from(commitments)
    .where(
      and(
        eq(commitments.workspaceId, workspaceId),
        eq(commitments.userId, userId),
        UNSETTLED,
        isNotNull(commitments.counted),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/**
 * Counts a person's commitments again after `act` logged or undid something: one whose count is reached is kept, one that was kept
 * by its count alone and no longer is, is to be done again. Those that changed are `changed`.
 */
export async function recount(tx: Db, workspaceId: string, userId: string, act: number, now: Temporal.Instant) {
  const counting = await countingOf(tx, workspaceId, userId, now);
  const since = earliest(counting.map(({ commitment }) => commitment));
  const done = since ? await loggedSince(tx, workspaceId, userId, since) : [];
  const changed: Commitment[] = [];
  const counted: { commitment: Commitment; zone: string }[] = [];
  for (const { commitment, zone, carried } of counting) {
    const [stands] = withReached([undecided(commitment, carried)], done, { zone });
    if (!stands) continue;
    const after = stands.state === 'kept' ? { ...stands, settledAt: now } : stands;
    counted.push({ commitment: stands.state === commitment.state ? commitment : after, zone });
    if (stands.state === commitment.state) continue;
    await settle(tx, workspaceId, commitment, after, act);
    changed.push(after);
  }
  return { counting: counted, done, changed };
}

/** A commitment as it was before it was settled; `carried` is when a close carried it on. */
function undecided(commitment: Commitment, carried: Temporal.Instant | null): Commitment {
  if (isUnsettled(commitment)) return commitment;
  return { ...commitment, state: carried ? 'carried' : 'open', settledAt: carried };
}

/** What counts something and is to be done, or was kept by its count: by an act that logged or worded it anew, or by the undoing of one. */
async function countingOf(tx: Db, workspaceId: string, userId: string, now: Temporal.Instant) {
  const keptByCount = sql`(
    select exists (select from activities a where a.workspace_id = k.workspace_id and a.change_id = k.change_id)
      or exists (select from commitment_changes w where w.workspace_id = k.workspace_id and w.change_id = k.change_id
        and w.commitment_id = k.commitment_id and w.field = 'text')
      or c.through = 'undo'
    from commitment_changes k join changes c on c.workspace_id = k.workspace_id and c.id = k.change_id
    where k.workspace_id = ${workspaceId} and k.commitment_id = commitments.id and k.field = 'state' and k."to" = 'kept'
    order by k.change_id desc limit 1
  )`;
  return tx
    .select({ commitment: COMMITMENT_COLUMNS, zone: members.zone, carried: carriedAt() })
    .from(commitments)
    .innerJoin(changes, MADE_BY)
    .innerJoin(members, and(eq(members.workspaceId, commitments.workspaceId), eq(members.userId, commitments.userId)))
    .where(
      and(
        eq(commitments.workspaceId, workspaceId),
        eq(commitments.userId, userId),
        isNotNull(commitments.counted),
        isNull(changes.undoneBy),
        or(
          UNSETTLED,
          and(eq(commitments.state, 'kept'), gte(commitments.settledAt, now.subtract(RECOUNTED_FOR)), keptByCount),
        ),
      ),
    )
    .orderBy(commitments.dueOn, commitments.id)
    .for('update', { of: commitments });
}

async function settle(tx: Db, workspaceId: string, before: Commitment, after: Commitment, act: number): Promise<void> {
  const change = { field: 'state' as const, from: before.state, to: after.state };
  await tx.insert(commitmentChanges).values({ workspaceId, changeId: act, commitmentId: before.id, ...change });
  await tx
    .update(commitments)
    .set({ state: after.state, settledAt: after.settledAt })
    .where(and(eq(commitments.workspaceId, workspaceId), eq(commitments.id, before.id)));
}

function loggedSince(db: Db, workspaceId: string, userId: string, since: Temporal.Instant): Promise<Logged[]> {
  const { dealId, kind, section, count, at, changeId: act } = activities;
  return db
    .select({ userId: activities.userId, dealId, kind, section, count, at, act })
    .from(activities)
    .innerJoin(changes, and(eq(changes.workspaceId, activities.workspaceId), eq(changes.id, activities.changeId)))
    .where(
      and(
        eq(activities.workspaceId, workspaceId),
        eq(activities.userId, userId),
        gte(activities.at, since),
        isNull(changes.undoneBy),
      ),
    );
}

function earliest(some: readonly Commitment[]): Temporal.Instant | undefined {
  return some.map(({ madeAt }) => madeAt).sort(Temporal.Instant.compare)[0];
}
