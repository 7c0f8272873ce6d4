import { pino } from 'pino';
import type { Update } from '../../../src/domain/reading.ts';
import type { Ask } from '../../../src/slack/commands/subcommand.ts';
import type { Applied, Done } from '../../../src/slack/reading/applied.ts';
import type { Db } from '../../../src/store/db.ts';
import { type Caller, callerOf } from '../../../src/store/members.ts';
import { NOW } from '../../store/people.ts';

let asked = 0;

/** Who they are when they ask. */
export async function callerFor(db: Db, who: { workspaceId: string; userId: string }): Promise<Caller> {
  const caller = await callerOf(db, who.workspaceId, who.userId);
  if (!caller) throw new Error(`${who.userId} was never saved`);
  return caller;
}

/** A message of this person's in their DM, heard for the first time unless a key is given. */
export async function anAsk(
  db: Db,
  who: { workspaceId: string; userId: string },
  over: Partial<Ask> = {},
): Promise<Ask> {
  asked += 1;
  const caller = await callerFor(db, who);
  const { now = NOW } = over;
  const nobody = async () => {
    throw new Error('nobody is met here');
  };
  return {
    ...caller,
    ...{ db, now, text: '', chosen: null, through: 'message', heard: `msg:DBEA:${asked}` },
    said: {
      at: now.toZonedDateTimeISO(caller.member.zone),
      dayOrder: caller.workspace.dayOrder,
      currency: caller.workspace.currency,
      stages: caller.workspace.stages,
      workDays: caller.member.workDays,
    },
    ...{ log: pino({ level: 'silent' }), model: null, meet: nobody, asAdmin: nobody },
    ...over,
  };
}

/** An update of a message, certain. */
export function anUpdate(over: Partial<Update> = {}): Update {
  return { is: 'deal-update', deal: null, parts: {}, doubts: [], ...over };
}

/** What was applied; throws where it was heard before. */
export function written(applied: Applied): { act: number; done: Done[] } {
  if (applied.is !== 'applied' || applied.act === null) throw new Error('nothing was written');
  return { act: applied.act, done: applied.done };
}
