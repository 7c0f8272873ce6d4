import { MONTH } from '../../calendar-date.ts';
import { periodOf } from '../../period.ts';
import { certain, type Day, VAGUE } from './day.ts';
import { phrases } from './phrase.ts';

const LENGTH = 'week|month|quarter|qtr|year|yr';
const SEASON = 'spring|summer|fall|autumn|winter';
const QUARTER = 'q[1-4]|h[12]';
const YEAR = '(?:fy ?)?20\\d\\d|fy ?\\d\\d';
const NAMED = `(?:${MONTH}|${QUARTER})(?: (?:of )?(?:20\\d\\d|next year|this year))?|${YEAR}`;
const WHICH = `(?:(?:this|next|last|coming|the|the next|the coming|calendar|fiscal|the calendar|the fiscal) )?(?:${LENGTH}|weekend)`;
const STRETCH = `${WHICH}|${NAMED}|(?:(?:the|this|next|last) )?(?:${SEASON})|(?:the )?(?:new year|holidays|holiday season)`;
const PART =
  'early|mid|late|sometime|later|earlier|towards|middle of|start of|beginning of|first (?:half|week|thing) of|second (?:half|week) of|last week of|back half of|top of|back end of|back of';

/** Stretches of time that hold no one day, and the ends of those that do. */
export const PERIOD_PHRASES = phrases([
  [
    `this next last the`,
    `(?:this|next|last|the next|the coming|the following|the) (?:${LENGTH}|weekend|${SEASON})(?: or so)?(?! (?:after|before) (?:next|last)?)`,
    ([words]) => (/^the (?:week|month|quarter|qtr|year|yr)\b/.test(words ?? '') ? null : VAGUE),
  ],
  ['the week', '(?:the )?(?:week|month|quarter|year) after(?: next)?', () => VAGUE],
  [`this next last`, `(?:this|next|last) (?:${MONTH})`, () => VAGUE],
  [
    `in during over around within throughout`,
    `(?:in|during|over|around|within|throughout) (?:(?:the )?(?:${PART}) )?(?:${STRETCH})`,
    () => VAGUE,
  ],
  [
    'early mid late sometime later earlier towards middle start beginning first second last back top the in by',
    `(?:(?:in|by) )?(?:the )?(?:${PART}) (?:in |on |around |during )?(?:${STRETCH})`,
    () => VAGUE,
  ],
  ['-', `(?:early|mid|late)-(?:${MONTH}|week|month|year|${QUARTER})`, () => VAGUE],
  ['midweek midmonth midyear', 'midweek|midmonth|midyear', () => VAGUE],
  [`soon asap shortly someday eventually`, 'soon|asap|shortly|someday|eventually', () => VAGUE],
  [
    `the end very last`,
    `(?:the )?(?:(?:very )?end (?:of )?|last (?:working )?day of )(?:(this|next|the|calendar|the calendar) )?(week|month|quarter|qtr|year|yr)(?! date)`,
    ([, which, length], _, today) => certain(lastOf(`${which === 'next' ? 'next ' : ''}${whole(length)}`, today)),
  ],
  [
    `the end very last`,
    `(?:the )?(?:(?:very )?end (?:of )?|last (?:working )?day of )(?:(next) )?(${MONTH}|q[1-4])(?: (?:of )?(20\\d\\d))?(?! date)`,
    ([, next, name, year], _, today) => (next ? VAGUE : certain(lastOf(`${name}${year ? ` ${year}` : ''}`, today))),
  ],
  [
    `the end very last`,
    `(?:the )?(?:(?:very )?end (?:of )?|last (?:working )?day of )(?:(20\\d\\d)|h([12])(?: (20\\d\\d))?)(?! date)`,
    ([, year, half, ofYear], _, today) =>
      certain(year ? lastOf(year, today) : lastOf(`${half === '1' ? 'q2' : 'q4'}${ofYear ? ` ${ofYear}` : ''}`, today)),
  ],
  [
    `the end`,
    `(?:the )?end of (?:the )?(?:fy|fiscal|financial)(?: year| ?\\d\\d)?|(?:the )?end of (?:(?:the|this|next) )?(?:${SEASON}|holidays|weekend)`,
    () => VAGUE,
  ],
  ['eow eom eoq eoy', `eo([wmqy])`, ([, letter], _, today) => certain(lastOf(LENGTHS[letter ?? ''] ?? '', today))],
  ['eow eom', `eo[wm] (next week|next month|${MONTH})`, ([, period], _, today) => certain(lastOf(period ?? '', today))],
  [
    'month quarter year week -',
    `(week|month|quarter|year)[- ]end`,
    ([words, length], _, today) => (words === 'week end' ? VAGUE : certain(lastOf(length ?? '', today))),
  ],
  [
    `${MONTH} q1 q2 q3 q4 next this`,
    `(?:(next|this) (month|quarter|year)|(${MONTH}|q[1-4]))'?s? end(?! (?:date|user|to|customer))`,
    ([, which, length, name], _, today) =>
      certain(lastOf(name ?? `${which === 'next' ? 'next ' : ''}${length}`, today)),
  ],
]);

const ANNOUNCED = new RegExp(`^(?:${STRETCH})(?= |$)`);
const ALONE = new RegExp(`^(?:${NAMED})(?= |$)`);

/** The words of a stretch after a word that announces it: `by q1`, `until spring`; empty where there is none. */
export function stretchAnnounced(text: string): string {
  return ANNOUNCED.exec(text)?.[0] ?? '';
}

/** Words after which a month's name is a time. */
const SAYS_WHEN = /^(?:to|of|closing|slipped|slips|slipping|pushed|moved|date|eta|→|=|early|late|mid)$/;
const MAY_SAY_WHEN = /^(?:close|closes|is|expected|now|start|starts|starting|likely|probably|maybe|say)$/;
const OTHER_WORDS = /^(?:may|march|mar|jan|jun|april|june|august|20\d\d)(?= |$)/;

/** The words of a month or quarter that nothing announces; empty where they say no time: the verb `may`. */
export function stretchAlone(text: string, before: string): string {
  const words = ALONE.exec(text)?.[0] ?? '';
  if (!words || SAYS_WHEN.test(before)) return words;
  return OTHER_WORDS.test(words) || !(MAY_SAY_WHEN.test(before) || words === text) ? '' : words;
}

const LENGTHS: Record<string, string> = { w: 'week', m: 'month', q: 'quarter', y: 'year' };

function whole(length: string | undefined): string {
  return (length ?? '').replace('qtr', 'quarter').replace('yr', 'year');
}

function lastOf(period: string, today: Temporal.PlainDate): Temporal.PlainDate {
  return periodOf(period, today).last;
}

const UNTIL = new RegExp(
  `^(?:next (?:week|month|quarter|year)|(?:${MONTH})(?: 20\\d\\d)?|q[1-4](?: 20\\d\\d)?|20\\d\\d|(?:the )?new year)(?= |$)`,
);

/** The first day of the stretch that these words begin with, for `until march`; with the words of it. Null where none has one. */
export function firstDay(text: string, today: Temporal.PlainDate): { day: Day; words: string } | null {
  const words = UNTIL.exec(text)?.[0];
  if (!words) return null;
  const named = words.replace(/^(?:the )?new year$/, `${today.year + 1}`);
  const { first } = periodOf(named, today);
  // Said in March, "until march" is next year's.
  const passed = Temporal.PlainDate.compare(first, today) <= 0;
  return { day: passed && / 20/.test(named) ? VAGUE : certain(passed ? first.add({ years: 1 }) : first), words };
}
