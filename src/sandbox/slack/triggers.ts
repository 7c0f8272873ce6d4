import { refuse } from './answer.ts';
import type { Workspace } from './state.ts';
import { never, type Trigger, type World } from './world.ts';

/** Slack's own limit, by the machine's clock whatever the given clock says: the app answers in real seconds. */
const LIFETIME = 3000;

/** A trigger_id for what this person just did; good once, for 3 s. */
export function newTrigger(world: World, workspace: Workspace, user: string, viewId?: string): string {
  const id = `${Date.now()}.${workspace.id}.${never()}`;
  const expires = Date.now() + LIFETIME;
  world.triggers.set(id, { workspaceId: workspace.id, user, expires, used: false, ...(viewId ? { viewId } : {}) });
  return id;
}

/** Uses a trigger up and says whose it is. Ends the call if it is unknown, used or too old. */
export function useTrigger(world: World, workspace: Workspace, id: string): Trigger {
  const trigger = world.triggers.get(id);
  if (!trigger || trigger.workspaceId !== workspace.id) refuse('invalid_trigger_id');
  if (trigger.used) refuse('exchanged_trigger_id');
  if (trigger.expires <= Date.now()) refuse('expired_trigger_id');
  trigger.used = true;
  return trigger;
}
