import type { Said } from '../../said.ts';
import { ORDINAL, ordinalOf } from './counts.ts';
import { certain, type Day, UNREADABLE } from './day.ts';

const FIGURES = /^(the )?(\d{1,2})(?:st|nd|rd|th)(?= |$)/;
const SPELT = new RegExp(`^the (${ORDINAL})(?= |$)`);

/** What may follow a day of the month that no word announces; anything else is counted by it: the 2nd call. */
const GOES_ON =
  /^(?:$|,|(?:and|or|at|@|with|w|so|but|to|for|from|by|then|if|as|in|is|was|works|we|they|i|he|she|when|which|because|cos|bc|re|\+|&|after|before|pls|please|latest|morning|afternoon|noon|am|pm|about|on|→|\/|\d{1,2}(?::\d\d)?[ap]m)(?= |$))/;
const COUNTED =
  /^(?:quarter|half|call|calls|meeting|mtg|demo|time|one|round|floor|week|attempt|email|vm|voicemail|touch|visit|try|draft|version|year|month|option|deal|opp|stakeholder|person|guy|party|phase|opinion|place|thing|step|stage|invoice|payment|pass|session|interview|conversation|convo|follow-up|followup|order|renewal|contact|reminder|day|street|avenue|ave|st|century|of (?!next|this|the month)|deadline|chance)\b/;

/** The next such day of a month: `the 12th`, or `12th` after a word that announces it. Null where it counts something else. */
export function ordinalIn(text: string, announced: boolean, said: Said): { day: Day; words: string } | null {
  const [figures = '', article, number] = FIGURES.exec(text) ?? [];
  const [spelt = '', word] = figures ? [] : (SPELT.exec(text) ?? []);
  const words = figures || spelt;
  if (!words || !(announced || article || spelt)) return null;
  const rest = text.slice(words.length + 1);
  if (COUNTED.test(rest) || !((announced && !spelt) || GOES_ON.test(rest))) return null;
  return { day: nextSuch(number ? Number(number) : ordinalOf(word ?? ''), said), words };
}

/** The next such day of a month; a month without it is passed over. */
export function nextSuch(day: number, said: Said): Day {
  if (day < 1 || day > 31) return UNREADABLE;
  const today = said.at.toPlainDate();
  for (let first = today.with({ day: 1 }); ; first = first.add({ months: 1 })) {
    if (day > first.daysInMonth) continue;
    const date = first.with({ day });
    if (Temporal.PlainDate.compare(date, today) >= 0) return certain(date);
  }
}
