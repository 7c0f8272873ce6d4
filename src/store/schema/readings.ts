import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ReadingPlace, StoredUpdate } from '../../domain/reading-kept.ts';
import { identity, instant } from './columns.ts';
import { members } from './people.ts';

/**
 * What was read of somebody's message, for the card and the buttons under it: `ts` is the message's. `editedTs` is the edit that was
 * read last; `answerKey` the key of the delivery that answers it in the DM, null where only its author sees the answer.
 */
export const readings = pgTable(
  'readings',
  {
    workspaceId: text('workspace_id').notNull(),
    id: identity(),
    userId: text('user_id').notNull(),
    channelId: text('channel_id').notNull(),
    ts: text('ts').notNull(),
    threadTs: text('thread_ts'),
    place: text('place').$type<ReadingPlace>().notNull(),
    updates: jsonb('updates').$type<StoredUpdate[]>().notNull(),
    more: integer('more').notNull(),
    editedTs: text('edited_ts'),
    answerKey: text('answer_key'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('readings_by_message').on(t.workspaceId, t.channelId, t.ts, t.userId),
    index('readings_by_person').on(t.workspaceId, t.userId, t.channelId, t.id),
    index('readings_by_time').on(t.at),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
  ],
);
