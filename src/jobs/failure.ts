import { isDatabaseGone, loggable } from '../slack/errors.ts';

/** Two ticks in each other's way, or a statement that was cancelled: the next tick does it all again. */
const IN_THE_WAY = /^(40001|40P01|55P03|57014|25P02)$/;

/** Whether the error is of the moment and says nothing about the row it met. */
export function isPassing(error: unknown): boolean {
  return isDatabaseGone(error) || loggable(error).some(({ code }) => IN_THE_WAY.test(String(code)));
}

/** What an error is called, without its text, which may quote what people wrote: "PostgresError 22001". */
export function reasonOf(error: unknown): string {
  const cause = loggable(error).at(-1);
  if (!cause) return 'unknown';
  return [cause.name, cause.code].filter((word) => typeof word === 'string').join(' ');
}
