import { date, integer, json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { RepFigures, TeamFigures } from '../../domain/figures.ts';
import { instant } from './columns.ts';
import { workspaces } from './people.ts';

/** What a member's (by user id) or a sales team's (by id) rows came to in the night. */
export const figures = pgTable(
  'figures',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.workspaceId),
    of: text('of').$type<'member' | 'team'>().notNull(),
    subject: text('subject').notNull(),
    body: json('body').$type<RepFigures | TeamFigures>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.of, t.subject] })],
);

/** Tokens of a model used by a workspace on a day, by UTC. */
export const modelUse = pgTable(
  'model_use',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.workspaceId),
    day: date('day').notNull(),
    tokens: integer('tokens').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.day] })],
);
