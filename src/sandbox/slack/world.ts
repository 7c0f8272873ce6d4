import { randomBytes } from 'node:crypto';
import type { Call } from './call.ts';
import type { FaultPlan } from './faults.ts';
import type { Message, State, User, Workspace } from './state.ts';

/** What happened to a message. */
export type Said = { workspaceId: string; how: 'posted' | 'edited' | 'deleted' | 'reacted'; message: Message };

export type Trigger = { workspaceId: string; user: string; viewId?: string; expires: number; used: boolean };

/** What every part of the local Slack shares: its state, the given clock, who listens, and where it is served. */
export type World = {
  state: State;
  clock: () => Temporal.Instant;
  origin: string;
  pace: boolean;
  enforceLimits: boolean;
  triggers: Map<string, Trigger>;
  listeners: Set<(said: Said) => void>;
  calls: Call[];
  said: Said[];
  breaches: string[];
  /** How often each method was called, by workspace and method. */
  counts: Map<string, number>;
  plan: FaultPlan;
};

/** The given clock, in epoch milliseconds. */
export function nowOf(world: World): number {
  return world.clock().epochMilliseconds;
}

/** The next id with this prefix: counted, so that the same day gives the same ids. */
export function nextId(world: World, prefix: string): string {
  world.state.made += 1;
  return `${prefix}${String(world.state.made).padStart(8, '0')}`;
}

/** A hash or trigger part that never comes back, not even after a restart from the same snapshot. */
export function never(): string {
  return randomBytes(6).toString('hex');
}

/** The next `ts` under `key`, a channel mostly: the given clock's microseconds, always after the last. */
export function nextTs(world: World, workspace: Workspace, key: string): string {
  const micros = Math.max(nowOf(world) * 1000, (workspace.lastTs[key] ?? 0) + 1);
  workspace.lastTs[key] = micros;
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
}

/** The workspace of this id. Throws where there is none: whoever asks made a mistake. */
export function workspaceOf(world: World, workspaceId: string): Workspace {
  const workspace = world.state.workspaces.find(({ id }) => id === workspaceId);
  if (!workspace) throw new Error(`The local Slack has no workspace ${workspaceId}`);
  return workspace;
}

/** The workspace a person is in, and the person; the first that has this id unless `workspaceId` says which. */
export function personOf(world: World, userId: string, workspaceId?: string): { workspace: Workspace; user: User } {
  for (const workspace of world.state.workspaces) {
    const user = workspace.users.find(({ id }) => id === userId);
    if (user && (workspaceId === undefined || workspaceId === workspace.id)) return { workspace, user };
  }
  throw new Error(`The local Slack has no user ${userId}`);
}

/** Tells every listener what happened. */
export function tell(world: World, said: Said): void {
  const copy = structuredClone(said);
  world.said.push(copy);
  for (const listener of world.listeners) listener(copy);
}
