import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Through } from '../../domain/act.ts';
import type { ActivityKind } from '../../domain/activity.ts';
import type { Angle } from '../../domain/angle.ts';
import type { DealStatus, HistoryField } from '../../domain/deal.ts';
import type { Section, Stage } from '../../domain/pipeline.ts';
import { identity, instant, integer53, plainDate } from './columns.ts';
import { members } from './people.ts';

export const deals = pgTable(
  'deals',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    name: text('name').notNull(),
    account: text('account'),
    ownerId: text('owner_id').notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    status: text('status').$type<DealStatus>().notNull(),
    amount: integer53('amount'),
    currency: text('currency'),
    source: text('source'),
    nextStep: text('next_step'),
    nextStepOn: plainDate('next_step_on'),
    buyerPromise: text('buyer_promise'),
    buyerPromiseOn: plainDate('buyer_promise_on'),
    closeOn: plainDate('close_on'),
    parkedUntil: plainDate('parked_until'),
    endReason: text('end_reason'),
    endedOn: plainDate('ended_on'),
    wants: text('wants'),
    decides: text('decides'),
    buys: text('buys'),
    offer: text('offer'),
    createdAt: instant('created_at').notNull(),
    version: integer('version').notNull(),
    search: text('search').generatedAlwaysAs(sql`f_unaccent(name)`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('deals_by_owner').on(t.workspaceId, t.ownerId, t.status),
    index('deals_by_name').using('gin', t.workspaceId, t.search.op('gin_trgm_ops')),
    foreignKey({ columns: [t.workspaceId, t.ownerId], foreignColumns: [members.workspaceId, members.userId] }),
  ],
);

/** Acts. `at` is when it was true, `recordedAt` when it was written. */
export const changes = pgTable(
  'changes',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    by: text('by').notNull(),
    through: text('through').$type<Through>().notNull(),
    note: text('note'),
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    undoneBy: integer53('undone_by'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('changes_by_person').on(t.workspaceId, t.by, t.id),
    index('changes_by_time').on(t.workspaceId, t.at),
    foreignKey({ columns: [t.workspaceId, t.by], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.undoneBy], foreignColumns: [t.workspaceId, t.id] }),
  ],
);

export const dealChanges = pgTable(
  'deal_changes',
  {
    workspaceId: text('workspace_id').notNull(),
    changeId: integer53('change_id').notNull(),
    dealId: integer53('deal_id').notNull(),
    field: text('field').$type<HistoryField>().notNull(),
    from: text('from'),
    to: text('to'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.changeId, t.dealId, t.field] }),
    index('deal_changes_by_deal').on(t.workspaceId, t.dealId, t.field),
    foreignKey({ columns: [t.workspaceId, t.changeId], foreignColumns: [changes.workspaceId, changes.id] }),
    foreignKey({ columns: [t.workspaceId, t.dealId], foreignColumns: [deals.workspaceId, deals.id] }),
  ],
);

export const activities = pgTable(
  'activities',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    changeId: integer53('change_id').notNull(),
    userId: text('user_id').notNull(),
    dealId: integer53('deal_id'),
    kind: text('kind').$type<ActivityKind>().notNull(),
    section: text('section').$type<Section>().notNull(),
    count: integer('count').notNull(),
    angle: text('angle').$type<Angle>(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('activities_by_person').on(t.workspaceId, t.userId, t.at),
    index('activities_by_deal').on(t.workspaceId, t.dealId, t.at),
    index('activities_by_change').on(t.workspaceId, t.changeId),
    foreignKey({ columns: [t.workspaceId, t.changeId], foreignColumns: [changes.workspaceId, changes.id] }),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.dealId], foreignColumns: [deals.workspaceId, deals.id] }),
  ],
);

/** Inbound keys: what was heard once has its effect once. */
export const heard = pgTable(
  'heard',
  {
    workspaceId: text('workspace_id').notNull(),
    key: text('key').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] }), index('heard_by_time').on(t.at)],
);
