import { parseArgs } from 'node:util';
import { UserError } from '../domain/errors.ts';
import { isPublicHoliday } from '../domain/holidays.ts';
import { latestMonday } from './team/days.ts';
import { PEOPLE } from './team/people.ts';

const USAGE = [
  'Usage: npm start                          plays a Monday of a sales team, then waits for your commands',
  '       npm start -- --start 2026-03-09    plays that Monday',
  'To connect Sideline to a real Slack, set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET (see .env.example).',
].join('\n');

/** The Monday to play, by the arguments: the latest without a public holiday unless they name one. Throws UserError with the usage. */
export function startFrom(args: string[], today: Temporal.PlainDate): Temporal.PlainDate {
  const said = startSaid(args);
  if (said === undefined) return latestMonday(today);
  const start = dateFrom(said);
  if (!start) throw new UserError(`--start ${said} is no date.\n${USAGE}`);
  if (start.dayOfWeek !== 1) throw new UserError(`--start ${said} is no Monday.\n${USAGE}`);
  const off = PEOPLE.find(({ country }) => isPublicHoliday(country, start));
  if (off) throw new UserError(`--start ${said} is a public holiday in ${off.country}. Take another Monday.\n${USAGE}`);
  return start;
}

function startSaid(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { start: { type: 'string' } } }).values.start;
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function dateFrom(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}
