import type { Said } from '../../said.ts';
import type { Announcement } from './announced.ts';
import { CALENDAR_PHRASES } from './calendar.ts';
import { certain, type Day, nearly, UNREADABLE, VAGUE } from './day.ts';
import { DISTANCE_PHRASES } from './distances.ts';
import { dottedDay } from './dotted.ts';
import { foreignDaysOn, isForeignDay } from './foreign.ts';
import { FEAST, feastIn } from './holidays.ts';
import { isOtherWord } from './lone.ts';
import { ordinalIn } from './ordinals.ts';
import { firstDay, PERIOD_PHRASES, stretchAlone, stretchAnnounced } from './periods.ts';
import { type Found, longest } from './phrase.ts';
import { WEEKDAY_PHRASES } from './weekdays.ts';
import { wordsIn } from './words.ts';

const TABLES = [WEEKDAY_PHRASES, CALENDAR_PHRASES, DISTANCE_PHRASES, PERIOD_PHRASES];
const OR_SO = /^(?:or so|ish|-ish|or thereabouts|give or take)(?= |$)/;
const NOT_A_DAY = /^(?:for|on)$/;

/** The day that begins with `text`, the longest there is. `before` is the word in front of it, other than what announces it. */
export function dayIn(text: string, before: string, announcement: Announcement, said: Said): Found | null {
  const until = announcement.announced === 'until' ? firstDay(text, said.at.toPlainDate()) : null;
  const all = [foundIn(until), phraseIn(text, before, announcement), ...othersIn(text, before, announcement, said)];
  const found = all.reduce(longer, null);
  return found && orSo(text, found);

  function phraseIn(words: string, ahead: string, { words: announced }: Announcement): Found | null {
    const phrase = longest(TABLES, words, said);
    const [first = '', second = ''] = words.split(' ', 2);
    return phrase?.used === 1 && !announced && isOtherWord(first, ahead, second) ? null : phrase;
  }
}

function othersIn(text: string, before: string, { words }: Announcement, said: Said): (Found | null)[] {
  const announces = words !== '';
  const first = text.split(' ', 1)[0] ?? '';
  const dotted = dottedDay(first, announces, before, said);
  const foreign = isForeignDay(first) ? foreignDay(first, said) : null;
  const feast = FEAST.test(first) ? feastIn(text, said) : null;
  const stretch = announces && !NOT_A_DAY.test(words) ? stretchAnnounced(text) : stretchAlone(text, before);
  return [
    foundIn(ordinalIn(text, announces, said)),
    dotted && { day: dotted, used: 1 },
    foreign && { day: foreign, used: 1 },
    feast && (feast.alone || (announces && words !== 'for')) ? foundIn(feast) : null,
    stretch ? { day: VAGUE, used: wordsIn(stretch) } : null,
  ];
}

/** Today and tomorrow are understood, to be confirmed; a weekday has to be asked. */
function foreignDay(word: string, { at }: Said): Day {
  const days = foreignDaysOn(word);
  return days === null ? UNREADABLE : nearly(certain(at.toPlainDate().add({ days })));
}

function foundIn(found: { day: Day; words: string } | null): Found | null {
  return found && { day: found.day, used: wordsIn(found.words) };
}

function longer(one: Found | null, other: Found | null): Found | null {
  return !one || (other && other.used > one.used) ? other : one;
}

function orSo(text: string, { day, used }: Found): Found {
  const all = text.split(' ').filter((word) => word !== ',');
  const words = OR_SO.exec(all.slice(used).join(' '))?.[0];
  return words ? { day: nearly(day), used: used + wordsIn(words) } : { day, used };
}
