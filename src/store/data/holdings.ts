import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import * as kept from '../schema.ts';
import { ofPerson } from './of-person.ts';

/**
 * What a column that can hold text holds: a `fact` (ids, codes, states, what a night's figures came to), `words` that a person typed or
 * that quote them (erased with them, and blanked once they are old), who a `person` is (erased with them), or the `company`'s own (its
 * names, plays and set-up: kept until all of it is erased).
 */
export type TextKind = 'fact' | 'words' | 'person' | 'company';

/**
 * One table, and what is known of it for export, erasing and retention. `of` are the rows about one person. Of what is for that
 * person's eyes alone, nobody else's export has the `ownColumns`, and only the rows that are `forAll`.
 */
export type Holding = {
  name: string;
  table: PgTable;
  texts: Record<string, TextKind>;
  of?: (workspaceId: string, userId: string) => SQL;
  ownColumns?: readonly string[];
  forAll?: SQL;
};

const facts = (...columns: string[]) => of('fact', columns);
const words = (...columns: string[]) => of('words', columns);
const person = (...columns: string[]) => of('person', columns);
const company = (...columns: string[]) => of('company', columns);

function of(kind: TextKind, columns: string[]): Record<string, TextKind> {
  return Object.fromEntries(columns.map((column) => [column, kind]));
}

/** Every table but for its `workspaceId`, parents before what refers to them. A test holds it against the schema. */
export const HOLDINGS: readonly Holding[] = [
  {
    name: 'workspaces',
    table: kept.workspaces,
    texts: { ...company('name', 'coaching', 'stages', 'url'), ...facts('currency', 'country', 'dayOrder') },
  },
  {
    name: 'members',
    table: kept.members,
    of: ofPerson.byUserId,
    texts: {
      ...person('name', 'zone', 'country', 'dmChannel', 'goals', 'statusEmoji', 'mentors', 'hushedBy'),
      ...facts('userId', 'role', 'intensity'),
    },
  },
  {
    name: 'readings',
    table: kept.readings,
    of: ofPerson.byUserId,
    ownColumns: ['updates'],
    texts: { ...facts('userId', 'channelId', 'ts', 'threadTs', 'place', 'editedTs', 'answerKey'), ...words('updates') },
  },
  {
    name: 'salesTeams',
    table: kept.salesTeams,
    texts: company('name', 'channelId', 'zone', 'country', 'target', 'goals'),
  },
  { name: 'teamMembers', table: kept.teamMembers, of: ofPerson.byUserId, texts: facts('userId') },
  {
    name: 'audit',
    table: kept.audit,
    of: ofPerson.by,
    texts: { ...facts('by'), ...company('what', 'from', 'to') },
  },
  {
    name: 'conversations',
    table: kept.conversations,
    of: ofPerson.inDm,
    texts: facts('channelId', 'lease', 'method', 'closedBy'),
  },
  {
    name: 'deliveries',
    table: kept.deliveries,
    of: ofPerson.inDm,
    ownColumns: ['body'],
    texts: {
      ...facts('channelId', 'key', 'view', 'args', 'cursor', 'state', 'reason', 'ts'),
      ...words('body'),
    },
  },
  { name: 'schedules', table: kept.schedules, of: ofPerson.subject, texts: facts('job', 'subject') },
  {
    name: 'slots',
    table: kept.slots,
    of: ofPerson.subject,
    texts: facts('job', 'subject', 'occasion', 'outcome', 'reason'),
  },
  { name: 'buckets', table: kept.buckets, texts: facts('method') },
  { name: 'figures', table: kept.figures, of: ofPerson.subject, texts: facts('of', 'subject', 'body') },
  { name: 'modelUse', table: kept.modelUse, texts: {} },
  {
    name: 'deals',
    table: kept.deals,
    of: ofPerson.owner,
    texts: {
      ...company('name', 'account', 'source', 'search'),
      ...facts('ownerId', 'stage', 'status', 'currency'),
      ...words('nextStep', 'buyerPromise', 'endReason', 'wants', 'decides', 'buys', 'offer'),
    },
  },
  {
    name: 'changes',
    table: kept.changes,
    of: ofPerson.by,
    texts: { ...facts('by', 'through'), ...words('note') },
  },
  {
    name: 'dealChanges',
    table: kept.dealChanges,
    of: ofPerson.inTheirAct,
    texts: { ...facts('field'), ...words('from', 'to') },
  },
  {
    name: 'activities',
    table: kept.activities,
    of: ofPerson.byUserId,
    texts: facts('userId', 'kind', 'section', 'angle'),
  },
  { name: 'heard', table: kept.heard, of: ofPerson.pressed, texts: facts('key') },
  {
    name: 'commitments',
    table: kept.commitments,
    of: ofPerson.byUserId,
    texts: { ...facts('userId', 'state', 'counted'), ...words('text') },
  },
  {
    name: 'commitmentChanges',
    table: kept.commitmentChanges,
    of: ofPerson.onTheirCommitment,
    texts: { ...facts('field'), ...words('from', 'to') },
  },
  { name: 'focuses', table: kept.focuses, of: ofPerson.byUserId, texts: { ...facts('userId'), ...company('on') } },
  { name: 'snoozes', table: kept.snoozes, of: ofPerson.byUserId, texts: facts('userId', 'rule', 'as') },
  {
    name: 'itemAnswers',
    table: kept.itemAnswers,
    of: ofPerson.answered,
    ownColumns: ['says'],
    texts: { ...facts('channelId', 'ts', 'item'), ...words('says') },
  },
  {
    name: 'scenarios',
    table: kept.scenarios,
    of: ofPerson.addedBy,
    texts: { ...company('name', 'words'), ...facts('addedBy') },
  },
  {
    name: 'plays',
    table: kept.plays,
    of: ofPerson.owner,
    texts: { ...facts('scenario', 'ownerId'), ...words('text') },
  },
  {
    name: 'runs',
    table: kept.runs,
    of: ofPerson.byUserId,
    ownColumns: ['asked', 'done', 'answeredAt'],
    texts: facts('userId', 'scenario'),
  },
  {
    name: 'practices',
    table: kept.practices,
    of: ofPerson.byUserId,
    forAll: sql`false`,
    texts: { ...facts('userId', 'scenario', 'channelId', 'ts'), ...words('said', 'missed') },
  },
  { name: 'teamPrompts', table: kept.teamPrompts, texts: facts('week', 'scenario') },
  {
    name: 'nudges',
    table: kept.nudges,
    of: ofPerson.byUserId,
    forAll: sql`${kept.nudges.rule} <> 'excuse'`,
    texts: {
      ...facts('userId', 'rule', 'reason', 'job', 'occasion', 'state', 'why'),
      ...words('evidence'),
    },
  },
  { name: 'threads', table: kept.threads, texts: facts('week') },
  {
    name: 'threadReplies',
    table: kept.threadReplies,
    of: ofPerson.byUserId,
    texts: facts('week', 'userId', 'progress'),
  },
  {
    name: 'briefQuestions',
    table: kept.briefQuestions,
    of: ofPerson.byUserId,
    texts: facts('week', 'userId', 'about'),
  },
  {
    name: 'dealQuestions',
    table: kept.dealQuestions,
    of: ofPerson.askedOrAnswered,
    texts: { ...facts('askedBy', 'askedOf'), ...words('text', 'answer') },
  },
];
