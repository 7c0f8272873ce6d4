import { UserError } from '../../../src/domain/errors.ts';
import type { Said } from '../../../src/domain/text/said.ts';

/** A Tuesday morning in London, 24 November 2026, in a workspace that writes days first and means dollars. */
export const SAID: Said = {
  at: Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/London]'),
  dayOrder: 'dmy',
  currency: 'USD',
  stages: {},
};

/** The same words said at another time. */
export function saidAt(at: string): Said {
  return { ...SAID, at: Temporal.ZonedDateTime.from(at) };
}

/** The sentence a person is told; fails where nothing is thrown, and passes bugs on. */
export function told(read: () => unknown): string {
  try {
    return `nothing thrown: ${JSON.stringify(read())}`;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** Dates as text, so that tables stay readable. */
export function plainly(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
