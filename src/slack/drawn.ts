import type { Db } from '../store/db.ts';
import type { Draw } from './courier/attempt.ts';
import { drawnQuestion } from './drawn/deal-question.ts';
import { drawnLines } from './drawn/lines.ts';
import { drawnPreview } from './drawn/nudge-preview.ts';
import { drawnReading } from './drawn/reading.ts';
import { drawnThread } from './drawn/thread.ts';
import { drawnThreadPart } from './drawn/thread-part.ts';
import { drawnWin } from './drawn/win.ts';
import type { Message } from './message.ts';

/** From what a posted message is drawn again: one workspace's data, at one moment. */
export type Drawing = { db: Db; workspaceId: string; now: Temporal.Instant };

/** A message as it is now; `args` is what was kept with its edit, to be parsed. */
export type DrawnAgain = (drawing: Drawing, args: unknown) => Promise<Message>;

/** The messages that are edited after they were posted: accountability threads, what channels heard of deals, previews of it, wins, what was read of a message. */
export const DRAWN = {
  'deal-question': drawnQuestion,
  lines: drawnLines,
  'nudge-preview': drawnPreview,
  reading: drawnReading,
  win: drawnWin,
  thread: drawnThread,
  'thread-part': drawnThreadPart,
} satisfies Record<string, DrawnAgain>;

export type DrawnView = keyof typeof DRAWN;

/** How couriers draw: the table above, by name. Throws for a view that nobody knows. */
export function drawing({ db, now }: { db: Db; now: () => Temporal.Instant }): Draw {
  return async (view, args, workspaceId) => {
    const views: Readonly<Record<string, DrawnAgain>> = DRAWN;
    const found = Object.hasOwn(views, view) ? views[view] : undefined;
    if (!found) throw new Error(`no view is called ${view}`);
    return found({ db, workspaceId, now: now() }, args);
  };
}
