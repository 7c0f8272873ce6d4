import { sql } from 'drizzle-orm';
import { foreignKey, index, json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { JobName } from '../../domain/job.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import type { Suppression } from '../../domain/suppression.ts';
import { identity, instant, integer53 } from './columns.ts';
import { deals } from './deals.ts';
import { members, salesTeams } from './people.ts';
import { deliveries } from './schedule.ts';

export type NudgeState = 'said' | 'suppressed';

/** The ledger: each finding said to or about a person, and where; or left unsaid, and why. */
export const nudges = pgTable(
  'nudges',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    userId: text('user_id').notNull(),
    rule: text('rule').$type<RuleName>().notNull(),
    reason: text('reason').notNull(),
    dealId: integer53('deal_id'),
    job: text('job').$type<JobName | 'reply'>().notNull(),
    occasion: text('occasion').notNull(),
    evidence: json('evidence').notNull(),
    state: text('state').$type<NudgeState>().notNull().default('said'),
    why: text('why').$type<Suppression>(),
    /** The message that says it; none for what was left unsaid, or said in an answer to them (`reply`). */
    deliveryId: integer53('delivery_id'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('nudges_by_person').on(t.workspaceId, t.userId, t.at),
    index('nudges_by_deal').on(t.workspaceId, t.dealId, t.at).where(sql`job = 'channel-nudges' and state = 'said'`),
    index('nudges_unsaid').on(t.at).where(sql`state = 'suppressed'`),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.deliveryId], foreignColumns: [deliveries.workspaceId, deliveries.id] }),
  ],
);

/** A sales team's accountability thread of one ISO week. */
export const threads = pgTable(
  'threads',
  {
    workspaceId: text('workspace_id').notNull(),
    teamId: integer53('team_id').notNull(),
    week: text('week').notNull(),
    parentId: integer53('parent_id').notNull(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.teamId, t.week] }),
    foreignKey({ columns: [t.workspaceId, t.teamId], foreignColumns: [salesTeams.workspaceId, salesTeams.id] }),
    foreignKey({ columns: [t.workspaceId, t.parentId], foreignColumns: [deliveries.workspaceId, deliveries.id] }),
  ],
);

/** The message that holds one person's part of a thread: a reply under it, or their DM where the team keeps it private. */
export const threadReplies = pgTable(
  'thread_replies',
  {
    workspaceId: text('workspace_id').notNull(),
    teamId: integer53('team_id').notNull(),
    week: text('week').notNull(),
    userId: text('user_id').notNull(),
    postId: integer53('post_id').notNull(),
    /** On which day of theirs progress was last shown by itself, and how often that day: at most twice. */
    progress: json('progress').$type<{ on: string; times: number }>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.teamId, t.week, t.userId] }),
    index('thread_replies_by_person').on(t.workspaceId, t.userId),
    foreignKey({
      columns: [t.workspaceId, t.teamId, t.week],
      foreignColumns: [threads.workspaceId, threads.teamId, threads.week],
    }),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.postId], foreignColumns: [deliveries.workspaceId, deliveries.id] }),
  ],
);

/** What managers were given to open a 1:1 with, so that it is not said again for four weeks. `about` names it: "deal:12", "section:reach". */
export const briefQuestions = pgTable(
  'brief_questions',
  {
    workspaceId: text('workspace_id').notNull(),
    teamId: integer53('team_id').notNull(),
    week: text('week').notNull(),
    userId: text('user_id').notNull(),
    about: text('about').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.teamId, t.week, t.userId, t.about] }),
    index('brief_questions_by_time').on(t.at),
    foreignKey({ columns: [t.workspaceId, t.teamId], foreignColumns: [salesTeams.workspaceId, salesTeams.id] }),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
  ],
);

/** A manager's question about a deal to its owner, and the answer. */
export const dealQuestions = pgTable(
  'deal_questions',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    dealId: integer53('deal_id').notNull(),
    askedBy: text('asked_by').notNull(),
    askedOf: text('asked_of').notNull(),
    text: text('text').notNull(),
    askedAt: instant('asked_at').notNull(),
    answer: text('answer'),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('deal_questions_by_person').on(t.workspaceId, t.askedBy, t.askedAt),
    foreignKey({ columns: [t.workspaceId, t.dealId], foreignColumns: [deals.workspaceId, deals.id] }),
    foreignKey({ columns: [t.workspaceId, t.askedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.askedOf], foreignColumns: [members.workspaceId, members.userId] }),
  ],
);
