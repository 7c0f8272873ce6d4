import type { Deal } from '../../domain/deal.ts';
import type { LastTouch } from '../../domain/finding.ts';
import { dateFor } from '../../domain/member.ts';
import { excuseFor } from '../../domain/rules/excuse.ts';
import { saveNudges } from '../../store/nudges.ts';
import { snapshotsOf } from '../../store/snapshots.ts';
import { effortOn, lastTouchBy } from '../../store/touches.ts';
import type { Block } from '../message.ts';
import { excuseAnswer } from '../views/excuse.ts';
import { orNothing } from './beside.ts';
import { saysExcuse } from './excuse-in-words.ts';
import type { Ask } from './subcommand.ts';

/** What was just saved: the words of a note or a reason, and the deal as it stands now, if it was about one. */
export type Written = { text: string; deal: Deal | null };

/**
 * What to hold beside words that put the cause outside, privately; nothing where they do not, or one was answered so lately. Nothing of
 * the words is kept. Never throws: what was saved is answered in any case. A deal of somebody else's is no excuse of the caller's.
 */
export function excuseBlocks(ask: Ask, { text, deal }: Written): Promise<Block[]> {
  return orNothing(ask, 'excuse', async () => {
    const { db, now, member } = ask;
    const { workspaceId, userId } = member;
    if ((deal && deal.ownerId !== userId) || !(await saysExcuse(ask, text))) return [];
    const [snapshots, lastTouch] = await Promise.all([
      snapshotsOf(db, workspaceId, [userId], now),
      lastTouchOn(ask, deal),
    ]);
    const snapshot = snapshots.get(userId);
    const finding = snapshot && excuseFor({ deal, source: deal?.source ?? null, lastTouch }, snapshot, now);
    const isOpen = deal === null || deal.status === 'open' || deal.status === 'parked';
    // Beside a loss stands the mirror: the last touch alone would only repeat it.
    if (!finding || (!isOpen && finding.reason === 'plain')) return [];
    const today = dateFor(member, now);
    const said = { userId, finding, job: 'reply' as const, occasion: today.toString(), deliveryId: null };
    await saveNudges(db, workspaceId, [said], now);
    return excuseAnswer(finding, isOpen, today);
  });
}

/** The last touch on this deal that we know of; without a deal, the caller's last on any. */
async function lastTouchOn({ db, member }: Ask, deal: Deal | null): Promise<LastTouch | null> {
  const { workspaceId, userId } = member;
  if (!deal) {
    const last = await lastTouchBy(db, workspaceId, userId);
    return last && { deal: last.deal, kind: last.kind, on: dateFor(member, last.at) };
  }
  const { last } = await effortOn(db, workspaceId, deal.id);
  return last && { deal: deal.name, kind: last.kind, on: dateFor(member, last.at) };
}
