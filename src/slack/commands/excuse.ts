import type { Deal } from '../../domain/deal.ts';
import type { Excuse, LastTouch } from '../../domain/finding.ts';
import { dateFor } from '../../domain/member.ts';
import { excuseFor } from '../../domain/rules/excuse.ts';
import { saveNudges } from '../../store/nudges.ts';
import { snapshotsOf } from '../../store/snapshots.ts';
import { effortOn, lastTouchBy, lastTouchOn } from '../../store/touches.ts';
import type { Block } from '../message.ts';
import { excuseAnswer } from '../views/excuse.ts';
import { orNothing } from './beside.ts';
import { saysExcuse } from './excuse-in-words.ts';
import type { Ask } from './subcommand.ts';

/** What was just saved: the words of a note or a reason, the deal as it stands now, if it was about one, and the act of a touch. */
export type Written = { text: string; deal: Deal | null; act?: number };

/**
 * What to hold beside words that put the cause outside, privately; nothing where they do not, or one was answered so lately. Nothing of
 * the words is kept. Never throws: what was saved is answered in any case. A deal of somebody else's is no excuse of the caller's.
 */
export function excuseBlocks(ask: Ask, { text, deal, act }: Written): Promise<Block[]> {
  return orNothing(ask, 'excuse', async () => {
    const { db, now, member } = ask;
    const { workspaceId, userId } = member;
    if ((deal && deal.ownerId !== userId) || !(await saysExcuse(ask, text))) return [];
    const isOpen = deal === null || deal.status === 'open' || deal.status === 'parked';
    const [snapshots, effort, last] = await Promise.all([
      snapshotsOf(db, workspaceId, [userId], now),
      deal && effortOn(db, workspaceId, deal.id),
      lastTouch(ask, deal, act),
    ]);
    const snapshot = snapshots.get(userId);
    const done = effort && { touches: effort.touches, channels: effort.channels.length };
    // Beside a loss stands the mirror: the last touch would only repeat it.
    const about = { deal, source: deal?.source ?? null, done, lastTouch: isOpen ? last : null };
    const finding = snapshot && excuseFor(about, snapshot, now);
    if (!finding || (!isOpen && !COUNTERS.has(finding.reason))) return [];
    const today = dateFor(member, now);
    const said = { userId, finding, job: 'reply' as const, occasion: today.toString(), deliveryId: null };
    await saveNudges(db, workspaceId, [said], now);
    return excuseAnswer(finding, isOpen, today);
  });
}

/** What may stand beside a loss: that somebody did it by doing more. */
const COUNTERS: ReadonlySet<Excuse['reason']> = new Set(['own-win', 'same-leads']);

/** The last touch on this deal before the act of the words; without a deal, the caller's last on any. */
async function lastTouch({ db, member }: Ask, deal: Deal | null, act?: number): Promise<LastTouch | null> {
  const { workspaceId, userId } = member;
  const last = await (deal ? lastTouchOn(db, workspaceId, deal.id, act) : lastTouchBy(db, workspaceId, userId));
  return last && { deal: last.deal, kind: last.kind, on: dateFor(member, last.at) };
}
