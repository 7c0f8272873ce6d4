import { type Logger, pino } from 'pino';
import { isDatabaseGone } from '../../src/slack/errors.ts';

type Line = { msg: string; error?: { name?: string; code?: unknown }[] };

/** A log that hands on each error but those of a database that is gone just now, which no process can help. */
export function troubleLog(tell: (trouble: string) => void): Logger {
  const write = (text: string) => {
    // Our own log wrote it.
    const line = JSON.parse(text) as Line;
    const isGone = line.error?.some(({ code }) => isDatabaseGone(Object.assign(new Error(), { code })));
    if (!isGone) tell(text.trim());
  };
  return pino({ level: 'error', base: { pid: process.pid } }, { write });
}
