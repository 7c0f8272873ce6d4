import { isCalendarWord, isFunctionWord, isOrdinary, isSalesWord, isThing } from './common-words.ts';
import { isCompanyEnding, isJoining, isTrade } from './company-words.ts';
import { folded, spellings } from './letters.ts';

/**
 * How much a form says by itself. `name` names its deal wherever it stands; `common` are ordinary words, which do where a name is
 * expected; `head` is the ordinary first word of a longer name, `inner` a later word of it, `trade` what the company does; `frame` says
 * nothing but in "the friday deal"; `initials` and `short` (two letters) depend on how they are written.
 */
export type FormKind = 'name' | 'common' | 'head' | 'inner' | 'trade' | 'frame' | 'initials' | 'short';

/** One way to write a name, its words joined; `pieces` is the most words it is typed with, `whole` whether nothing of the name is left out. */
export type NameForm = { key: string; kind: FormKind; pieces: number; whole: boolean };

/** A word of a name: folded, and the most words it is typed with ("o'malley" 2). */
export type NameWord = { text: string; pieces: number };

type Class = 'telling' | 'trade' | 'thing' | 'plain' | 'small';

/** Letters that mean something else in a sales talk, whatever they are the initials of. */
const ACRONYMS = new Set(
  `msa sow nda poc rfp rfi rfq po eod eow eom eoq cob vm vms dm am pm ceo cfo cto cio coo ciso cmo cro cpo vp svp evp it hr pr qa crm roi arr
  bc b4 tho wk wks yr yrs ea tbf ngl smh wyd hmu dw fr rt cc ty tx msg imho
  mrr acv tcv sla saas api sso soc pov loi mou ok lol btw fyi asap tbd tba ooo wfh pto us uk eu usa md fd gm hq ai sdr bdr csm ae ps pst est gmt utc
  ist bst usd eur gbp chf inr ngn omg idk tbh imo lmk nvm thx pls rn np ty brb fwiw iirc afaik vs re cc bcc ps inc ltd llc gtm kpi okr icp smb bant
  meddic tam faq pdf ppt doc docs erp tgif wtf mtg yday qbr dr mr mrs ms st no id ap ar mo hi oh ah um uh er a an in on at to of`.split(
    /\s+/,
  ),
);

/** The words of a name: what joins them left out, a hyphen parting long ones. */
export function nameWordsOf(name: string, spell: (word: string) => string): NameWord[] {
  return name
    .split(/[\s/|,()[\]:;–—]+/)
    .flatMap((chunk) => {
      const parts = chunk.split('-');
      return parts.every((part) => folded(part).length >= 3) ? parts : [chunk];
    })
    .map((chunk) => ({ text: spell(chunk), pieces: chunk.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean).length }))
    .filter(({ text }) => !isJoining(text));
}

/** The words of a name without "the" before and the company's ending behind. */
export function coreOf(words: readonly NameWord[]): NameWord[] {
  const from = words.length > 1 && words[0]?.text === 'the' ? 1 : 0;
  let to = words.length;
  while (to - from > 1 && isCompanyEnding(words[to - 1]?.text ?? '')) to--;
  return words.slice(from, to);
}

/** Every form a name is written in. */
export function formsOf(name: string): NameForm[] {
  const ways = name.split(/\s+/).flatMap((word) => spellings(word)[1] ?? []).length > 0 ? [0, 1] : [0];
  return ways.flatMap((way) => {
    const words = nameWordsOf(name, (chunk) => spellings(chunk)[way] ?? folded(chunk));
    const core = coreOf(words);
    if (core.length === 0) return [];
    const full = words.length > core.length ? [{ ...formOf(words, 'name'), whole: true }] : [];
    return [...full, ...runsOf(core, words.length === core.length), ...initialsOf(words, core)].filter(
      ({ key }) => key.length > 1,
    );
  });
}

function formOf(words: readonly NameWord[], kind: FormKind): NameForm {
  const pieces = words.reduce((sum, word) => sum + word.pieces, 0);
  return { key: words.map(({ text }) => text).join(''), kind, pieces, whole: false };
}

