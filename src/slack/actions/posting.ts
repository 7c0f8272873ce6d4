import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { keepPrivate, startPosting } from '../../store/posting.ts';
import type { Pending } from '../pending.ts';
import { decidedPreviews } from '../previews.ts';
import { askOf, pressed } from './pressed.ts';

const TEAM = z.coerce.number().int();

/** Start posting: what managers saw as a preview is said in the team's channel from now on. */
export const startPostingAction = (deps: Deps, pending: Pending) => decides(deps, pending, startPosting);

/** Keep it private: the team's channel hears nothing about people or deals. */
export const keepPrivateAction = (deps: Deps, pending: Pending) => decides(deps, pending, keepPrivate);

function decides(deps: Deps, pending: Pending, decide: typeof startPosting) {
  return pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const { actor, now } = ask;
    const replace = await ask.db.transaction(async (db) => {
      const team = await decide(db, actor, TEAM.parse(press.value), ask);
      return team && (await decidedPreviews({ db, workspaceId: actor.workspaceId, now }, team.id, press.place));
    });
    return replace && { replace };
  });
}
