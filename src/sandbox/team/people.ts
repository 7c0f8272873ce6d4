import { type Goals, type Member, type Role, UNTOLD } from '../../domain/member.ts';
import type { Section } from '../../domain/pipeline.ts';
import type { NewTeam } from '../../domain/team.ts';
import { USUAL_WORKSPACE, type Workspace } from '../../domain/workspace.ts';
import { usd } from './deal-seed.ts';

/** The workspace of the sandbox. */
export const WORKSPACE: Workspace = {
  ...USUAL_WORKSPACE,
  workspaceId: 'TLANTERN',
  name: 'Lanternworks',
  currency: 'USD',
  country: 'US',
  dayOrder: 'mdy',
};

export const BOT_USER = 'USIDELINE';

/** The zone whose clock the sandbox shows. */
export const OFFICE_ZONE = 'America/New_York';

export type TeamName = 'Enterprise' | 'Velocity';

type Team = Pick<NewTeam, 'channelId' | 'zone' | 'country'> &
  Pick<Partial<NewTeam>, 'target' | 'readsUpdates'> & {
    channel: string;
    /** Days before the sandbox's Monday on which an admin set the team up. */
    setUpDaysAgo: number;
  };

/** The sales teams; the hours of their jobs are their zone's. */
export const TEAMS: Record<TeamName, Team> = {
  Enterprise: {
    ...{ channelId: 'CENTERPRISE', channel: 'team-enterprise', zone: 'America/New_York', country: 'US' },
    target: usd(250_000),
    readsUpdates: true,
    setUpDaysAgo: 42,
  },
  // In the first days of a team its manager sees what the channel would hear.
  Velocity: {
    ...{ channelId: 'CVELOCITY', channel: 'team-velocity', zone: 'America/Chicago', country: 'US' },
    setUpDaysAgo: 5,
  },
};

export type Name = 'bea' | 'priya' | 'tom' | 'ines' | 'dan' | 'leo' | 'nora' | 'kofi' | 'maya' | 'omar' | 'sam';

/** Somebody in the workspace. `away`: the whole first week. `shows` says what to look at. */
export type Colleague = {
  name: Name;
  realName: string;
  role: Role;
  team: TeamName | null;
  zone: string;
  country: string;
  goals: Goals;
  away?: true;
  /** Lets colleagues see their plays and their name beside results; the sections they help with. */
  shares?: true;
  mentors?: Section[];
  shows: string;
};

const NEW_YORK = { zone: 'America/New_York', country: 'US' };
const CHICAGO = { zone: 'America/Chicago', country: 'US' };
const LONDON = { zone: 'Europe/London', country: 'GB' };

const ENTERPRISE_GOALS: Goals = { find: 5, reach: 24, 'follow up': 6, close: 1 };
/** How much there is to close depends on the rest: no goal for it, and yet their job. */
const VELOCITY_GOALS: Goals = { find: 8, reach: 40, 'follow up': 8 };

