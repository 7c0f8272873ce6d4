import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { undoTeamWords } from '../../store/team-by-words.ts';
import type { Pending } from '../pending.ts';
import { seatTold } from '../views/seat-told.ts';
import { HEARD_ALREADY } from '../views/setup-saved.ts';
import { teamUndone } from '../views/teams.ts';
import { askOf, pressed } from './pressed.ts';

const PLACE = z.enum(['manages', 'sells']).nullable();

/** A team whose people or channel words changed: from what, to what. */
const CHANGED = z.object({
  team: z.number(),
  people: z.record(z.string(), z.tuple([PLACE, PLACE])),
  channel: z.tuple([z.string(), z.string()]).optional(),
});

/** Undo under a changed team: what still stands as it was left goes back to what it was. */
export const undoTeamPeopleAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const changed = CHANGED.parse(JSON.parse(press.value));
    const undone = await undoTeamWords(ask.db, ask.actor, changed, { ...ask, tell: seatTold });
    return { replace: undone ? teamUndone(undone) : { text: HEARD_ALREADY } };
  });
