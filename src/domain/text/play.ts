import { UserError } from '../errors.ts';
import type { Scenario } from '../scenario.ts';
import { clean, within } from './clean.ts';
import { asksWhatToDo, deedOf, hasDeed, isOthers, isOwn, QUOTED, verbOf } from './play-action.ts';

/** The most graphemes a play may have: what fits a phone. */
export const PLAY_MAX = 300;

/** Far more than a play may have, so that one too long is refused and not cut. */
const READ_MAX = 3000;

type Parts = { when: string; action: string };

const IF = '(?:if|when|whenever|once|as soon as|in case|every time|each time|any time|anytime|fi|wehn|whne)';
const BEGINS = new RegExp(`^(?:so |and |ok |well )?${IF}\\s+`, 'i');
const BEHIND = new RegExp(`^(.+?)[\\s,]+${IF}\\s+(.+)$`, 'i');

/** A mark, or a word, that parts the situation from the action, wherever the rest of it begins. */
const PARTS = /\s*(?:->|=>|→|⇒)\s*|\s+[-–—]+\s+|:\s+|[\s,;:.–—-]+then\b[\s,:]*/gi;
/** These part them only where the rep, or something done, follows. */
const MAY_PART = /\s*[,;.]\s+|\s+/g;
const COMMA = /,\s+/;
const WORD = /[\p{L}\p{N}]/u;

/** "if they say I'd have to wait": what they say goes on. */
const GOES_ON =
  /\b(?:say|says|said|saying|think|thinks|that|tell me|tells me|told me|know|until|till|where|what|how|who|why|because|and|or|but|like|before|after)$/i;

/**
 * One sentence, "If …, then I will …", from the forms people type: with when or an arrow for if, without then, the action
 * first, or the action alone. Throws UserError with an example where nothing the rep does is in it.
 */
