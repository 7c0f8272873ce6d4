import { inWords, viewFaults } from '../../slack/limits.ts';
import { refuse, refuseBreaches } from './answer.ts';
import { initialValues } from './elements.ts';
import { withIds } from './messages.ts';
import { type Args, type Method, objectOf, textOf } from './method.ts';
import type { Json, View, Workspace } from './state.ts';
import { useTrigger } from './triggers.ts';
import { userOf } from './users.ts';
import { never, nextId, type World } from './world.ts';

const STACK = 3;

function given(world: World, args: Args, type: View['type']): Json {
  const view = objectOf(args, 'view') ?? refuse('invalid_arguments');
  if (view.type !== type) refuse('invalid_arguments');
  const faults = world.enforceLimits ? viewFaults(view) : [];
  if (faults.length > 0) {
    world.breaches.push(...faults.map(inWords));
    refuseBreaches('invalid_arguments', faults, '/view');
  }
  return view;
}

/** A view as Slack keeps it. An update keeps its id and place in the stack, and what stands in blocks of the same id. */
export function drawn(world: World, workspace: Workspace, view: Json, before?: View, under?: View): View {
  const id = before?.id ?? nextId(world, 'V');
  const blocks = withIds(Array.isArray(view.blocks) ? view.blocks : []);
  const text = (name: string) => (typeof view[name] === 'string' ? view[name] : '');
  const part = (name: string) => objectOf(view, name) ?? null;
  return {
    id,
    team_id: workspace.id,
    type: view.type === 'home' ? 'home' : 'modal',
    title: part('title'),
    submit: part('submit'),
    close: part('close'),
    blocks,
    private_metadata: text('private_metadata'),
    callback_id: text('callback_id'),
    external_id: text('external_id'),
    state: { values: initialValues(blocks, before?.state.values) },
    hash: `${Math.floor(world.clock().epochMilliseconds / 1000)}.${never()}`,
    clear_on_close: view.clear_on_close === true,
    notify_on_close: view.notify_on_close === true,
    root_view_id: before?.root_view_id ?? under?.root_view_id ?? id,
    previous_view_id: before ? before.previous_view_id : (under?.id ?? null),
    app_id: workspace.appId,
    bot_id: workspace.botId,
  };
}

/** Lays a modal on top of what this person has open; with nothing open it is the first. */
export function pushView(world: World, workspace: Workspace, user: string, view: Json): View {
  const stack = workspace.modals[user] ?? [];
  if (stack.length >= STACK) refuse('push_limit_reached');
  const modal = drawn(world, workspace, view, undefined, stack.at(-1));
  workspace.modals[user] = [...stack, modal];
  return modal;
}

/** Draws an open view anew. */
export function replaceView(world: World, workspace: Workspace, before: View, view: Json): View {
  const after = drawn(world, workspace, view, before);
  for (const [user, stack] of Object.entries(workspace.modals)) {
    workspace.modals[user] = stack.map((open) => (open.id === after.id ? after : open));
  }
  for (const [user, home] of Object.entries(workspace.homes)) {
    if (home.id === after.id) workspace.homes[user] = after;
  }
  return after;
}

export const openView: Method = (world, workspace, args) => {
  const view = given(world, args, 'modal');
  const { user } = useTrigger(world, workspace, textOf(args, 'trigger_id'));
  workspace.modals[user] = [];
  return { view: pushView(world, workspace, user, view) };
};

export const pushed: Method = (world, workspace, args) => {
  const view = given(world, args, 'modal');
  const { user, viewId } = useTrigger(world, workspace, textOf(args, 'trigger_id'));
  if (!workspace.modals[user]?.some(({ id }) => id === viewId)) refuse('view_not_found');
  return { view: pushView(world, workspace, user, view) };
};

export const updateView: Method = (world, workspace, args) => {
  const open = [...Object.values(workspace.modals).flat(), ...Object.values(workspace.homes)];
  const [id, externalId] = [textOf(args, 'view_id'), textOf(args, 'external_id')];
  const before = open.find((view) =>
    id === '' ? externalId !== '' && view.external_id === externalId : view.id === id,
  );
  if (!before) refuse('not_found');
  const hash = textOf(args, 'hash');
  if (hash !== '' && hash !== before.hash) refuse('hash_conflict');
  return { view: replaceView(world, workspace, before, given(world, args, before.type)) };
};

export const publishView: Method = (world, workspace, args) => {
  const user = userOf(workspace, textOf(args, 'user_id'));
  const before = workspace.homes[user.id];
  const hash = textOf(args, 'hash');
  if (before && hash !== '' && hash !== before.hash) refuse('hash_conflict');
  const home = drawn(world, workspace, given(world, args, 'home'), before);
  workspace.homes[user.id] = home;
  return { view: home };
};
