import { UserError } from '../errors.ts';
import { INTENSITIES, type Intensity } from '../intensity.ts';
import type { Settings } from '../settings.ts';
import { commandLength } from './clean.ts';
import { clockTime } from './clock-time.ts';
import { requireOneself, withoutThanks } from './day-off.ts';
import { weekdayOf } from './weekday.ts';
import { type Word, wordsOf } from './words.ts';

const EXAMPLE = 'Say it like `/coach settings hour 9:15 days mon-thu intensity gentle quiet 18:00-08:00`.';

const KEYWORD: Record<string, Field> = {
  hour: 'hour',
  digest: 'hour',
  at: 'hour',
  days: 'days',
  workdays: 'days',
  intensity: 'intensity',
  quiet: 'quiet',
  share: 'share',
  shares: 'share',
  sharing: 'share',
};
type Field = 'hour' | 'days' | 'intensity' | 'quiet' | 'share';

/** Words that say nothing themselves. */
const FILLER = /^(?:hours?|my|is|are|to|from|between|work|working|the|=|:)?$/;

/** Reads what of the settings is to change, in any order. Throws UserError for a word it cannot read, and where nothing is said. */
export function readSettings(text: string): Partial<Settings> {
  const settings: Partial<Settings> = {};
  const typed = withoutThanks(wordsOf(commandLength(text)));
  requireOneself(typed, 'settings', '/coach settings');
  for (const { field, words } of clauses(typed)) {
    const change = READ[field](words);
    const twice = Object.keys(change).find((name) => name in settings);
    if (twice) throw new UserError(`I read two values for the ${field}. Write one of them.`);
    Object.assign(settings, change);
  }
  if (Object.keys(settings).length === 0) throw new UserError(EXAMPLE);
  return settings;
}

/** The words after each keyword. "gentle", "normal" and "firm" need none. */
function clauses(words: readonly Word[]): { field: Field; words: string[] }[] {
  const found: { field: Field; words: string[] }[] = [];
  for (const word of words) {
    const bare = word.bare || (word.kind === 'word' ? word.text : '');
    const field = KEYWORD[bare];
    const last = found.at(-1);
    if (isIntensity(bare)) found.push({ field: 'intensity', words: [bare] });
    else if (field) found.push({ field, words: [] });
    else if (last && bare !== '') last.words.push(bare);
    else throw new UserError(`I cannot read "${word.shown}" as a setting. ${EXAMPLE}`);
  }
  // "intensity gentle" and "digest at" are two keywords for one value, which the second has.
  return found.filter(({ field, words }, at) => words.length > 0 || found[at + 1]?.field !== field);
}

const READ: Record<Field, (words: string[]) => Partial<Settings>> = {
  hour: (words) => ({ digestAt: timeFrom(words, 'the hour of the digest') }),
  days: (words) => ({ workDays: daysFrom(words) }),
  intensity: (words) => ({ intensity: intensityFrom(words) }),
  quiet: quietFrom,
  share: (words) => ({ shares: sharesFrom(words) }),
};

function timeFrom(words: string[], what: string): Temporal.PlainTime {
  const said = words.filter((word) => !FILLER.test(word)).join(' ');
  const time = clockTime(said);
  if (time) return time;
  const wrong = said ? `I cannot read "${said}" as ${what}.` : `Which time is ${what}?`;
  throw new UserError(`${wrong} Write one like 9:15 or 6pm.`);
}

function isIntensity(word: string): word is Intensity {
  return INTENSITIES.some((intensity) => intensity === word);
}

function intensityFrom(words: string[]): Intensity {
  const [word = ''] = words.filter((word) => !FILLER.test(word));
  if (isIntensity(word)) return word;
  throw new UserError(`The intensity is ${INTENSITIES.slice(0, -1).join(', ')} or ${INTENSITIES.at(-1)}.`);
}

const EVERY: Record<string, number[]> = {
  weekdays: [1, 2, 3, 4, 5],
  everyday: [1, 2, 3, 4, 5, 6, 7],
  daily: [1, 2, 3, 4, 5, 6, 7],
};

/** `mon-thu`, `mon to thu`, `mon, wed, fri`, `weekdays`; over Sunday it goes on with Monday. */
function daysFrom(words: string[]): number[] {
  const text = words
    .join(' ')
    .replace(/\s*(?:[-–—]|\bto\b|\buntil\b)\s*/g, '-')
    .replace(/every day|all week/g, 'everyday');
  const parts = text.split(/[\s,;/+&]+|\band\b/).filter((part) => part !== '');
  const days = new Set(parts.flatMap(daysIn));
  if (days.size === 0) throw new UserError('Which days do you work? Write them like mon-thu or mon, wed, fri.');
  return [...days].sort((a, b) => a - b);
}

function daysIn(part: string): number[] {
  const every = EVERY[part];
  if (every) return every;
  const [from, to, ...more] = part.split('-').map((name) => weekdayOf(name));
  const isRange = part.includes('-');
  if (from === undefined || more.length > 0 || (isRange && to === undefined)) {
    throw new UserError(`I cannot read "${part}" as working days. Write them like mon-thu or mon, wed, fri.`);
  }
  const length = (((to ?? from) - from + 7) % 7) + 1;
  return Array.from({ length }, (_, day) => ((from - 1 + day) % 7) + 1);
}

/** `on`, `off`, `yes`, `no`: whether colleagues may see one's plays. */
function sharesFrom(words: string[]): boolean {
  const [word = ''] = words.filter((word) => !FILLER.test(word) && !/^(?:plays?|name|with|colleagues)$/.test(word));
  if (/^(?:on|yes)$/.test(word)) return true;
  if (/^(?:off|no)$/.test(word)) return false;
  throw new UserError('May colleagues see your plays? Write share on or share off.');
}

/** `18:00-08:00`, `6pm to 8am`, `18:00 until 08:00`, `off`. */
function quietFrom(words: string[]): Partial<Settings> {
  const text = words.join(' ').replace(/^(?:hours?|from|between|are|is|=|:| )+/, '');
  if (/^(?:off|none|no|never|-|–|—)$/.test(text)) return { quietFrom: null, quietUntil: null };
  const [from, until, ...more] = text.split(/\s*(?:[-–—]|\bto\b|\buntil\b|\btill\b|\band\b)\s*/).map(clockTime);
  if (!from || !until || more.length > 0) {
    const wrong = text ? `I cannot read "${text}" as quiet hours.` : 'Which hours are quiet?';
    throw new UserError(`${wrong} Write them like quiet 18:00-08:00, or quiet off.`);
  }
  return { quietFrom: from, quietUntil: until };
}
