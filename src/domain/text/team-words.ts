import { UserError } from '../errors.ts';
import { TEAM_NAME_MAX } from '../set-up.ts';
import { commandLength, within } from './clean.ts';
import { type Named, teamNamed } from './team-name.ts';
import { textOf, type Word, wordsOf } from './words.ts';

/** A sales team as words want it: who sells, who manages, after "manager", and who leaves, after "without". No channel: the one it has. */
export type TeamWords = {
  name: string;
  channelId: string | null;
  reps: string[];
  managers: string[];
  leaving: string[];
};

const EXAMPLE = 'Say it like `/coach team East #team-east @bea @ann manager @max`.';

/** Words beside a name that only join it to people; alone they may belong to a name. */
const JOINING = new Set(['and', 'with', 'add', 'plus', 'from', 'to', 'as']);
const MANAGES = new Set(['manager', 'managers', 'managed', 'manages']);
const SELLS = new Set(['rep', 'reps', 'sells', 'seller', 'sellers']);
const LEAVES = new Set(['without', 'minus', 'except', 'remove', 'drop']);

/** Reads a sales team's name, channel and people, in any order. Throws UserError where a name is missing, or one is not found. */
export function readTeam(text: string): TeamWords {
  const words = wordsOf(commandLength(text));
  const names: Word[] = [];
  const channels: string[] = [];
  const named = { reps: new Set<string>(), managers: new Set<string>(), leaving: new Set<string>() };
  let into: keyof typeof named = 'reps';
  for (const [place, word] of words.entries()) {
    const { kind, bare, id } = word;
    const isBeside = isMention(words[place - 1]) || isMention(words[place + 1]) || isTurn(words[place + 1]);
    if (kind === 'user' && id) named[into].add(id);
    else if (kind === 'channel' && id) channels.push(id);
    else if (MANAGES.has(bare) && isPart(words, place)) lastAsManager(named);
    else if (MANAGES.has(bare)) into = 'managers';
    else if (SELLS.has(bare) && isBeside) into = 'reps';
    else if (LEAVES.has(bare) && isMention(words[place + 1])) into = 'leaving';
    else if (!JOINING.has(bare) || !isBeside) names.push(word);
  }
  const unknown = names.map((word) => word.text).filter((says) => /^[@#]/.test(says));
  if (unknown.length > 0) {
    const pick = 'Pick people and the channel from the list that Slack offers as you type.';
    throw new UserError(`I cannot find ${unknown.join(', ').slice(0, 200)} here. ${pick} ${EXAMPLE}`);
  }
  const name = within(names.map((word) => word.text).join(' '), TEAM_NAME_MAX, "A team's name");
  if (!name) throw new UserError(`What is the team called? ${EXAMPLE}`);
  const [channelId = null, ...others] = channels;
  if (others.length > 0) throw new UserError(`A team has one channel. ${EXAMPLE}`);
  const { reps, managers, leaving } = named;
  return { name, channelId, reps: [...reps], managers: [...managers], leaving: [...leaving] };
}

/** What is decided of a team in the form alone. */
const IN_THE_FORM = new Set(
  'private,public,open,remove,delete,close,rename,name,channel,zone,timezone,thread,day,days,hour,hours,holidays,move'.split(
    ',',
  ),
);

/** With these begins what is wanted of a team that stands. */
const TURNS = new Set(['read', 'reads', 'reading', 'target']);

/** Why words that name neither people nor a channel set nothing up, as a sentence; null where they name some. `teams` are those one manages. */
export function notForTeams(text: string, teams: readonly Named[], isAdmin: boolean): string | null {
  const words = wordsOf(commandLength(text));
  if (words.some((word) => isMention(word) || /^[@#]/.test(word.text))) return null;
  const named = teamNamed(words, teams);
  const rest = named?.rest ?? words;
  const form = isAdmin
    ? 'That is in `/coach setup` → Sales teams.'
    : 'That is for an admin, in `/coach setup` → Sales teams.';
  if (rest.some(({ bare }) => IN_THE_FORM.has(bare))) return form;
  if (named) {
    const name = named.team.name;
    return `I do not know what to do with "${textOf(rest).slice(0, 80)}". Say \`/coach team ${name} @bea\` to add somebody, \`${name} without @bea\`, \`${name} target $50k\`, or \`${name} reads updates on\`. ${form}`;
  }
  const [some, more] = [teams.slice(0, 5).map(({ name }) => name), teams.length - 5];
  const yours = some.length > 0 ? ` Yours: ${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}.` : '';
  const turn = words.findIndex(({ bare }, place) => place > 0 && TURNS.has(bare));
  if (turn > 0) return `You manage no team called "${textOf(words.slice(0, turn)).slice(0, 80)}".${yours}`;
  return `You manage no team called "${textOf(words).slice(0, 80)}".${yours} To open one, name its channel and people: \`/coach team East #team-east @bea @ann manager @max\`.`;
}

/** "@bea as manager": about who was named, not about who comes next. */
function isPart(words: readonly Word[], place: number): boolean {
  return words[place - 1]?.bare === 'as' && isMention(words[place - 2]);
}

function lastAsManager({ reps, managers }: { reps: Set<string>; managers: Set<string> }): void {
  const last = [...reps].at(-1);
  if (last === undefined) return;
  reps.delete(last);
  managers.add(last);
}

function isMention(word: Word | undefined): boolean {
  return word?.kind === 'user' || word?.kind === 'channel';
}

function isTurn(word: Word | undefined): boolean {
  return word !== undefined && (MANAGES.has(word.bare) || SELLS.has(word.bare));
}
