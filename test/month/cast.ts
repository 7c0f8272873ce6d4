/** Whose holidays, and by which clock. */
const NEW_YORK = { zone: 'America/New_York', country: 'US' } as const;
const LONDON = { zone: 'Europe/London', country: 'GB' } as const;

/** Everybody of the month: `team` is where they begin. Eve is in none until she joins; Ada runs the workspace and sells nothing. */
export const PEOPLE = {
  ann: { name: 'Ann Li', team: 'East', ...NEW_YORK },
  bea: { name: 'Bea Ortiz', team: 'East', ...NEW_YORK },
  cal: { name: 'Cal Reyes', team: 'East', ...NEW_YORK },
  dee: { name: 'Dee Novak', team: 'East', ...NEW_YORK },
  max: { name: 'Max Boyd', team: 'East', ...NEW_YORK },
  eve: { name: 'Eve Sato', team: null, ...NEW_YORK },
  finn: { name: 'Finn Gray', team: 'North', ...LONDON },
  gia: { name: 'Gia Moss', team: 'North', ...LONDON },
  hal: { name: 'Hal Quinn', team: 'North', ...LONDON },
  ivy: { name: 'Ivy Okoro', team: 'North', ...LONDON },
  mia: { name: 'Mia Stone', team: 'North', ...LONDON },
  ada: { name: 'Ada Roth', team: null, ...NEW_YORK },
} as const;
export type Name = keyof typeof PEOPLE;
export const NAMES = Object.keys(PEOPLE) as Name[];

export const TEAMS = {
  East: { channel: 'team-east', manager: 'max', ...NEW_YORK },
  North: { channel: 'team-north', manager: 'mia', ...LONDON },
} as const satisfies Record<string, { manager: Name; zone: string; channel: string; country: string }>;
export type Team = keyof typeof TEAMS;
export const TEAM_NAMES = Object.keys(TEAMS) as Team[];

/** Days of October 2026 on which a person hears nothing, beside the weekend: Columbus Day, time off, and all that follows leaving. */
export function isOff(who: Name, day: number): boolean {
  if (day === 12 && PEOPLE[who].country === 'US') return true;
  return (who === 'cal' && 19 <= day && day <= 25) || (who === 'hal' && day > 21);
}

/** A moment of October 2026 by somebody's clock. */
export function moment(day: number, clock: string, zone: string): Temporal.Instant {
  return Temporal.PlainDate.from({ year: 2026, month: 10, day })
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(clock) })
    .toInstant();
}
