import type { Announced } from '../heard.ts';

const WORDS: readonly (readonly [Announced | 'bound', string])[] = [
  ['by', '(?:due|latest)(?: by| on)?|by|(?:no|not) later than|on or before|by or before'],
  ['on', 'on or (?:about|around)|on|for'],
  ['until', "until|till|til|'til|untill|thru|through"],
  ['before', 'before|prior to|ahead of'],
  ['from', 'from|starting(?: from| on| in)?|as of|effective|beginning'],
  [
    'bound',
    '(?:(?:right|just|straight|sometime|until|till|til|not|only) )*after|following|past|since|over|during|throughout|w/c|wc|w/b|(?:the )?week (?:commencing|beginning|starting|of)',
  ],
];

const ANY = new RegExp(`^(?:${WORDS.map(([, words]) => `(${words})`).join('|')})(?: |$)`);
const NEARLY =
  /^(?:on |by )?(?:around|roughly|approx|approximately|circa|ca|somewhere around|sometime around|sometime on|about the)(?: |$)/;
const STARTS = new Set(
  "by due latest no not on for until till til 'til untill thru through before prior ahead from since starting as effective beginning after right just straight sometime only following past since over during throughout w/c wc w/b week the around roughly approx approximately circa ca somewhere about".split(
    ' ',
  ),
);

/** What announces a date. `bounds`: the date only bounds it, as in `after friday`, `since monday`. `nearly`: about that day. `words`: as it stands before the date. */
export type Announcement = { announced: Announced | null; bounds: boolean; nearly: boolean; words: string };

/** What announces a date at the start of these words; nothing, with no words, where nothing does. */
export function announcementIn(text: string, first: string): Announcement {
  const none = { announced: null, bounds: false, nearly: false, words: '' };
  if (!STARTS.has(first)) return none;
  const match = ANY.exec(text);
  const kind = match ? WORDS.find((_, at) => match[at + 1] !== undefined)?.[0] : undefined;
  const words = match?.[0].trimEnd() ?? '';
  const rest = text.slice(words ? words.length + 1 : 0);
  const about = NEARLY.exec(rest)?.[0].trimEnd() ?? '';
  return {
    announced: kind === undefined || kind === 'bound' ? null : kind,
    bounds: kind === 'bound',
    nearly: about !== '',
    words: [words, about.replace(/^about the$/, 'about')].filter((part) => part !== '').join(' '),
  };
}
