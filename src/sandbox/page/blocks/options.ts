import { wordsOf } from '../../slack/elements.ts';
import type { Json } from '../../slack/state.ts';
import type { Desk } from '../../web/wire.ts';
import { listOf, type Option, optionFrom } from './held.ts';

/** What there is to choose in a menu. An external one offers nothing of its own. */
export function optionsIn(element: Json, { people, places }: Pick<Desk, 'people' | 'places'>): Option[] {
  const channels = places.flatMap(({ id, name, kind }) => (kind === 'channel' ? [choice(id, `#${name}`)] : []));
  const users = people.map(({ id, realName, name }) => choice(id, realName, `@${name}`));
  switch (String(element.type).replace(/^multi_/, '')) {
    case 'users_select':
      return users;
    case 'channels_select':
      return channels;
    case 'conversations_select':
      return filtered(element, channels, users);
    default: {
      const groups = listOf(element.option_groups).flatMap((group) =>
        listOf(group.options).map((option) => optionFrom(option, wordsOf(group.label))),
      );
      return [...listOf(element.options).map((option) => optionFrom(option)), ...groups];
    }
  }
}

/** Of the conversations, those of the kinds that the element offers: channels, and people to talk to. */
function filtered({ filter }: Json, channels: Option[], users: Option[]): Option[] {
  const { include } = (filter ?? {}) as Json;
  const offers = (...kinds: string[]) => !Array.isArray(include) || kinds.some((kind) => include.includes(kind));
  return [...(offers('public', 'private') ? channels : []), ...(offers('im') ? users : [])];
}

function choice(value: string, words: string, description = ''): Option {
  return { value, words, description, group: '' };
}

const plainly = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Those whose words have all that was typed in them, accents and capitals aside. */
export function fitting(options: Option[], typed: string): Option[] {
  const wanted = plainly(typed).split(/\s+/).filter(Boolean);
  return options.filter(({ words, description }) => {
    const said = plainly(`${words} ${description}`);
    return wanted.every((word) => said.includes(word));
  });
}

/** The options in runs of one group each, in order; a group of no name stands by itself. */
export function inGroups(options: Option[]): { group: string; options: Option[] }[] {
  const runs: { group: string; options: Option[] }[] = [];
  for (const option of options) {
    const last = runs.at(-1);
    if (last && last.group === option.group) last.options.push(option);
    else runs.push({ group: option.group, options: [option] });
  }
  return runs;
}

/** How many letters an external menu waits for before it asks. */
export function lettersBeforeAsking(element: Json): number {
  return typeof element.min_query_length === 'number' ? element.min_query_length : 3;
}
