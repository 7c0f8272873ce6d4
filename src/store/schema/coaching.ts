import { sql } from 'drizzle-orm';
import { foreignKey, index, json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { JobName } from '../../domain/job.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import type { Suppression } from '../../domain/suppression.ts';
import { identity, instant, integer53 } from './columns.ts';
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
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.teamId, t.week] }),
    foreignKey({ columns: [t.workspaceId, t.teamId], foreignColumns: [salesTeams.workspaceId, salesTeams.id] }),
    foreignKey({ columns: [t.workspaceId, t.parentId], foreignColumns: [deliveries.workspaceId, deliveries.id] }),
  ],
);
