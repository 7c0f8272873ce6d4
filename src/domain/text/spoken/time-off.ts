import { faultOf } from '../../errors.ts';
import type { TimeOff } from '../../time-off.ts';
import { readAway } from '../away-command.ts';
import type { Said } from '../said.ts';

const LEAD = `(?:(?:hi|hey|fyi|btw|so|ok|okay|heads up|reminder|and|just)[,:!]? )*`;
const I = `(?:(?:i['’]?m|i am|i['’]?ll be|i will be|im|ill be|i['’]?m going to be|we['’]?re|be) )?`;
const OFF = new RegExp(
  `^${LEAD}(?:${I}(?:(?<ooo>ooo|out of (?:the )?office|away)|(?<off>off|out)|(?:off )?(?<ill>sick|ill|unwell)|(?:going |off |leaving |out )?(?:on|for) (?:a |my )?(?<leave>holidays?|vacation|leave|pto|annual leave|parental leave))|(?:i['’]?m |im |i am |i will |i['’]?ll )?(?:tak(?:e|ing)|have|having) (?<day>.{0,30}?) ?off|(?<bare>holidays?|vacation|pto|time off|day off))(?:$|[ ,:-]+(?<rest>.*)$)`,
  'is',
);

/** Time off that a whole message tells of. `off` is null where it does not say when, in words that can be read. */
export type SpokenTimeOff = { off: TimeOff | null };

/** The time off that somebody says they have: "I'm off tomorrow", "sick today", "on vacation from monday to 27 nov"; null for other words. */
export function timeOffIn(text: string, said: Said): SpokenTimeOff | null {
  const { ooo, off, ill, leave, day, bare, rest = '' } = OFF.exec(text.trim().slice(0, 200))?.groups ?? {};
  if (!(ooo || off || ill || leave || bare || (day !== undefined && /\p{L}/u.test(day)))) return null;
  const when = `${day ?? ''} ${rest}`
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .trim()
    .replace(/^(?:(?:the|a|that) )?(?:rest of the )?day(?: (?=.)|$)/i, '');
  const isToday = /^(?:today|now|)$/i.test(when);
  const read = readOff(isToday && ill ? 'sick' : isToday && day ? 'today' : when, said);
  if (read) return { off: read };
  if (off || day !== undefined) return null;
  return when === '' ? { off: null } : null;
}

function readOff(when: string, said: Said): TimeOff | null {
  if (when === '') return null;
  let read: TimeOff | null = null;
  const wrong = faultOf(() => {
    read = readAway(when, said);
  });
  return wrong === null ? read : null;
}
