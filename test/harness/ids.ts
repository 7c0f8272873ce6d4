import { randomInt } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** An id as Slack writes them that no other test has: `T…` a workspace, `U…` a user, `C…` a channel, `D…` a DM. */
export function newId(kind: 'T' | 'U' | 'C' | 'D'): string {
  return kind + Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
