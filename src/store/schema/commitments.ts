import { sql } from 'drizzle-orm';
import { doublePrecision, foreignKey, index, json, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { CommitmentState, Counted } from '../../domain/commitment.ts';
import type { FocusOn } from '../../domain/focus.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import type { Snooze } from '../../domain/snooze.ts';
import { identity, instant, integer53, plainDate } from './columns.ts';
import { changes, deals } from './deals.ts';
import { members } from './people.ts';

/** What people said they would do. `changeId` is the act that made it; an undone one is no commitment. */
export const commitments = pgTable(
  'commitments',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    changeId: integer53('change_id').notNull(),
    userId: text('user_id').notNull(),
    text: text('text').notNull(),
    dueOn: plainDate('due_on').notNull(),
    state: text('state').$type<CommitmentState>().notNull(),
    counted: jsonb('counted').$type<Counted>(),
    dealId: integer53('deal_id'),
    madeAt: instant('made_at').notNull(),
    settledAt: instant('settled_at'),
    movedFrom: plainDate('moved_from'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('commitments_by_person').on(t.workspaceId, t.userId, t.settledAt),
    index('commitments_by_change').on(t.workspaceId, t.changeId),
    foreignKey({ columns: [t.workspaceId, t.changeId], foreignColumns: [changes.workspaceId, changes.id] }),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.dealId], foreignColumns: [deals.workspaceId, deals.id] }),
  ],
);

/** What an act did to a commitment: field by field, as history of a deal is kept. */
export const commitmentChanges = pgTable(
  'commitment_changes',
  {
    workspaceId: text('workspace_id').notNull(),
    changeId: integer53('change_id').notNull(),
    commitmentId: integer53('commitment_id').notNull(),
    field: text('field').$type<'state' | 'dueOn' | 'text'>().notNull(),
    from: text('from'),
    to: text('to'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.changeId, t.commitmentId, t.field] }),
    foreignKey({ columns: [t.workspaceId, t.changeId], foreignColumns: [changes.workspaceId, changes.id] }),
    foreignKey({ columns: [t.workspaceId, t.commitmentId], foreignColumns: [commitments.workspaceId, commitments.id] }),
  ],
);

/** What people work on for four weeks; `endedAt` where it ended before its time or was followed by another. */
export const focuses = pgTable(
  'focuses',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    changeId: integer53('change_id').notNull(),
    userId: text('user_id').notNull(),
    on: json('on').$type<FocusOn>().notNull(),
    from: plainDate('from').notNull(),
    until: plainDate('until').notNull(),
    startedWith: doublePrecision('started_with'),
    aimsAt: doublePrecision('aims_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('focuses_by_person').on(t.workspaceId, t.userId, t.id),
    index('focuses_by_change').on(t.workspaceId, t.changeId),
    foreignKey({ columns: [t.workspaceId, t.changeId], foreignColumns: [changes.workspaceId, changes.id] }),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
  ],
);

/** Quiet that a person asked for, about a deal or a rule. */
export const snoozes = pgTable(
  'snoozes',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    changeId: integer53('change_id').notNull(),
    userId: text('user_id').notNull(),
    rule: text('rule').$type<RuleName>().notNull(),
    dealId: integer53('deal_id'),
    as: text('as').$type<Snooze['as']>().notNull(),
    until: plainDate('until').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('snoozes_by_person').on(t.workspaceId, t.userId, t.until),
    index('snoozes_by_change').on(t.workspaceId, t.changeId),
    foreignKey({ columns: [t.workspaceId, t.changeId], foreignColumns: [changes.workspaceId, changes.id] }),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.dealId], foreignColumns: [deals.workspaceId, deals.id] }),
  ],
);

/** What became of one item of a message, answered by its buttons: the line that stands in its place. One answer an item. */
export const itemAnswers = pgTable(
  'item_answers',
  {
    workspaceId: text('workspace_id').notNull(),
    channelId: text('channel_id').notNull(),
    ts: text('ts').notNull(),
    item: text('item').notNull(),
    changeId: integer53('change_id'),
    says: text('says').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.channelId, t.ts, t.item] }),
    index('item_answers_by_time').on(t.at),
    index('item_answers_by_change').on(t.workspaceId, t.changeId).where(sql`change_id is not null`),
    foreignKey({ columns: [t.workspaceId, t.changeId], foreignColumns: [changes.workspaceId, changes.id] }),
  ],
);
