import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { identity, instant, integer53 } from './columns.ts';
import { changes, deals } from './deals.ts';
import { members, salesTeams, workspaces } from './people.ts';
import { deliveries } from './schedule.ts';

/** Scenarios that managers added. */
export const scenarios = pgTable(
  'scenarios',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.workspaceId),
    id: identity(),
    name: text('name').notNull(),
    words: text('words').notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('scenarios_in_force').on(t.workspaceId, sql`lower(name)`).where(sql`removed_at is null`),
    foreignKey({ columns: [t.workspaceId, t.addedBy], foreignColumns: [members.workspaceId, members.userId] }),
  ],
);

/** Plays, each wording a row: in force while not retired. A rep's own has an owner, a team's a team. */
export const plays = pgTable(
  'plays',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    changeId: integer53('change_id').notNull(),
    scenario: text('scenario').notNull(),
    ownerId: text('owner_id'),
    teamId: integer53('team_id'),
    text: text('text').notNull(),
    /** The play it was made of with "Make it mine". */
    takenFrom: integer53('taken_from'),
    at: instant('at').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('plays_own')
      .on(t.workspaceId, t.ownerId, t.scenario)
      .where(sql`retired_at is null and owner_id is not null`),
    uniqueIndex('plays_team')
      .on(t.workspaceId, t.teamId, t.scenario)
      .where(sql`retired_at is null and team_id is not null`),
    index('plays_by_change').on(t.workspaceId, t.changeId),
    foreignKey({ columns: [t.workspaceId, t.changeId], foreignColumns: [changes.workspaceId, changes.id] }),
    foreignKey({ columns: [t.workspaceId, t.ownerId], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.teamId], foreignColumns: [salesTeams.workspaceId, salesTeams.id] }),
  ],
);

/** A scenario met by a touch or a loss of the act `changeId`, with the play that was in use; `done` is the person's answer. */
export const runs = pgTable(
  'runs',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    changeId: integer53('change_id').notNull(),
    userId: text('user_id').notNull(),
    dealId: integer53('deal_id'),
    scenario: text('scenario').notNull(),
    playId: integer53('play_id'),
    asked: boolean('asked').notNull(),
    done: boolean('done'),
    answeredAt: instant('answered_at'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('runs_by_person').on(t.workspaceId, t.userId, t.at),
    index('runs_by_play').on(t.workspaceId, t.playId),
    index('runs_by_change').on(t.workspaceId, t.changeId),
    foreignKey({ columns: [t.workspaceId, t.changeId], foreignColumns: [changes.workspaceId, changes.id] }),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.dealId], foreignColumns: [deals.workspaceId, deals.id] }),
    foreignKey({ columns: [t.workspaceId, t.playId], foreignColumns: [plays.workspaceId, plays.id] }),
  ],
);

/** A person's practice of a play, for themselves alone: what they said, and which of its marks they missed. */
export const practices = pgTable(
  'practices',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    userId: text('user_id').notNull(),
    scenario: text('scenario').notNull(),
    playId: integer53('play_id'),
    /** The messages between the person and the buyer we play, as they were said. */
    said: jsonb('said').$type<{ by: 'rep' | 'buyer'; text: string }[]>().notNull(),
    missed: text('missed').array(),
    marks: integer('marks'),
    channelId: text('channel_id'),
    ts: text('ts'),
    at: instant('at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('practices_by_person').on(t.workspaceId, t.userId, t.at),
    index('practices_by_thread').on(t.workspaceId, t.channelId, t.ts),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
  ],
);

/** A sales team's question of one ISO week, and the message that asks it. */
export const teamPrompts = pgTable(
  'team_prompts',
  {
    workspaceId: text('workspace_id').notNull(),
    teamId: integer53('team_id').notNull(),
    week: text('week').notNull(),
    scenario: text('scenario').notNull(),
    parentId: integer53('parent_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.teamId, t.week] }),
    index('team_prompts_by_post').on(t.workspaceId, t.parentId),
    foreignKey({ columns: [t.workspaceId, t.teamId], foreignColumns: [salesTeams.workspaceId, salesTeams.id] }),
    foreignKey({ columns: [t.workspaceId, t.parentId], foreignColumns: [deliveries.workspaceId, deliveries.id] }),
  ],
);
