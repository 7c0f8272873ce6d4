import type { WebClient } from '@slack/web-api';
import type { Deps } from '../deps.ts';
import type { Through } from '../domain/act.ts';
import type { Said } from '../domain/text/said.ts';
import type { Caller } from '../store/members.ts';
import { adminFor } from './admin.ts';
import { callerFor } from './caller.ts';
import type { Ask } from './commands/subcommand.ts';
import { modelFor } from './model.ts';

/** Who asks, where, and under which inbound key it is heard. */
export type Asking = {
  workspaceId: string;
  userId: string;
  client: WebClient;
  through: Through;
  heard: string;
  text?: string;
  chosen?: number;
  /** When it was said, where that is not now: a button may be pressed long after its question. */
  saidAt?: Temporal.Instant;
};

/** Everything a listener needs to answer one person: who they are, and what their words mean where they are. */
export async function ask(deps: Deps, asking: Asking): Promise<Ask> {
  const { workspaceId, userId, client, through, heard, text = '', chosen = null } = asking;
  const now = deps.now();
  const meeting = { db: deps.db, client, now, workspaceId };
  const caller = await callerFor(meeting, userId);
  return {
    ...caller,
    db: deps.db,
    now,
    said: saidBy(caller, asking.saidAt ?? now),
    text,
    chosen,
    through,
    heard,
    log: deps.log,
    model: modelFor(deps, caller.workspace, now),
    meet: (other) => callerFor(meeting, other),
    asAdmin: (opens) => adminFor(meeting, caller, opens),
  };
}

/** What a person's words mean that were said at this moment. */
export function saidBy({ member, workspace }: Caller, at: Temporal.Instant): Said {
  return {
    at: at.toZonedDateTimeISO(member.zone),
    dayOrder: workspace.dayOrder,
    currency: workspace.currency,
    stages: workspace.stages,
    workDays: member.workDays,
  };
}
