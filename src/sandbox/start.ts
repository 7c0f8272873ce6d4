import { parseArgs } from 'node:util';
import { UserError } from '../domain/errors.ts';
import { isPublicHoliday } from '../domain/holidays.ts';
import { latestMonday } from './team/days.ts';
import { PEOPLE } from './team/people.ts';

const USAGE = [
  'Usage: npm start                          serves a page that looks and behaves like Slack, with a sales team in it',
  '       npm start -- --port 3456           serves it at that port, with or without a terminal',
  '       npm start -- --reset               forgets what was kept of it, and starts over',
  '       npm start -- --start 2026-03-09    starts on that Monday',
  '       npm start -- --terminal            plays a Monday in the terminal, then waits for your commands; piped in, it obeys each line',
  'Without a terminal and without --port it plays the Monday and ends.',
  'To connect Sideline to a real Slack, set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET (see .env.example).',
].join('\n');

const OPTIONS = {
  start: { type: 'string' },
  port: { type: 'string' },
  reset: { type: 'boolean' },
  terminal: { type: 'boolean' },
} as const;

/**
 * What is asked for: the page, or a Monday on the terminal, which then `takesLines`. `isNamed` where the Monday was said; `port` null for
 * any free one.
 */
export type Wish =
  | { serves: 'terminal'; start: Temporal.PlainDate; takesLines: boolean }
  | { serves: 'page'; start: Temporal.PlainDate; isNamed: boolean; port: number | null; reset: boolean };

/** What the arguments ask for. Throws UserError with the usage. */
export function wishFrom(
  args: string[],
  { today, isTerminal }: { today: Temporal.PlainDate; isTerminal: boolean },
): Wish {
  const { start: said, port, reset = false, terminal = false } = read(args);
  const start = mondayFrom(said, today);
  if (terminal && port !== undefined) throw misused('--terminal serves no page, so it takes no --port.');
  if (terminal && reset) throw misused('--terminal keeps nothing, so there is nothing to --reset.');
  if (terminal) return { serves: 'terminal', start, takesLines: true };
  if (port === undefined && !isTerminal) {
    if (reset) throw misused('Without a terminal --reset goes with --port.');
    // Nobody may ever close what it is started from.
    return { serves: 'terminal', start, takesLines: false };
  }
  return { serves: 'page', start, isNamed: said !== undefined, port: portFrom(port), reset };
}

/** The Monday to play, by the arguments: the latest without a public holiday unless they name one. Throws UserError with the usage. */
export function startFrom(args: string[], today: Temporal.PlainDate): Temporal.PlainDate {
  return mondayFrom(read(args).start, today);
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
}

function mondayFrom(said: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate {
  if (said === undefined) return latestMonday(today);
  const start = dateFrom(said);
  if (!start) throw misused(`--start ${said} is no date.`);
  if (start.dayOfWeek !== 1) throw misused(`--start ${said} is no Monday.`);
  const off = PEOPLE.find(({ country }) => isPublicHoliday(country, start));
  if (off) throw misused(`--start ${said} is a public holiday in ${off.country}. Take another Monday.`);
  return start;
}

function dateFrom(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

function portFrom(said: string | undefined): number | null {
  if (said === undefined) return null;
  if (!/^\d{1,5}$/.test(said) || Number(said) > 65_535) throw misused(`--port ${said} is no port: 1 to 65535.`);
  return Number(said);
}

function misused(problem: string): UserError {
  return new UserError(`${problem}\n${USAGE}`);
}
