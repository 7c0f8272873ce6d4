import type { Workspace } from './state.ts';
import type { World } from './world.ts';

export type Args = Record<string, unknown>;

/** One Web API method: given the workspace its token belongs to, and arguments with their JSON read. Throws SlackError. */
export type Method = (world: World, workspace: Workspace, args: Args) => Record<string, unknown>;

/** The argument as text; '' where it is missing. */
export function textOf(args: Args, name: string): string {
  const value = args[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Whether the argument says yes, in any of Slack's spellings. */
export function saysYes(args: Args, name: string): boolean {
  return ['true', '1'].includes(String(args[name]));
}

/** The argument as an object, or as a list of objects; undefined where it is neither. */
export function objectOf(args: Args, name: string): Record<string, unknown> | undefined {
  const value = args[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
