import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { SECTIONS, STAGES } from '../../domain/pipeline.ts';
import { DAY_ORDERS, type Workspace } from '../../domain/workspace.ts';
import type { WorkspaceSettings } from '../../domain/workspace-facts.ts';
import { changeWorkspace } from '../../store/workspaces.ts';
import { redrawBehind } from '../modals/setup-behind.ts';
import type { Pending } from '../pending.ts';
import { HEARD_ALREADY, workspaceSaved } from '../views/setup-saved.ts';
import { askOf, pressed } from './pressed.ts';

function pair<Kind extends z.ZodType>(kind: Kind) {
  return z.tuple([kind, kind]).optional();
}

const TIME = z.string().transform((text) => Temporal.PlainTime.from(text));
const STAGE = z.object({ name: z.string().optional(), section: z.enum(SECTIONS).optional() });

/** Each setting that was changed: from what, to what. */
const CHANGED = z.object({
  currency: pair(z.string()),
  country: pair(z.string()),
  dayOrder: pair(z.enum(DAY_ORDERS)),
  digestAt: pair(TIME),
  workDays: pair(z.array(z.number())),
  retentionDays: pair(z.number()),
  stages: pair(z.partialRecord(z.enum(STAGES), STAGE)),
});

/** Undo under changed settings of the workspace: what still stands as it was saved goes back to what it was. */
export const undoWorkspaceAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const changed = Object.entries(CHANGED.parse(JSON.parse(press.value)));
    const ask = await askOf(deps, press);
    const restored = (standing: Workspace): Partial<WorkspaceSettings> => {
      const now: Record<string, unknown> = standing;
      const still = changed.filter(([setting, both]) => both && inOrder(now[setting]) === inOrder(both[1]));
      return Object.fromEntries(still.map(([setting, both]) => [setting, both?.[0]]));
    };
    const done = await changeWorkspace(ask.db, ask.actor, restored, ask);
    redrawBehind(ask, press.behind, pending);
    return { replace: done ? workspaceSaved(done.before, done.after, [], 'Undone') : { text: HEARD_ALREADY } };
  });

/** Written out, with what a record holds in one order: the database keeps it in another. */
function inOrder(value: unknown): string {
  const isRecord = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  if (!isRecord) return JSON.stringify(value);
  return `{${Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, one]) => `${name}:${inOrder(one)}`)
    .join()}}`;
}
