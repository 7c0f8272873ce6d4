import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { coachingOf } from '../../domain/coach-settings.ts';
import { newestAudit } from '../../store/audit.ts';
import { setUpOf } from '../../store/set-up.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { View } from '../message.ts';
import { setupModal } from '../modals/setup.ts';
import { setupAdminsModal } from '../modals/setup-admins.ts';
import { setupDataModal } from '../modals/setup-data.ts';
import { setupLogModal } from '../modals/setup-log.ts';
import { SETUP_PARTS, type SetupPart } from '../modals/setup-menu.ts';
import { setupStagesModal } from '../modals/setup-stages.ts';
import { setupTeamsModal } from '../modals/setup-teams.ts';
import { setupWorkspaceModal } from '../modals/setup-workspace.ts';
import type { Pending } from '../pending.ts';
import { LOG_SHOWN } from '../views/setup-log.ts';
import { askOf, pressed } from './pressed.ts';

/** What each part of the menu opens. */
const OPENED: Record<SetupPart, (ask: Ask) => Promise<View> | View> = {
  teams: async ({ db, actor }) => setupTeamsModal((await setUpOf(db, actor)).teams),
  coach: ({ workspace }) => setupModal(coachingOf(workspace.coaching)),
  stages: ({ workspace }) => setupStagesModal(workspace.stages),
  workspace: ({ workspace }) => setupWorkspaceModal(workspace),
  data: ({ workspace }) => setupDataModal(workspace),
  admins: async ({ db, actor }) => setupAdminsModal((await setUpOf(db, actor)).admins),
  log: async ({ db, actor, said }) => setupLogModal(await newestAudit(db, actor, LOG_SHOWN), said.at),
};

/** A part of the menu: lays its form on top. */
export const setupPartAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const admin = await ask.asAdmin();
    const view = await OPENED[z.enum(SETUP_PARTS).parse(press.value)]({ ...ask, ...admin });
    await press.client.views.push({ trigger_id: press.triggerId, view });
    return undefined;
  });
