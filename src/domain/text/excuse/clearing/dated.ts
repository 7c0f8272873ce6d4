import { near, placesOf, words } from '../pattern.ts';

const MONTH =
  'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec';
const WEEKDAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thur|thurs|fri';
const PERIOD = `${MONTH}|may|spring|summer|autumn|fall|winter|q1|q2|q3|q4|easter|christmas|ramadan|thanksgiving|january`;

/** A day or a period ahead. What lies behind, or comes round every week, is no date. */
const DATED = words(
  'tomorrow|tonight|this afternoon|this evening|next week|next month|next quarter|end of day|eod|eow|eom|eoq|cob|day after tomorrow|later today|first thing|before lunch|after lunch|this arvo|week after next|the following week',
  `(?<!(?:since|last|all|every|past|was|until) )(?<!(?:on|last|this past) a )(?<!(?:promised|cancelled|canceled|supposed|rejected|ghosted) (?:[^ .,?!]+ ){0,4})(?:${WEEKDAY})`,
  near(
    1,
    'in',
    '(?:\\d+|a|an|one|two|three|four|five|six|a few|a couple) ?(?:of )?(?:days?|weeks?|wks?|months?|hours?)',
  ),
  '(?:on|by|the|until|for|from|before|after|next) \\d{1,2}(?:st|nd|rd|th)',
  `\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH}|may)`,
  `(?:${MONTH}|may) \\d{1,2}(?:st|nd|rd|th)?`,
  '\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?',
  'at \\d{1,2}(?:am|pm)?',
  '\\d{1,2}(?:am|pm)',
  `(?:until|by|from|after|back in|back on|reopens in|resets in|starts in|start of|end of|beginning of|early|mid|late|revisit in|again in|out for|for|due) (?:the )?(?:end of |start of |middle of |mid |early |late )?(?:${PERIOD}|next year|the year|the month|the week|month|quarter|week|year end|new fiscal)`,
  near(
    3,
    'revisit, revisiting, renewal, renews, expires, ends, resets, review, decide, decides, kicks in, reopens, back, fiscal year starts',
    `in ${MONTH}, in may, ${PERIOD}, in 20\\d\\d, next year, 20\\d\\d`,
  ),
  'parked|on my calendar|diarised|diarized|snoozed|reminder set|set a reminder|reminder for|reminder in|reminder on',
);

/** Whether a wording names a day or a period ahead: a reason that is known and ends. */
export function isDated(text: string): boolean {
  return placesOf(DATED, text).length > 0;
}