/** Eight reps in three zones, their two managers, and an admin. */
export const PEOPLE: readonly Colleague[] = [
  {
    ...{ name: 'bea', realName: 'Bea Ortiz', role: 'rep', team: 'Enterprise', ...NEW_YORK },
    goals: ENTERPRISE_GOALS,
    shows: 'owns both Acmes; a large deal has gone quiet',
  },
  {
    ...{ name: 'priya', realName: 'Priya Nair', role: 'rep', team: 'Enterprise', ...CHICAGO },
    goals: { find: 0, reach: 0, 'follow up': 8, close: 2 },
    shows: 'closes only: goals of 0 for find and reach',
  },
  {
    ...{ name: 'tom', realName: 'Tom Okafor', role: 'rep', team: 'Enterprise', ...LONDON },
    goals: ENTERPRISE_GOALS,
    shows: 'sells in €, £, ¥ and CHF',
  },
  {
    ...{ name: 'ines', realName: 'Ines Laurent', role: 'rep', team: 'Velocity', ...LONDON },
    goals: VELOCITY_GOALS,
    shows: 'the strong one: every deal has a next step',
  },
  {
    ...{ name: 'dan', realName: 'Dan Kowalski', role: 'rep', team: 'Velocity', ...CHICAGO },
    goals: VELOCITY_GOALS,
    shows: 'no prospecting for two weeks',
  },
  {
    ...{ name: 'leo', realName: 'Leo Brandt', role: 'rep', team: 'Velocity', ...NEW_YORK },
    goals: VELOCITY_GOALS,
    away: true,
    shows: 'away this week: nothing is asked of him',
  },
  {
    ...{ name: 'nora', realName: 'Nora Lindqvist', role: 'rep', team: 'Velocity', ...CHICAGO },
    goals: VELOCITY_GOALS,
    shares: true,
    mentors: ['follow up'],
    shows: 'shares her plays, and helps with following up',
  },
  {
    ...{ name: 'kofi', realName: 'Kofi Mensah', role: 'rep', team: 'Velocity', ...NEW_YORK },
    goals: VELOCITY_GOALS,
    shows: 'the same web leads bring him less; in the last week of his focus',
  },
  {
    ...{ name: 'maya', realName: 'Maya Stern', role: 'manager', team: 'Enterprise', ...NEW_YORK },
    goals: {},
    shows: 'may change every Enterprise deal',
  },
  {
    ...{ name: 'omar', realName: 'Omar Haddad', role: 'manager', team: 'Velocity', ...CHICAGO },
    goals: {},
    shows: 'may change every Velocity deal',
  },
  {
    ...{ name: 'sam', realName: 'Sam Whitfield', role: 'admin', team: null, ...NEW_YORK },
    goals: {},
    shows: 'runs the workspace: may change everything',
  },
];

/** The person of this name. */
export function personNamed(name: Name): Colleague {
  const person = PEOPLE.find((one) => one.name === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
}

export function userIdOf(name: Name): string {
  return `U${name.toUpperCase()}`;
}

/** The zone of this user; the office's for the bot. */
export function zoneOfUser(userId: string): string {
  return PEOPLE.find(({ name }) => userIdOf(name) === userId)?.zone ?? OFFICE_ZONE;
}

/** Their conversation with the bot. */
export function dmOf(name: Name): string {
  return `D${name.toUpperCase()}`;
}

/** How people call them: Bea. */
export function calledName({ realName }: Pick<Colleague, 'realName'>): string {
  return realName.split(' ')[0] ?? realName;
}

/** Half a year of figures, and more than the first 90 days. */
const MET_WEEKS_BEFORE = 40;

/** The members as Sideline knows them on the Monday `start`. */
export function membersOn(start: Temporal.PlainDate): Member[] {
  const met = start
    .subtract({ weeks: MET_WEEKS_BEFORE })
    .toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' })
    .toInstant();
  return PEOPLE.map((person) => ({
    workspaceId: WORKSPACE.workspaceId,
    userId: userIdOf(person.name),
    name: calledName(person),
    role: person.role,
    zone: person.zone,
    country: person.country,
    workDays: [1, 2, 3, 4, 5],
    digestAt: Temporal.PlainTime.from('08:30'),
    dmChannel: dmOf(person.name),
    awayFrom: person.away ? start : null,
    awayUntil: person.away ? start.add({ days: 7 }) : null,
    goals: person.goals,
    ...UNTOLD,
    shares: person.shares ?? false,
    mentors: person.mentors ?? [],
    createdAt: met,
  }));
}

/** This person as Sideline knows them on the Monday `start`. */
export function memberOn(start: Temporal.PlainDate, name: Name): Member {
  const member = membersOn(start).find(({ userId }) => userId === userIdOf(name));
  if (!member) throw new Error(`nobody is called ${name}`);
  return member;
}
