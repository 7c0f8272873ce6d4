import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { setReads } from '../commands/coach/team-reads.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

const UNDO = z.object({ team: z.number(), reads: z.tuple([z.boolean(), z.boolean()]) });

/** Undo under a channel that is read for updates, or no longer: it is as it was, unless it was changed since. */
export const undoTeamReadsAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { team, reads } = UNDO.parse(JSON.parse(press.value));
    const [from, to] = reads;
    const ask = await askOf(deps, press);
    return { replace: await setReads(ask, team, (standing) => (standing === to ? from : standing), 'Undone') };
  });
