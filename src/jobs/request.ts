import { parseArgs } from 'node:util';
import { UserError } from '../domain/errors.ts';
import { JOB_NAMES } from '../domain/job.ts';
import type { JobRequest } from './run-one.ts';

const USAGE = `Say it like this: npm run job -- morning-digest --at 2026-03-09T13:30Z [--workspace T012345] [--send]
The jobs are ${JOB_NAMES.join(', ')}. Without --at it is now.`;

/** What `npm run job -- …` asks for. Throws UserError with the usage for anything it does not understand. */
export function readRequest(args: string[], now: Temporal.Instant): JobRequest {
  const { values, positionals } = parsed(args);
  const name = JOB_NAMES.find((job) => job === positionals[0]);
  if (!name || positionals.length > 1) {
    throw new UserError(positionals[0] ? `There is no job "${positionals.join(' ')}".\n${USAGE}` : USAGE);
  }
  const at = values.at === undefined ? now : instantFrom(values.at);
  const { workspace, send = false } = values;
  return workspace === undefined ? { name, at, send } : { name, at, send, workspaceId: workspace };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { at: { type: 'string' }, workspace: { type: 'string' }, send: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function instantFrom(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text).round('millisecond');
  } catch {
    throw new UserError(
      `"${text}" is no instant: it needs a date, a time and a zone, like 2026-03-09T13:30Z.\n${USAGE}`,
    );
  }
}
