import type { Said } from '../../said.ts';
import { onOrAfter } from '../../weekday.ts';
import { certain, type Day, VAGUE } from './day.ts';

const FIXED: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:christmas|xmas) eve(?= |$)/, 24, 12],
  [/^(?:christmas|xmas)(?: day)?(?= |$)/, 25, 12],
  [/^boxing day(?= |$)/, 26, 12],
  [/^(?:new year'?s?'? eve|nye)(?= |$)/, 31, 12],
  [/^(?:new year|new years|new year's|new years'|new year'?s?'? day)(?= |$)/, 1, 1],
  [/^valentine'?s?'?(?: day)?(?= |$)/, 14, 2],
  [/^halloween(?= |$)/, 31, 10],
];

/** Feasts that move, and breaks that last. */
const VAGUELY =
  /^(?:the )?(?:easter|holidays|festive (?:season|break)|break|bank holiday|diwali|eid|ramadan|carnival|ostern|lunar new year|chinese new year|cny)(?= |$)/;

/** The words that feasts begin with. */
export const FEAST =
  /^(?:the|christmas|xmas|boxing|new|nye|valentine|valentines|valentine's|halloween|thanksgiving|easter|holidays|festive|bank|diwali|eid|ramadan|carnival|lunar|chinese|cny)$/;

/** The feast that these words begin with, the coming one. `alone`: the words that need no word before them that says when. */
export function feastIn(text: string, said: Said): { day: Day; words: string; alone: boolean } | null {
  for (const [pattern, date, month] of FIXED) {
    const words = pattern.exec(text)?.[0];
    if (words)
      return { day: coming(date, month, said.at.toPlainDate()), words, alone: / eve$| day$|^nye$/.test(words) };
  }
  const moving = VAGUELY.exec(text)?.[0];
  if (moving) return { day: VAGUE, words: moving, alone: false };
  return /^thanksgiving(?= |$)/.test(text) ? { day: thanksgiving(said), words: 'thanksgiving', alone: false } : null;
}

function coming(day: number, month: number, today: Temporal.PlainDate): Day {
  const date = Temporal.PlainDate.from({ year: today.year, month, day });
  return certain(Temporal.PlainDate.compare(date, today) < 0 ? date.add({ years: 1 }) : date);
}

/** The fourth Thursday of November to those who write the month first; Canada's is in October. */
function thanksgiving({ at, dayOrder }: Said): Day {
  if (dayOrder !== 'mdy') return VAGUE;
  const today = at.toPlainDate();
  const [now, next] = [0, 1].map((years) =>
    onOrAfter(Temporal.PlainDate.from({ year: at.year + years, month: 11, day: 22 }), 4),
  );
  const coming = now && Temporal.PlainDate.compare(now, today) >= 0 ? now : next;
  return coming ? certain(coming) : VAGUE;
}
