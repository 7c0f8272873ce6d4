import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import type { CoachSettings } from '../../domain/coach-settings.ts';
import type { Intensity } from '../../domain/intensity.ts';
import type { Goals, Role } from '../../domain/member.ts';
import type { Money } from '../../domain/money.ts';
import type { Section } from '../../domain/pipeline.ts';
import type { DayOrder, StageSettings } from '../../domain/workspace.ts';
import { identity, instant, plainDate, plainTime } from './columns.ts';

export const workspaces = pgTable('workspaces', {
  workspaceId: text('workspace_id').primaryKey(),
  name: text('name').notNull(),
  currency: text('currency').notNull(),
  country: text('country').notNull(),
  dayOrder: text('day_order').$type<DayOrder>().notNull(),
  coaching: jsonb('coaching').$type<Partial<CoachSettings>>().notNull().default({}),
  stages: jsonb('stages').$type<StageSettings>().notNull().default({}),
  digestAt: plainTime('digest_at').notNull().default(sql`'08:30'`),
  workDays: smallint('work_days').array().notNull().default(sql`'{1,2,3,4,5}'`),
  retentionDays: integer('retention_days').notNull().default(730),
  url: text('url'),
});

export const members = pgTable(
  'members',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.workspaceId),
    userId: text('user_id').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    zone: text('zone').notNull(),
    country: text('country'),
    workDays: smallint('work_days').array().notNull(),
    digestAt: plainTime('digest_at').notNull(),
    dmChannel: text('dm_channel'),
    awayFrom: plainDate('away_from'),
    awayUntil: plainDate('away_until'),
    goals: jsonb('goals').$type<Goals>().notNull(),
    intensity: text('intensity').$type<Intensity>().notNull().default('normal'),
    quietFrom: plainTime('quiet_from'),
    quietUntil: plainTime('quiet_until'),
    statusEmoji: text('status_emoji'),
    statusSince: instant('status_since'),
    statusAnsweredAt: instant('status_answered_at'),
    deactivatedAt: instant('deactivated_at'),
    shares: boolean('shares').notNull().default(false),
    mentors: text('mentors').array().$type<Section[]>().notNull().default(sql`'{}'`),
    hushedUntil: plainDate('hushed_until'),
    hushedBy: text('hushed_by'),
    homeOpenedAt: instant('home_opened_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] })],
);

export const salesTeams = pgTable(
  'sales_teams',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.workspaceId),
    id: identity(),
    name: text('name').notNull(),
    channelId: text('channel_id').notNull(),
    zone: text('zone').notNull(),
    country: text('country'),
    workDays: smallint('work_days').array().notNull(),
    privateOnly: boolean('private_only').notNull(),
    threadOn: smallint('thread_on').notNull().default(1),
    threadAt: plainTime('thread_at').notNull().default(sql`'09:30'`),
    postsFrom: instant('posts_from'),
    target: jsonb('target').$type<Money>(),
    goals: jsonb('goals').$type<Goals>().notNull().default({}),
    readsUpdates: boolean('reads_updates').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

export const teamMembers = pgTable(
  'team_members',
  {
    workspaceId: text('workspace_id').notNull(),
    teamId: bigint('team_id', { mode: 'number' }).notNull(),
    userId: text('user_id').notNull(),
    manages: boolean('manages').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.teamId, t.userId] }),
    index('team_members_by_user').on(t.workspaceId, t.userId),
    foreignKey({ columns: [t.workspaceId, t.teamId], foreignColumns: [salesTeams.workspaceId, salesTeams.id] }),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
  ],
);

/** What was changed in a workspace's set-up, by whom and when: `what` names it ("team East", "retention"), `from` and `to` are as it was and is. */
export const audit = pgTable(
  'audit',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.workspaceId),
    id: identity(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
    what: text('what').notNull(),
    from: json('from'),
    to: json('to'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.by], foreignColumns: [members.workspaceId, members.userId] }),
  ],
);
