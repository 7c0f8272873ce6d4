import { coachingOf } from '../../../domain/coach-settings.ts';
import type { Deal } from '../../../domain/deal.ts';
import type { Figures } from '../../../domain/figures.ts';
import { mirrorOf } from '../../../domain/mirror.ts';
import { endingOf } from '../../../domain/text/ending.ts';
import { figuresFor, liveFigures } from '../../../store/figures.ts';
import { effortOn } from '../../../store/touches.ts';
import type { Block } from '../../message.ts';
import { goodEnding, lostMirror } from '../../views/lost-mirror.ts';
import { orNothing } from '../beside.ts';
import type { Ask } from '../subcommand.ts';

/** A deal as it was just lost, and the act that ended it. */
export type Loss = { deal: Deal; act: number };

/**
 * What the owner of a deal sees right after its loss: the mirror, or praise for a good ending. Nothing for anybody else, and nothing
 * where it cannot be drawn.
 */
export function mirrorBlocks(ask: Ask, { deal, act }: Loss): Promise<Block[]> {
  return orNothing(ask, 'mirror', async () => {
    const { db, member, workspace } = ask;
    if (deal.ownerId !== member.userId) return [];
    const ending = endingOf(deal.endReason);
    if (ending !== 'other') return goodEnding(ending);
    const [effort, figures] = await Promise.all([effortOn(db, member.workspaceId, deal.id), figuresOf(ask)]);
    const owner = { ...member, country: member.country ?? workspace.country };
    const done = { ...effort, imported: effort.openedThrough === 'import' };
    const { team = null } = figures ?? {};
    return lostMirror(mirrorOf(deal, done, owner, team, coachingOf(workspace.coaching)), { deal: deal.id, act });
  });
}

/** The caller's as last night made them; live where it made none yet. */
async function figuresOf({ db, member: { workspaceId, userId }, now }: Ask): Promise<Figures | null> {
  const kept = await figuresFor(db, workspaceId, [userId]);
  return kept.get(userId) ?? liveFigures(db, workspaceId, userId, now);
}
