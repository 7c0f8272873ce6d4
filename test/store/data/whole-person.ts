import type { PgTable } from 'drizzle-orm/pg-core';
import type { Actor } from '../../../src/domain/member.ts';
import type { Db } from '../../../src/store/db.ts';
import * as kept from '../../../src/store/schema.ts';
import { aCaller, aTeam, NOW } from '../people.ts';

/** A row as it is inserted; the tables below say what theirs take. */
type Values = Record<string, unknown>;

/**
 * A person with a row in every table that can hold one, all of it of the moment `at`, and every text they could have typed beginning
 * with `words`. Returns who they are, the manager of their team, and what their deal and acts are numbered.
 */
export async function aWholePerson(
  db: Db,
  workspaceId: string,
  { name, words, at = NOW }: { name: string; words: string; at?: Temporal.Instant },
) {
  const who = await aCaller(db, workspaceId, name);
  const max = await aCaller(db, workspaceId, `${name}max`, 'manager');
  const team = await aTeam(db, workspaceId, max, [who]);
  const { userId } = who;
  const on = at.toZonedDateTimeISO('UTC').toPlainDate();
  const [own, of] = [{ workspaceId, userId }, { workspaceId }];
  const add = async (table: PgTable, values: Values): Promise<number> => {
    const [row] = await db.insert(table).values(values).returning();
    return Number((row as Values | undefined)?.id ?? 0);
  };
  const text = (what: string) => `${words} ${what}`;

  const dealWords = {
    ...{ nextStep: text('step'), buyerPromise: text('promise'), endReason: text('reason') },
    ...{ wants: text('wants'), decides: text('decides'), buys: text('buys'), offer: text('offer') },
  };
  const dealId = await add(kept.deals, {
    ...{ ...of, name: 'Acme', ownerId: userId, stage: 'proposal', status: 'lost', amount: 4_000_000, currency: 'USD' },
    ...{ ...dealWords, nextStepOn: on, endedOn: on, createdAt: at, version: 1 },
  });
  const changeId = await add(kept.changes, {
    ...{ ...of, by: userId, through: 'command', note: text('note'), at, recordedAt: at },
  });
  const act = { workspaceId, changeId };
  for (const [field, to] of Object.entries({ ...dealWords, stage: 'proposal' }))
    await add(kept.dealChanges, { ...act, dealId, field, from: null, to });
  await add(kept.activities, { ...act, userId, dealId, kind: 'call', section: 'reach', count: 2, at });
  const commitmentId = await add(kept.commitments, {
    ...{ ...act, userId, text: text('commitment'), dueOn: on, state: 'kept', madeAt: at, settledAt: at },
  });
  await add(kept.commitmentChanges, {
    ...{ ...act, commitmentId, field: 'text', from: text('was'), to: text('is') },
  });
  await add(kept.focuses, {
    ...{ ...act, userId, on: { is: 'play', scenario: 'own:1', name: text('scenario') }, from: on, until: on },
  });
  await add(kept.snoozes, { ...act, userId, rule: 'stalled', dealId, as: 'quiet', until: on, at });
  const scenario = { workspaceId, scenario: 'price' };
  const playId = await add(kept.plays, {
    ...{ ...scenario, changeId, ownerId: userId, text: text('play'), at, retiredAt: at },
  });
  await add(kept.runs, {
    ...{ ...scenario, changeId, userId, dealId, playId, asked: true, done: true, answeredAt: at, at },
  });
  await add(kept.practices, {
    ...{ ...scenario, userId, playId, said: [{ by: 'rep', text: text('line') }], missed: [text('mark')], marks: 3, at },
  });

  const channelId = `D${name.toUpperCase()}`;
  await add(kept.conversations, { ...of, channelId, method: 'chat.postMessage' });
  const postId = await add(kept.deliveries, {
    ...{ ...of, channelId, key: `digest:${userId}:${on}`, body: { text: text('digest') }, plannedAt: at, sentAt: at },
    ...{ notBefore: at, expiresAt: at, repeatable: false, plain: false, state: 'sent', attempts: 1, ts: '1.2' },
  });
  await add(kept.itemAnswers, { ...of, channelId, ts: '1.2', item: 'a', changeId, says: text('answered'), at });
  await add(kept.itemAnswers, { ...of, channelId: 'CEAST', ts: '1.2', item: userId, changeId, says: text('said'), at });
  const update = { is: 'commitment', deal: null, parts: { text: text('read'), dueOn: String(on) }, doubts: [] };
  await add(kept.readings, {
    ...{ ...own, channelId, ts: '1.5', place: 'dm', more: 0, at },
    updates: [{ update, state: 'waiting', act: null }],
  });
  await add(kept.nudges, {
    ...{ ...own, rule: 'stalled', reason: 'quiet', dealId, job: 'morning-digest', occasion: String(on), at },
    ...{ evidence: { quote: text('evidence') }, deliveryId: postId },
  });
  await add(kept.nudges, {
    ...{ ...own, rule: 'excuse', reason: 'outside', dealId, job: 'reply', occasion: String(on), at },
    evidence: { quote: text('excuse') },
  });
  const week = { workspaceId, teamId: team.id, week: '2026-W11' };
  await add(kept.threads, { ...week, parentId: postId, openedAt: at });
  await add(kept.threadReplies, { ...week, userId, postId });
  await add(kept.briefQuestions, { ...week, userId, about: `deal:${dealId}`, at });
  await add(kept.teamPrompts, { ...week, scenario: 'price', parentId: postId, at });
  await add(kept.dealQuestions, {
    ...{ ...of, dealId, askedBy: max.userId, askedOf: userId, text: text('question'), answer: text('answer') },
    ...{ askedAt: at, answeredAt: at },
  });
  await add(kept.schedules, { ...of, job: 'morning-digest', subject: userId, nextAt: at });
  await add(kept.slots, {
    ...{ ...of, job: 'morning-digest', subject: userId, occasion: String(on), dueAt: at, claimedAt: at },
    outcome: 'planned',
  });
  await add(kept.figures, { ...of, of: 'member', subject: userId, body: { userId }, at });
  await add(kept.heard, { ...of, key: `click:${userId}:1.5`, at });
  await add(kept.heard, { ...of, key: `shortcut:${userId}:1.5`, at });
  await add(kept.heard, { ...of, key: `msg:${channelId}:1.5`, at });
  await add(kept.heard, { ...of, key: `cmd:${userId}`, at });
  await add(kept.scenarios, { ...of, name: `Price ${name}`, words: 'too dear', addedBy: max.userId, addedAt: at });
  await add(kept.audit, { ...of, by: userId, at, what: 'currency', from: 'USD', to: 'EUR' });
  await db.insert(kept.buckets).values({ workspaceId, method: 'chat.postMessage', fullAt: at }).onConflictDoNothing();
  await db
    .insert(kept.modelUse)
    .values({ workspaceId, day: String(on), tokens: 3 })
    .onConflictDoNothing();
  return { who, max, dealId, changeId, channelId };
}

/** The workspace's admin. */
export function anAdmin(db: Db, workspaceId: string, name = 'ada'): Promise<Actor> {
  return aCaller(db, workspaceId, name, 'admin');
}
