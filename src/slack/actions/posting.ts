import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { nextTime } from '../../domain/timetable.ts';
import { keepPrivate, startPosting } from '../../store/posting.ts';
import { teamsDays } from '../../store/subjects.ts';
import type { Pending } from '../pending.ts';
import { keptPrivate, postingStarted } from '../views/nudge-preview.ts';
import { askOf, pressed } from './pressed.ts';

const TEAM = z.coerce.number().int();

/** Start posting: what managers saw as a preview is said in the team's channel from now on. */
export const startPostingAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const { db, actor, now } = ask;
    const team = await startPosting(db, actor, TEAM.parse(press.value), ask);
    if (!team) return undefined;
    const days = (await teamsDays(db, actor.workspaceId, [String(team.id)])).get(String(team.id));
    const next = days ? nextTime('channel-nudges', days, now) : null;
    return { replace: postingStarted(team, next, ask.said.at.toPlainDate()) };
  });

/** Keep it private: the team's channel hears nothing about people or deals. */
export const keepPrivateAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const team = await keepPrivate(ask.db, ask.actor, TEAM.parse(press.value), ask);
    return team && { replace: keptPrivate(team) };
  });
