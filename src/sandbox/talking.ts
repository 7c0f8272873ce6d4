import { UserError } from '../domain/errors.ts';
import type { Session } from './session.ts';
import { userIdOf } from './team/people.ts';

/** Says it to Sideline, or in the channel that is named first. Throws UserError for a channel they are not in. */
export async function sayAs({ office, acts, me }: Session, words: string): Promise<void> {
  const [, channel, text = ''] = /^(?:#(\S+)\s*)?(.*)$/s.exec(words.trim()) ?? [];
  if (text === '') throw new UserError('Say what? Write it like `say acme moved to proposal`.');
  if (channel === undefined) return acts.type(me, text);
  const own = office.slack.channels(userIdOf(me)).filter(({ isDm }) => !isDm);
  const found = own.find(({ name }) => name === channel.toLowerCase());
  if (found) return acts.say(me, text, found.id);
  const names = own.map(({ name }) => `#${name}`);
  throw new UserError(`You are not in a channel #${channel}. Yours: ${names.join(', ')}.`);
}
