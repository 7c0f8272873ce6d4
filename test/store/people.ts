import type { Deal, DealFields } from '../../src/domain/deal.ts';
import { BLANK } from '../../src/domain/deal.ts';
import { type Actor, type Member, type Role, UNTOLD } from '../../src/domain/member.ts';
import type { Act } from '../../src/store/acts.ts';
import type { Db } from '../../src/store/db.ts';
import { openDeal } from '../../src/store/deals.ts';
import { callerOf, saveMember } from '../../src/store/members.ts';
import { saveTeam } from '../../src/store/teams.ts';
import { saveWorkspace } from '../../src/store/workspaces.ts';
import { newLetters } from '../letters.ts';

/** A Tuesday, 09:00 in New York. */
export const NOW = Temporal.Instant.from('2026-03-10T13:00:00Z');

/** A workspace of a test's own; returns its id. */
export async function aWorkspace(db: Db): Promise<string> {
  const workspaceId = `T${newLetters()}`;
  await saveWorkspace(db, {
    workspaceId,
    name: 'Northwind',
    currency: 'USD',
    country: 'US',
    dayOrder: 'mdy',
    coaching: {},
  });
  return workspaceId;
}

/** A member, saved; returns who they are when they act. */
export async function aCaller(db: Db, workspaceId: string, name: string, role: Role = 'rep'): Promise<Actor> {
  const member: Member = {
    workspaceId,
    userId: `U${name.toUpperCase()}`,
    name,
    role,
    zone: 'America/New_York',
    country: null,
    workDays: [1, 2, 3, 4, 5],
    digestAt: Temporal.PlainTime.from('08:30'),
    dmChannel: `D${name.toUpperCase()}`,
    awayFrom: null,
    awayUntil: null,
    goals: {},
    ...UNTOLD,
    createdAt: NOW.subtract({ hours: 2400 }),
  };
  await saveMember(db, member);
  return actorOf(db, workspaceId, member.userId);
}

export async function actorOf(db: Db, workspaceId: string, userId: string): Promise<Actor> {
  const caller = await callerOf(db, workspaceId, userId);
  if (!caller) throw new Error(`${userId} was never saved`);
  return caller.actor;
}

/** A sales team that `manager` manages. */
export async function aTeam(db: Db, workspaceId: string, manager: Actor, reps: Actor[]) {
  return saveTeam(
    db,
    {
      workspaceId,
      name: 'East',
      channelId: 'CEAST',
      zone: 'America/New_York',
      country: null,
      workDays: [1, 2, 3, 4, 5],
      privateOnly: false,
      createdAt: NOW,
    },
    [{ userId: manager.userId, manages: true }, ...reps.map(({ userId }) => ({ userId, manages: false }))],
  );
}

let said = 0;

/** An act of this person now, heard for the first time unless a key is given. */
export function anAct(by: Actor, more: Partial<Act> = {}): Act {
  said += 1;
  return { by: by.userId, through: 'command', at: NOW, recordedAt: NOW, heard: `cmd:${said}`, ...more };
}

/** A deal opened by its owner. */
export async function aSavedDeal(
  db: Db,
  owner: Actor,
  fields: Partial<DealFields> = {},
  act: Partial<Act> = {},
): Promise<Deal> {
  const whole = { ...BLANK, name: 'Acme Corp', ownerId: owner.userId, ...fields };
  const opened = await openDeal(db, owner, whole, anAct(owner, act));
  if (!opened) throw new Error('the deal was heard before');
  return opened.deal;
}
