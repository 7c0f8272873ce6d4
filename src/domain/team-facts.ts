import type { StandingTeam } from './set-up.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** How a sales team is set up, as the log keeps it: people and its channel as mentions. */
export type TeamFacts = {
  name: string;
  channel: string;
  managers: string[];
  members: string[];
  zone: string;
  holidays: string;
  'working days': string;
  thread: string;
  'keeps it private': string;
  'reads updates': string;
};

/** What the log says of a sales team. */
export function teamFacts({ team, people }: StandingTeam): TeamFacts {
  const { name, channelId, zone, country, workDays, threadOn, threadAt, privateOnly, readsUpdates } = team;
  const mentions = (manages: boolean) =>
    people
      .filter((seat) => seat.manages === manages)
      .map(({ userId }) => `<@${userId}>`)
      .sort();
  return {
    name,
    channel: `<#${channelId}>`,
    managers: mentions(true),
    members: mentions(false),
    zone,
    holidays: country ?? 'as in the workspace',
    'working days': daysWritten(workDays),
    thread: `${DAYS[threadOn - 1]} ${threadAt.toString({ smallestUnit: 'minute' })}`,
    'keeps it private': privateOnly ? 'yes' : 'no',
    'reads updates': readsUpdates ? 'yes' : 'no',
  };
}

/** "Mon, Tue, Wed" of ISO weekdays. */
export function daysWritten(workDays: readonly number[]): string {
  return workDays
    .toSorted((a, b) => a - b)
    .map((day) => DAYS[day - 1])
    .join(', ');
}
