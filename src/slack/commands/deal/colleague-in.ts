import { isNamedBy } from '../../../domain/text/deal-name.ts';
import { dealsNamed } from '../../../store/deal-search.ts';
import { namesKnownTo } from '../../../store/names-known.ts';
import { WORKED } from '../choose-deal.ts';
import type { Ask } from '../subcommand.ts';

/** To whom a deal goes that is named without a mention: the deal's words, the person where one is meant, and a name that is nobody's. */
export type ColleagueIn = { words: string; person: string | null; unknown?: string | undefined };

/** "stellar tom", "stellar to tom", or `typed` behind an @: a colleague of one's teams by their name, where it is one person's. */
export async function colleagueIn(ask: Ask, words: string, typed: string | undefined): Promise<ColleagueIn> {
  if (typed !== undefined) {
    const person = await oneCalled(ask, typed);
    return { words, person, unknown: person === null ? typed : undefined };
  }
  const [, rest = '', last = ''] = /^(.*\S)\s+(\S+)$/s.exec(words) ?? [];
  if (rest === '' || (await isDeal(ask, words))) return { words, person: null };
  const person = await oneCalled(ask, last);
  return person === null ? { words, person } : { words: rest.replace(/\s+to$/i, ''), person };
}

async function isDeal({ db, actor }: Ask, words: string): Promise<boolean> {
  const named = await dealsNamed(db, actor, { words, quoted: false, statuses: WORKED });
  return named.some(({ name }) => isNamedBy(words, name));
}

async function oneCalled({ db, actor }: Ask, name: string): Promise<string | null> {
  const { people } = await namesKnownTo(db, actor);
  const wanted = name.toLowerCase().replace(/[.,!?]+$/, '');
  const called = people.filter(({ name: full }) => {
    const whole = full.toLowerCase();
    return whole === wanted || whole.split(/\s+/)[0] === wanted;
  });
  const [one, ...others] = called.filter(({ userId }) => userId !== actor.userId);
  return one && others.length === 0 ? one.userId : null;
}
