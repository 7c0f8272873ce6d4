import { and, asc, eq } from 'drizzle-orm';
import type { Member } from '../../src/domain/member.ts';
import type { Db } from '../../src/store/db.ts';
import { callerOf } from '../../src/store/members.ts';
import { rescheduleMember, scheduleMember } from '../../src/store/schedules.ts';
import { deals, deliveries, members, slots } from '../../src/store/schema.ts';
import { aCaller } from '../store/people.ts';

type Days = Pick<Member, 'zone'> & Partial<Member>;

/** A rep with something to hear every morning (a parked deal whose date has come), scheduled since `from`. */
export async function aListener(db: Db, workspaceId: string, name: string, days: Days, from: Temporal.Instant) {
  const { userId } = await aCaller(db, workspaceId, name);
  await change(db, { workspaceId, userId }, { country: 'XX', ...days });
  const deal = { name: `Deal of ${name}`, ownerId: userId, stage: 'proposal', status: 'parked', version: 1 } as const;
  const parkedUntil = Temporal.PlainDate.from('2025-12-01');
  await db.insert(deals).values({ workspaceId, ...deal, parkedUntil, createdAt: from.subtract({ hours: 24 }) });
  const caller = await callerOf(db, workspaceId, userId);
  if (!caller) throw new Error('just saved');
  await scheduleMember(db, caller, from);
  return caller.member;
}

type Who = Pick<Member, 'workspaceId' | 'userId'>;

async function change(db: Db, { workspaceId, userId }: Who, to: Partial<Member>): Promise<void> {
  await db
    .update(members)
    .set(to)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
}

/** Moves somebody to another zone, as Slack tells it. */
export function move(db: Db, who: Who, zone: string, now: Temporal.Instant): Promise<void> {
  return db.transaction(async (tx) => {
    await change(tx, who, { zone });
    await rescheduleMember(tx, who, now);
  });
}

/** The digests planned for each member, by their DM, in order. */
export async function digestsBy(db: Db, workspaceId: string) {
  const rows = await db
    .select()
    .from(deliveries)
    .where(eq(deliveries.workspaceId, workspaceId))
    .orderBy(asc(deliveries.notBefore), asc(deliveries.id));
  return Map.groupBy(
    rows.filter(({ key }) => key?.startsWith('morning-digest')),
    ({ channelId }) => channelId,
  );
}

/** What became of each digest's occasion, by member: "2026-03-09 planned". */
export async function outcomesBy(db: Db, workspaceId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .select()
    .from(slots)
    .where(and(eq(slots.workspaceId, workspaceId), eq(slots.job, 'morning-digest')))
    .orderBy(asc(slots.occasion));
  const told = rows.map(({ subject, occasion, outcome, reason }) => ({
    subject,
    line: [occasion, outcome, reason].filter((word) => word !== null).join(' '),
  }));
  const bySubject = Map.groupBy(told, ({ subject }) => subject);
  return new Map([...bySubject].map(([subject, its]) => [subject, its.map(({ line }) => line)]));
}
