import type { SalesTeam } from './team.ts';
import { isWithin } from './text/clean.ts';

/** Somebody's place in a sales team. */
export type Seat = { userId: string; manages: boolean };

/** A sales team and who is in it. */
export type StandingTeam = { team: SalesTeam; people: readonly Seat[] };

/** A sales team as an admin wants it; `id` is null for a new one. `moves`: people who sell in another team change to this one. */
export type WantedTeam = Pick<
  SalesTeam,
  'name' | 'channelId' | 'zone' | 'country' | 'workDays' | 'privateOnly' | 'threadOn' | 'threadAt' | 'readsUpdates'
> & { id: number | null; managers: readonly string[]; members: readonly string[]; moves: boolean };

/** Who then is in the team; somebody who manages it may also sell. */
export function seatsOf({ managers, members }: Pick<WantedTeam, 'managers' | 'members'>): Seat[] {
  const sells = members.filter((userId) => !managers.includes(userId));
  return [
    ...managers.map((userId) => ({ userId, manages: true })),
    ...sells.map((userId) => ({ userId, manages: false })),
  ];
}

/** Days before a new team's channel hears of people and deals: until then its managers see what it would hear. */
export const FIRST_DAYS = 7;

/** The most characters of a team's name: it stands in every line about the team. */
export const TEAM_NAME_MAX = 80;

/** The days on which a thread may open: whoever commits on Friday has no week left. */
export const THREAD_DAYS = [1, 2, 3, 4] as const;

/** What keeps a sales team from being set up. */
export type TeamFault =
  | { is: 'no-name' }
  | { is: 'name-too-long' }
  | { is: 'name-taken'; by: string }
  | { is: 'no-channel' }
  | { is: 'channel-taken'; by: string }
  | { is: 'no-manager' }
  | { is: 'no-members' }
  | { is: 'sells-elsewhere'; who: { userId: string; team: string }[] }
  | { is: 'no-days' };

/** A team that was removed keeps its row, for what was said in it, and has no channel. */
export function isRemoved({ channelId }: Pick<SalesTeam, 'channelId'>): boolean {
  return channelId === '';
}

/** Everything that keeps this team from being set up beside `all` teams of its workspace, its own among them. */
export function teamFaults(wanted: WantedTeam, all: readonly StandingTeam[]): TeamFault[] {
  const others = all.filter(({ team }) => team.id !== wanted.id && !isRemoved(team));
  const named = others.find(({ team }) => team.name.toLowerCase() === wanted.name.toLowerCase());
  const holder = others.find(({ team }) => team.channelId === wanted.channelId);
  const faults: (TeamFault | undefined)[] = [
    wanted.name === '' ? { is: 'no-name' } : named && { is: 'name-taken', by: named.team.name },
    isWithin(wanted.name, TEAM_NAME_MAX) ? undefined : { is: 'name-too-long' },
    wanted.channelId === '' ? { is: 'no-channel' } : holder && { is: 'channel-taken', by: holder.team.name },
    wanted.managers.length > 0 ? undefined : { is: 'no-manager' },
    wanted.members.length === 0 ? { is: 'no-members' } : undefined,
    wanted.moves ? undefined : sellingElsewhere(wanted, others),
    wanted.workDays.length === 0 ? { is: 'no-days' } : undefined,
  ];
  return faults.filter((fault) => fault !== undefined);
}

function sellingElsewhere(wanted: WantedTeam, others: readonly StandingTeam[]): TeamFault | undefined {
  const who = sellersElsewhere({ id: wanted.id, people: seatsOf(wanted) }, others).map(({ userId, team }) => ({
    userId,
    team: team.name,
  }));
  return who.length > 0 ? { is: 'sells-elsewhere', who } : undefined;
}

/** The people of a wanted team who sell in another one, and in which: somebody sells in one team, else all would be said twice. */
export function sellersElsewhere(
  wanted: { id: number | null; people: readonly Seat[] },
  all: readonly StandingTeam[],
): { userId: string; team: SalesTeam }[] {
  const sells = new Set(wanted.people.filter(({ manages }) => !manages).map(({ userId }) => userId));
  return all
    .filter(({ team }) => team.id !== wanted.id)
    .flatMap(({ team, people }) =>
      people.flatMap(({ userId, manages }) => (!manages && sells.has(userId) ? [{ userId, team }] : [])),
    );
}
