import { UserError } from '../errors.ts';
import { NAME_MAX, within } from './clean.ts';
import { wordsOf } from './words.ts';

/** A sales team as it was set up: its managers are those after "manager"; none means whoever sets it up. */
export type TeamWords = { name: string; channelId: string; reps: string[]; managers: string[] };

const EXAMPLE = 'Say it like `/coach team East #team-east @bea @ann manager @max`.';

/** Reads a sales team's name, channel and people, in any order. Throws UserError where the name, the channel or the reps are missing. */
export function readTeam(text: string): TeamWords {
  const names: string[] = [];
  const channels: string[] = [];
  const reps = new Set<string>();
  const managers = new Set<string>();
  let manages = false;
  for (const { kind, text: says, bare, id } of wordsOf(text)) {
    if (kind === 'user' && id) (manages ? managers : reps).add(id);
    else if (kind === 'channel' && id) channels.push(id);
    else if (bare === 'manager' || bare === 'managers') manages = true;
    else if (bare !== 'and' && bare !== 'with') names.push(says);
  }
  const name = within(names.join(' '), NAME_MAX, "A team's name");
  const [channelId, ...others] = channels;
  const unknown = names.filter((word) => /^[@#]/.test(word));
  if (unknown.length > 0) {
    const pick = 'Pick people and the channel from the list that Slack offers as you type.';
    throw new UserError(`I cannot find ${unknown.join(', ').slice(0, 200)} here. ${pick} ${EXAMPLE}`);
  }
  if (!name) throw new UserError(`What is the team called? ${EXAMPLE}`);
  if (!channelId || others.length > 0) throw new UserError(`A team has one channel. ${EXAMPLE}`);
  if (reps.size === 0) throw new UserError(`Who sells in this team? ${EXAMPLE}`);
  return { name, channelId, reps: [...reps], managers: [...managers] };
}
