import type { Deal, DealUpdate, FieldChange } from '../domain/deal.ts';
import type { Act } from '../store/acts.ts';
import type { Db } from '../store/db.ts';
import { changeDeal, type DealChanged } from '../store/deals.ts';
import { withdraw } from '../store/endings.ts';
import { addDeliveries } from '../store/outbox.ts';
import { lastWinSaid, teamOfSeller, winKey } from '../store/wins.ts';
import type { Ask } from './commands/subcommand.ts';
import { type WinArgs, winInWords } from './drawn/win.ts';
import type { Drawing } from './drawn.ts';
import { refresh } from './refresh.ts';

/** A win is no news a day later. */
const LAPSES_AFTER_HOURS = 24;

/** What an act changed of a deal; `hears` is the channel that is told of the win, null where none is. */
export type WonChanged = DealChanged & { hears: string | null };

/**
 * Changes a deal as `changeDeal` does. What wins it is said in its team's channel; what opens a won one again is shown there: with
 * the change or not at all.
 */
export function changeWon(
  { db, actor, now }: Pick<Ask, 'db' | 'actor' | 'now'>,
  deal: Deal,
  update: DealUpdate,
  act: Act,
): Promise<WonChanged> {
  return db.transaction(async (tx) => {
    const changed = await changeDeal(tx, actor, deal, update, act);
    if (isWon(changed)) return { ...changed, hears: await sayWin(tx, changed, now) };
    await showWins({ db: tx, workspaceId: deal.workspaceId, now }, [changed]);
    return { ...changed, hears: null };
  });
}

function isWon({ changes }: DealChanged): boolean {
  return changes.some(({ field, to }) => field === 'status' && to === 'won');
}

/** Lets the channel of the owner's team hear of a win, and returns it; null where there is none, it is closed to us, or keeps its things private. */
async function sayWin(tx: Db, { deal, act }: DealChanged, now: Temporal.Instant): Promise<string | null> {
  if (act === null) return null;
  const { workspaceId, id, ownerId } = deal;
  const team = await teamOfSeller(tx, workspaceId, ownerId);
  if (!team || team.privateOnly) return null;
  const { text, blocks } = await winInWords(tx, deal);
  const post = {
    channelId: team.channelId,
    key: winKey(id, act),
    body: blocks ? { text, blocks } : { text },
    notBefore: now,
    expiresAt: now.add({ hours: LAPSES_AFTER_HOURS }),
  };
  await addDeliveries(tx, workspaceId, [post], now);
  return (await lastWinSaid(tx, workspaceId, id))?.state === 'waiting' ? team.channelId : null;
}

/** A deal, and how its status was changed: by an act, or by the undoing of one. */
type Turned = { deal: Pick<Deal, 'id'>; changes: FieldChange[] };

/** Lets the message about a win show what became of it, where these deals are no longer won, or are so again by the undoing of that. */
export async function showWins(drawing: Drawing, turned: readonly Turned[]): Promise<void> {
  const { db, workspaceId } = drawing;
  for (const { deal, changes } of turned) {
    if (!changes.some(({ field, from, to }) => field === 'status' && (from === 'won' || to === 'won'))) continue;
    const said = await lastWinSaid(db, workspaceId, deal.id);
    if (!said || said.state === 'ended') continue;
    if (!said.stands && said.state === 'waiting' && (await withdraw(db, workspaceId, said.postId, 'taken-back')))
      continue;
    await refresh(drawing, said.postId, 'win', { deal: deal.id, act: said.act } satisfies WinArgs);
  }
}
