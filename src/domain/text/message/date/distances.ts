import { moved } from '../../relative-date.ts';
import type { Said } from '../../said.ts';
import { COUNT, COUNT_STARTS, countOf } from './counts.ts';
import { certain, nearly, VAGUE } from './day.ts';
import { phrases } from './phrase.ts';

const UNIT = '(?:(?:working|business|work) )?days?|workdays?|d|w|weeks?|fortnights?|months?|years?|yrs?';
const CLOCK = 's|secs?|seconds?|min|mins|minutes?|h|hrs?|hours?';
const SOME = '(?:a )?(?:few|couple(?: of)?|several|some)(?: more)?(?: business| working)?';

/** Days by how far they lie from today. A count that is none ("in a few days") names no day. */
export const DISTANCE_PHRASES = phrases([
  ['today later earlier', '(?:(?:later|earlier|sometime) )?today', (_, __, today) => certain(today)],
  ['tonight', 'tonight', (_, __, today) => certain(today)],
  [
    'this earlier later',
    '(?:(?:earlier|later) )?this (?:very )?(?:morning|afternoon|evening|am|pm|arvo|aft)',
    (_, __, today) => certain(today),
  ],
  ['tomorrow', 'tomorrow', (_, __, today) => certain(today.add({ days: 1 }))],
  ['day the', '(?:the )?day after tomorrow', (_, __, today) => certain(today.add({ days: 2 }))],
  ['overmorrow', 'overmorrow', (_, __, today) => certain(today.add({ days: 2 }))],
  ['yesterday', 'yesterday', (_, __, today) => certain(today.subtract({ days: 1 }))],
  ['last', 'last (?:night|evening)', (_, __, today) => certain(today.subtract({ days: 1 }))],
  ['day the', '(?:the )?day before yesterday', (_, __, today) => certain(today.subtract({ days: 2 }))],
  ['the', 'the other (?:day|week|night)', () => VAGUE],
  [
    'in within',
    `(?:in|within)(?: the next)? (?:(?:another|exactly|(about|like|roughly|around|approx|maybe)) )?(${COUNT}) ?(${UNIT})(?:'?s?'? time)?`,
    ([, about, count, unit], said, today) => {
      const day = certain(moved(today, countOf(count), unit, said));
      return about ? nearly(day) : day;
    },
  ],
  [
    COUNT_STARTS,
    `(${COUNT}) ?(${UNIT})(?: from (?:now|today)| out|'?s?'? time| hence)`,
    ([, count, unit], said, today) => certain(moved(today, countOf(count), unit, said)),
  ],
  [
    COUNT_STARTS,
    `(${COUNT}) ?(${UNIT}) (?:from|after) tomorrow`,
    ([, count, unit], said, today) => certain(moved(today.add({ days: 1 }), countOf(count), unit, said)),
  ],
  [
    `week ${COUNT_STARTS}`,
    `(?:(${COUNT}) )?(weeks?|fortnights?) (?:on )?(today|tomorrow)`,
    ([, count = 'a', unit, day], said, today) =>
      certain(moved(day === 'today' ? today : today.add({ days: 1 }), countOf(count), unit, said)),
  ],
  ['today', 'today week', (_, __, today) => certain(today.add({ days: 7 }))],
  ['tomorrow', 'tomorrow week', (_, __, today) => certain(today.add({ days: 8 }))],
  [
    COUNT_STARTS,
    `(${COUNT}) ?(${UNIT}) (?:ago|back)`,
    ([, count, unit], said, today) =>
      /work|business/.test(unit ?? '') ? VAGUE : certain(moved(today, -countOf(count), unit, said)),
  ],
  [
    `in within about half ${COUNT_STARTS}`,
    `(?:in |within |about )*(?:${COUNT}|half an)(?:[ -](?:${COUNT}))? ?(?:${CLOCK})(?: or (?:so|two))? ago`,
    (_, __, today) => certain(today),
  ],
  [
    'in within',
    `(?:in|within) (?:(?:about|another|the next) )?(${COUNT}|half an) ?(${CLOCK})(?:'?s?'? time)?`,
    ([, count, unit], said) => certain(soon(said, count, unit)),
  ],
  [
    `in a few couple several some within over the`,
    `(?:in|within|over|for)? ?(?:the next )?${SOME} (?:days?|weeks?|months?|years?)(?: ago| out| from now|'?s?'? time)`,
    () => VAGUE,
  ],
  [
    'in within over',
    `(?:in|within|over) (?:the next )?${SOME} (?:days?|weeks?|months?|years?|hours?|min|mins|minutes?)`,
    () => VAGUE,
  ],
  [
    'in within',
    `(?:in|within) (?:(?:the )?next )?(?:\\d{1,2}-\\d{1,2}|(?:${COUNT}) (?:to|or) (?:${COUNT})|(?:an? )?(?:day|week|month) or (?:so|two)) ?(?:${UNIT}|${CLOCK})?`,
    () => VAGUE,
  ],
  ['over', `over the next (?:${COUNT}) (?:${UNIT})`, () => VAGUE],
]);

function soon({ at }: Said, count: string | undefined, unit: string | undefined): Temporal.PlainDate {
  const minutes =
    count === 'half an' ? 30 : countOf(count) * (/^h/.test(unit ?? '') ? 60 : /^s/.test(unit ?? '') ? 0 : 1);
  return at.add({ minutes }).toPlainDate();
}
