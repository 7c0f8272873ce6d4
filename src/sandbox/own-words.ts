import { UserError } from '../domain/errors.ts';
import type { Office } from './office.ts';
import type { Message } from './slack/state.ts';
import { type Name, userIdOf } from './team/people.ts';

/** What this person said last, to Sideline or in a channel. Throws UserError where they said nothing. */
export function lastSaid({ slack }: Pick<Office, 'slack'>, name: Name): Message {
  const userId = userIdOf(name);
  const own = slack
    .channels(userId)
    .flatMap(({ id }) => slack.messages(id))
    .filter(({ user }) => user === userId);
  const last = own.sort((a, b) => Number(a.ts) - Number(b.ts)).at(-1);
  if (!last) throw new UserError('You said nothing yet.');
  return last;
}
