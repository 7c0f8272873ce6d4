import { z } from 'zod';
import type { Deal } from '../../domain/deal.ts';
import { winOf } from '../../domain/win.ts';
import type { Db } from '../../store/db.ts';
import { dealOf } from '../../store/deals.ts';
import { membersDays } from '../../store/subjects.ts';
import { effortOn } from '../../store/touches.ts';
import { isStandingWin } from '../../store/wins.ts';
import type { DrawnAgain } from '../drawn.ts';
import type { Message } from '../message.ts';
import { winMessage, winTakenBack } from '../views/win.ts';

/** Which win a message said: the deal, and the act that won it. */
const WIN = z.object({ deal: z.number(), act: z.number() });

export type WinArgs = z.infer<typeof WIN>;

/** The message of a win, as long as the deal is won by it; else that it was taken back. */
export const drawnWin: DrawnAgain = async ({ db, workspaceId }, args) => {
  const { deal: id, act } = WIN.parse(args);
  const [deal, stands] = await Promise.all([dealOf(db, workspaceId, id), isStandingWin(db, workspaceId, id, act)]);
  return deal && stands ? winInWords(db, deal) : winTakenBack(deal);
};

/** A won deal with what was logged on it. */
export async function winInWords(db: Db, deal: Deal): Promise<Message> {
  const { workspaceId, id, ownerId } = deal;
  const [{ openedThrough, ...effort }, days] = await Promise.all([
    effortOn(db, workspaceId, id),
    membersDays(db, workspaceId, [ownerId]),
  ]);
  // Somebody who left Slack has no days of their own any more: then nobody says how many it took.
  const owner = days.get(ownerId);
  const win = { ...effort, imported: openedThrough === 'import' };
  return winMessage(owner ? winOf(deal, win, owner) : { deal, ...effort, days: null });
}
