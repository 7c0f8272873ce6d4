import { z } from 'zod';
import { callerOf } from '../../store/members.ts';
import { readingOf } from '../../store/readings.ts';
import { saidBy } from '../asking.ts';
import type { DrawnAgain } from '../drawn.ts';
import { cardOf } from '../reading/card.ts';
import { cardGone, settledCard } from '../views/reading-settled.ts';
import { withUndo } from '../views/saved.ts';

/** Which reading, and whose; `gone`: its message was deleted. */
const READING = z.object({ id: z.number(), userId: z.string(), gone: z.literal(true).optional() });

export type ReadingArgs = z.infer<typeof READING>;

/** The card of what was read of a message in the DM, as it reads now; what was saved meanwhile can be undone. */
export const drawnReading: DrawnAgain = async ({ db, workspaceId, now }, args) => {
  const { id, userId, gone } = READING.parse(args);
  const [reading, caller] = await Promise.all([
    readingOf(db, { workspaceId, userId }, id),
    callerOf(db, workspaceId, userId),
  ]);
  if (gone || !reading || !caller) return cardGone();
  if (reading.updates.some(({ state }) => state === 'waiting')) {
    return cardOf(db, { workspaceId, userId, said: saidBy(caller, now) }, reading);
  }
  const settled = settledCard(reading);
  const act = reading.updates.find((one) => one.state === 'saved' && one.act !== null)?.act ?? null;
  return act === null ? settled : withUndo(settled.text, act);
};