export function playFrom(text: string, scenario: Pick<Scenario, 'name' | 'play'>): string {
  const typed = tidy(within(clean(text, READ_MAX), PLAY_MAX, 'A play'));
  const refuse = (why: string) => new UserError(`${why} For example: ${exampleOf(scenario)}`);
  if (typed === '') throw refuse('Say what you do, as "If …, then I will …".');
  const { when: said, action: does } = partsOf(typed) ?? { when: '', action: typed };
  const when = WORD.test(said) ? said : '';
  const action = /^["“]/.test(does) ? `say ${does}` : does;
  if (asksWhatToDo(action) || (/\?$/.test(typed) && !BEGINS.test(typed) && asksWhatToDo(typed)))
    throw refuse('That is a question. A play says what you have decided to do.');
  if (endsAsking(action)) throw refuse('That still asks. A play says what you have decided to do.');
  if (!WORD.test(does)) throw refuse('Say what you do, as "If …, then I will …".');
  if (when === '' && BEGINS.test(typed)) throw refuse('That says when, and not yet what you will do.');
  if (/^(?:it|that|this)?(?:['’]s| is| all| always| really| just| totally)*\s*depend(?:s|ing)?\b/i.test(action))
    throw refuse('"It depends" is no plan yet. Decide on what you do first.');
  if (isOthers(action) && !hasDeed(action)) throw refuse('That is what they do. What will you do yourself?');
  if (!hasDeed(action) || (when === '' && !beginsOwn(action)))
    throw refuse('What will you do or say? Name one thing that somebody could see you do.');
  return within(sentence({ when: when || whenOf(scenario), action }), PLAY_MAX, 'A play');
}

/** The situation and the action, or null where nothing parts them. */
function partsOf(typed: string): Parts | null {
  const begins = BEGINS.exec(typed);
  if (begins) {
    const rest = typed.slice(begins[0].length);
    return parted(rest) ?? atComma(rest);
  }
  const [, action = '', when = ''] = BEHIND.exec(typed) ?? [];
  if (when !== '' && beginsOwn(action)) return { when, action };
  return beginsOwn(typed) ? null : parted(typed);
}

/** At the first place behind which the rep acts. */
function parted(rest: string): Parts | null {
  const masked = rest.replace(QUOTED, (quote) => '_'.repeat(quote.length));
  const places = [
    ...[...masked.matchAll(PARTS)].map((found) => ({ found, isSure: true })),
    ...[...masked.matchAll(MAY_PART)].map((found) => ({ found, isSure: false })),
  ].sort((a, b) => a.found.index - b.found.index || Number(b.isSure) - Number(a.isSure));
  for (const { found, isSure } of places) {
    const [when, action] = [rest.slice(0, found.index), rest.slice(found.index + found[0].length)];
    if (when.trim() === '' || action.trim() === '') continue;
    const marked = /[,;.]/.test(found[0]);
    if (isSure || (marked ? beginsOwn(action) : speaksOfSelf(action) && !GOES_ON.test(when))) return { when, action };
  }
  return null;
}

/** Behind a comma anything may be meant as the action; whether it is one is asked later. */
function atComma(rest: string): Parts | null {
  const found = COMMA.exec(rest);
  return found ? { when: rest.slice(0, found.index), action: rest.slice(found.index + found[0].length) } : null;
}

/** Whether the rep acts in these words: "I'll …", or a verb such as "ask" or "wait" at their head. */
function beginsOwn(text: string): boolean {
  const [first = ''] = text.split(/[\s,:]/, 1);
  return isOwn(text) || verbOf(first) === first.toLowerCase() || /^(?:wait|just)$/i.test(first);
}

/** Without a comma only "I'll …" and "I ask …" can be told from what the situation says of the rep. */
function speaksOfSelf(text: string): boolean {
  if (/^(?:(?:i|we)(?:['’](?:ll|d|m)| will| would| am going to| always| just)|ill|imma)\s/i.test(text)) return true;
  const [, verb = ''] = /^(?:i|we)\s+([\p{L}'’]+)/iu.exec(text) ?? [];
  return (
    /^(?:try|wait|never|don['’]?t|handle|stay|respond)$/i.test(verb) ||
    (verbOf(verb) === verb.toLowerCase() && !/^(?:get|have|do|reach|make|read|take|hang)$/i.test(verb))
  );
}

/** A question mark is the rep's own doubt, unless the question is what they ask the buyer. */
function endsAsking(action: string): boolean {
  if (!/\?$/.test(action)) return false;
  return !/\b(?:ask|asking|say|saying|reply|answer|respond|write|question|open|begin|start|send|text|email|quote|with|:|“|")/i.test(
    action,
  );
}

function sentence({ when, action }: Parts): string {
  const deed = deedOf(oneSentence(action));
  const end = /[.!?…]["”’]?$/.test(deed) ? deed.replace(/!$/, '.') : `${deed}.`;
  const situation = trimEnds(when);
  const lead = /^\p{L}+$/u.test(situation)
    ? 'it comes to '
    : /^(?:after|before|on|at|during|in)\s/i.test(situation)
      ? 'it is '
      : '';
  return `If ${lead}${lowered(situation)}, then I will ${lowered(end)}`;
}

/** Several sentences as one, so that a play stays a single plan. */
function oneSentence(action: string): string {
  return action.replace(
    /(?<=[\p{L}\p{N}]{3})[.!]\s+(\p{L}\S*)/gu,
    (_, word: string) => `; ${/^(?:I|I['’]\w+|\p{Lu}{2,})$/u.test(word) ? word : word.toLowerCase()}`,
  );
}

/** Small at the start, but for I and what is no plain word: CFO, DocuSign. */
function lowered(text: string): string {
  const [first = ''] = text.split(/[\s,]/, 1);
  const isWord = /^\p{Lu}\p{Ll}+$/u.test(first) && (OPENING.has(first.toLowerCase()) || verbOf(first) !== null);
  const small = isWord ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return small.replace(/\bi(?=['’\s])/g, 'I');
}

const OPENING: ReadonlySet<string> = new Set(
  'on at in during before they the a an he she it we you someone somebody nobody my our their his her this that there no not after when if buyer prospect customer client'.split(
    ' ',
  ),
);

function trimEnds(text: string): string {
  return text.replace(/^[\s,;:.–—-]+/, '').replace(/[\s,;:.!–—-]+$/, '');
}

/** Without what marks a list or a quotation around the whole. */
function tidy(text: string): string {
  const bare = text
    .replace(/^(?:[-*•>]\s*|\d+[.)]\s+|my play:?\s+|play:\s*|then[,\s]+)+/i, '')
    .replace(/^["“](.*)["”]$/, (whole, inner: string) => (/["“”]/.test(inner) ? whole : inner));
  const plain = bare.replace(/^[*_]+|[*_]+$/g, '').trim();
  return /\p{Ll}/u.test(plain) ? plain : plain.toLowerCase();
}

/** The situation as the scenario's own play words it. */
function whenOf({ name, play }: Pick<Scenario, 'name' | 'play'>): string {
  return /^If (.+?), then I will /.exec(play ?? '')?.[1] ?? `it comes to ${name}`;
}

/** A play that would be taken, for this scenario. */
export function exampleOf({ name, play }: Pick<Scenario, 'name' | 'play'>): string {
  return play ?? `If it comes to ${name}, then I will ask one question and agree a next step with a date.`;
}