function runsOf(core: readonly NameWord[], isAll: boolean): NameForm[] {
  const forms: NameForm[] = [];
  for (let from = 0; from < Math.min(core.length, 6); from++) {
    for (let to = from + 1; to <= Math.min(core.length, from + 6); to++) {
      const kind = kindOf(core.slice(from, to), from, core.length);
      if (kind) forms.push({ ...formOf(core.slice(from, to), kind), whole: isAll && to - from === core.length });
    }
  }
  return forms;
}

function kindOf(run: readonly NameWord[], from: number, of: number): FormKind | null {
  const classes = run.map(({ text }) => classOf(text));
  const whole = run.length === of;
  const [first = 'small'] = classes;
  if (run.length === 1) return whole ? wholeKind(run[0]?.text ?? '', first) : partKind(run[0]?.text ?? '', first, from);
  if (!whole && (first === 'small' || classes.at(-1) === 'small')) return null;
  if (classes.includes('telling')) return 'name';
  if (from > 0) return 'trade';
  if (run.length > 2 || classes.includes('trade')) return 'name';
  const isTalk = run.every(({ text }) => isSalesWord(text) || isCalendarWord(text));
  return isTalk && !whole ? 'frame' : 'common';
}

function wholeKind(word: string, is: Class): FormKind {
  if (word.length === 2 && /^[\x20-\x7e]*$/.test(word)) return 'short';
  if (isCalendarWord(word) || isFunctionWord(word)) return 'frame';
  return is === 'telling' ? 'name' : 'common';
}

function partKind(word: string, is: Class, from: number): FormKind | null {
  if (word.length < 3 && /^[\x20-\x7e]*$/.test(word)) return from === 0 && isShortName(word) ? 'short' : null;
  if (is === 'small' || /^\d+\p{L}{0,2}$/u.test(word)) return 'frame';
  if (is === 'telling') return from === 0 ? 'name' : 'inner';
  if (is === 'trade') return isSalesWord(word) ? 'frame' : 'trade';
  return from === 0 && !isCalendarWord(word) && !isSalesWord(word) ? 'head' : 'frame';
}

/** Whether two letters are a name, and neither a word nor what else they stand for in a sales talk. */
function isShortName(word: string): boolean {
  return /^[a-z]{2}$/.test(word) && !isOrdinary(word) && !isAcronym(word);
}

/** Whether these letters stand for something that is no name: POC, CFO, EOD. */
export function isAcronym(letters: string): boolean {
  return ACRONYMS.has(letters);
}

function classOf(word: string): Class {
  if (isFunctionWord(word)) return 'small';
  if (isTrade(word) || isCompanyEnding(word)) return 'trade';
  if (isThing(word)) return 'thing';
  return isOrdinary(word) ? 'plain' : 'telling';
}

/** Initials of the whole name, with and without its ending, and of all behind its first words: "next step pt". */
function initialsOf(words: readonly NameWord[], core: readonly NameWord[]): NameForm[] {
  const whole = [words, core, core.filter(({ text }) => !isFunctionWord(text))].flatMap((run) => {
    const key = lettersOf(run);
    if (run.length < 2 || key.length < 2 || ACRONYMS.has(key)) return [];
    const form: NameForm = { key, kind: key.length === 2 ? 'short' : 'initials', pieces: key.length, whole: false };
    return [form];
  });
  const partly = core.slice(1, -2).map((_, at) => {
    const head = formOf(core.slice(0, at + 2), 'name');
    return { ...head, key: `${head.key}${lettersOf(core.slice(at + 2))}`, pieces: head.pieces + 1 };
  });
  return [...new Map([...whole, ...partly, ...headInitialsOf(core)].map((form) => [form.key, form])).values()];
}

/** The initials of a name's first words, where that begins with two letters: "hpe" of HP Enterprise EMEA Rollout. */
function headInitialsOf([first, ...others]: readonly NameWord[]): NameForm[] {
  if (!first || !isShortName(first.text)) return [];
  return others.flatMap((_, at): NameForm[] => {
    const key = `${first.text}${lettersOf(others.slice(0, at + 1))}`;
    return ACRONYMS.has(key) ? [] : [{ key, kind: 'initials', pieces: key.length, whole: false }];
  });
}

function lettersOf(words: readonly NameWord[]): string {
  return words.map(({ text }) => [...text][0] ?? '').join('');
}
