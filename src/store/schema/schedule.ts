import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, json, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { Chore, JobName, SlotOutcome } from '../../domain/job.ts';
import type { Method } from '../../domain/rate.ts';
import { identity, instant, integer53 } from './columns.ts';
import { workspaces } from './people.ts';

/** What is due when: one row for a job and its subject (a member's, a sales team's or the workspace's id). */
export const schedules = pgTable(
  'schedules',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.workspaceId),
    job: text('job').$type<JobName | Chore>().notNull(),
    subject: text('subject').notNull(),
    nextAt: instant('next_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.job, t.subject] }),
    index('schedules_due').on(t.nextAt, t.workspaceId),
  ],
);

/** Occasions that were claimed. One is claimed once, ever. */
export const slots = pgTable(
  'slots',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.workspaceId),
    job: text('job').$type<JobName | Chore>().notNull(),
    subject: text('subject').notNull(),
    occasion: text('occasion').notNull(),
    dueAt: instant('due_at').notNull(),
    claimedAt: instant('claimed_at').notNull(),
    outcome: text('outcome').$type<SlotOutcome>().notNull(),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.job, t.subject, t.occasion] }),
    index('slots_by_time').on(t.claimedAt),
  ],
);

/** A Slack channel or DM that something waits for. Couriers lease conversations, not messages: order is kept. */
export const conversations = pgTable(
  'conversations',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.workspaceId),
    channelId: text('channel_id').notNull(),
    /** When it next deserves a look; null while nothing waits. Planners only ever bring it forward. */
    nextAt: instant('next_at'),
    /** The last call that may have posted here. */
    lastSentAt: instant('last_sent_at'),
    leasedUntil: instant('leased_until'),
    lease: text('lease'),
    /** The Web API method its next call is likely to be: it is leased only while that method has tokens. */
    method: text('method').$type<Method>().notNull(),
    /** Slack's permanent error, after which nothing more is sent there. */
    closedBy: text('closed_by'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.channelId] }),
    index('conversations_due')
      .on(t.workspaceId, t.method, sql`coalesce(leased_until, next_at)`)
      .where(sql`coalesce(leased_until, next_at) is not null`),
  ],
);

export const DELIVERY_STATES = ['waiting', 'sending', 'doubtful', 'sent', 'ended'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A post as it is kept: the text that stands alone, and Slack's blocks as they are. */
export type PostBody = { text: string; blocks?: unknown[] };

/** Messages on their way. A post has a body; an edit has none and is drawn from `view` and `args` when sent. */
export const deliveries = pgTable(
  'deliveries',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    channelId: text('channel_id').notNull(),
    /** Unique for each post: saying it twice is a unique violation. */
    key: text('key'),
    body: json('body').$type<PostBody>(),
    /** The post this edits; set for edits only. */
    edits: integer53('edits'),
    view: text('view'),
    args: json('args'),
    /** The post under which this replies. */
    parentId: integer53('parent_id'),
    notBefore: instant('not_before').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Not before this is it tried again; meanwhile it keeps its place, and what follows it waits. */
    retryAt: instant('retry_at'),
    /** Whether to send it again where Slack does not let us look whether it arrived. */
    repeatable: boolean('repeatable').notNull(),
    /** Slack refused its charts: it goes without. */
    plain: boolean('plain').notNull(),
    /** The page at which the search for a doubtful post goes on. */
    cursor: text('cursor'),
    plannedAt: instant('planned_at').notNull(),
    state: text('state').$type<DeliveryState>().notNull(),
    reason: text('reason'),
    attempts: integer53('attempts').notNull(),
    calledAt: instant('called_at'),
    sentAt: instant('sent_at'),
    ts: text('ts'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('deliveries_said_once').on(t.workspaceId, t.key),
    index('deliveries_waiting')
      .on(t.workspaceId, t.channelId, t.id)
      .where(sql`state in ('waiting', 'sending', 'doubtful')`),
    index('deliveries_by_ts').on(t.workspaceId, t.channelId, t.ts).where(sql`ts is not null`),
    index('deliveries_to_blank')
      .on(sql`coalesce(sent_at, planned_at)`)
      .where(sql`body is not null and state in ('sent', 'ended')`),
    foreignKey({
      columns: [t.workspaceId, t.channelId],
      foreignColumns: [conversations.workspaceId, conversations.channelId],
    }),
    foreignKey({ columns: [t.workspaceId, t.parentId], foreignColumns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.edits], foreignColumns: [t.workspaceId, t.id] }),
  ],
);

/** Token buckets for Web API methods. */
export const buckets = pgTable(
  'buckets',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.workspaceId),
    method: text('method').notNull(),
    /** The bucket is full again at this moment; it is empty when that lies a whole period ahead. */
    fullAt: instant('full_at').notNull(),
    /** Slack's Retry-After: nothing is called before it. */
    heldUntil: instant('held_until'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.method] })],
);
