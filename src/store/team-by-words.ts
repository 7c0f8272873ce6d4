import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import { type PlacesChanged, putBack } from '../domain/seats.ts';
import { isRemoved, seatsOf, type WantedTeam } from '../domain/set-up.ts';
import { type SalesTeam, USUAL_TEAM } from '../domain/team.ts';
import type { TeamWords } from '../domain/text/team-words.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import type { TeamHeard } from './seat-notices.ts';
import { EXAMPLE, refuseFaults, wantedAs } from './team-refusal.ts';
import { type TeamChanged, writeTeam } from './team-writing.ts';
import { lockTeams, type TeamWithPeople } from './teams.ts';

/** How days are counted in a team that is opened. */
export type TeamDays = Pick<SalesTeam, 'zone' | 'country' | 'workDays'>;

/**
 * Sets a sales team up from a command's words. To one that stands people are added, and only those named leave it; whoever is named
 * has the part named. Else it is opened, with these days. Undefined where it was heard before. Throws UserError unless `by` manages
 * it, or is an admin, and for whatever keeps it from being so.
 */
export function setUpTeam(
  db: Db,
  by: Actor,
  words: TeamWords,
  days: TeamDays,
  heard: TeamHeard,
): Promise<TeamChanged | undefined> {
  if (by.role === 'rep') throw new UserError('Sales teams are for managers and admins to set up. Ask one of them.');
  return db.transaction(async (tx) => {
    const all = await lockTeams(tx, by.workspaceId);
    const known = all.find(({ team }) => !isRemoved(team) && team.name.toLowerCase() === words.name.toLowerCase());
    const wanted = known ? added(by, known, words) : opened(by, words, days, all);
    refuseFaults(wanted, all, known);
    if (!(await hearOnce(tx, by.workspaceId, heard.heard, heard.now))) return undefined;
    return writeTeam(tx, by, wanted, all, heard);
  });
}

/** What words changed of a team: whose place, and its channel. */
export type TeamAct = { team: number; people: PlacesChanged; channel?: [string, string] | undefined };

/** Puts back what words changed, where it still stands as it was left. As `setUpTeam`. */
export function undoTeamWords(db: Db, by: Actor, act: TeamAct, heard: TeamHeard): Promise<TeamChanged | undefined> {
  return db.transaction(async (tx) => {
    const all = await lockTeams(tx, by.workspaceId);
    const known = all.find(({ team }) => !isRemoved(team) && team.id === act.team);
    if (!known) throw new UserError('That team was removed meanwhile.');
    requireLeads(by, known);
    const isStill = act.channel?.[1] === known.team.channelId;
    const channelId = isStill && act.channel ? act.channel[0] : known.team.channelId;
    const wanted = wantedAs(known, putBack(known.people, act.people), channelId);
    refuseFaults(wanted, all, known);
    if (!(await hearOnce(tx, by.workspaceId, heard.heard, heard.now))) return undefined;
    return writeTeam(tx, by, wanted, all, heard);
  });
}

function added(by: Actor, known: TeamWithPeople, { channelId, reps, managers, leaving }: TeamWords): WantedTeam {
  requireLeads(by, known);
  const stranger = leaving.find((userId) => !known.people.some((seat) => seat.userId === userId));
  if (stranger) throw new UserError(`<@${stranger}> is not in ${known.team.name}.`);
  const named = seatsOf({ managers, members: reps });
  const gone = new Set([...leaving, ...named.map(({ userId }) => userId)]);
  const stay = known.people.filter(({ userId }) => !gone.has(userId));
  const leavers = new Set(leaving);
  const seats = [...stay, ...named.filter(({ userId }) => !leavers.has(userId))];
  return wantedAs(known, seats, channelId ?? known.team.channelId);
}

function opened(by: Actor, words: TeamWords, days: TeamDays, all: readonly TeamWithPeople[]): WantedTeam {
  const { name, channelId, reps, managers, leaving } = words;
  if (leaving.length > 0 || channelId === null) {
    const how = leaving.length > 0 ? '' : ` To open one, name its channel too. ${EXAMPLE}`;
    throw new UserError(`There is no team called ${name.slice(0, 80)}.${how}`);
  }
  if (reps.length === 0) throw new UserError(`Who sells in this team? ${EXAMPLE}`);
  // An admin who is in no team sets it up for others.
  const isIn = all.some(({ people }) => people.some(({ userId }) => userId === by.userId));
  const self = by.role === 'admin' && !isIn && !reps.includes(by.userId) ? [] : [by.userId];
  const leads = managers.length > 0 ? managers : self;
  return { ...USUAL_TEAM, ...days, id: null, name, channelId, managers: leads, members: reps, moves: false };
}

function requireLeads(by: Actor, { team, people }: TeamWithPeople): void {
  if (by.role === 'admin' || people.some(({ userId, manages }) => manages && userId === by.userId)) return;
  throw new UserError(`Only a manager of ${team.name} or an admin can change it.`);
}
