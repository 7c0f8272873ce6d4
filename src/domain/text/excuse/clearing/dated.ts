import { near, placesOf, words } from '../pattern.ts';

const MONTH =
  'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec';
const WEEKDAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thur|thurs|fri';
const PERIOD = `${MONTH}|may|spring|summer|autumn|fall|winter|q1|q2|q3|q4|easter|christmas|ramadan|thanksgiving|january`;

/** A day ahead, or a reminder for one. What lies behind, or comes round every week, is no date. */
const DAY = words(
  'tomorrow|tonight|this afternoon|this evening|next week|end of day|eod|eow|eom|eoq|cob|day after tomorrow|later today|first thing|before lunch|after lunch|this arvo|week after next|the following week',
  `(?<!(?:black|since|last|all|every|past|was|until) )(?<!(?:on|last|this past) a )(?<!(?:promised|cancelled|canceled|supposed|rejected|ghosted) (?:[^ .,?!]+ ){0,4})(?:${WEEKDAY})`,
  near(
    1,
    'in',
    '(?:\\d+|a|an|one|two|three|four|five|six|a few|a couple) ?(?:of )?(?:days?|weeks?|wks?|months?|hours?)',
  ),
  '(?:on|by|the|until|for|from|before|after|next) \\d{1,2}(?:st|nd|rd|th)',
  `\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH}|may)`,
  `(?:${MONTH}|may) \\d{1,2}(?:st|nd|rd|th)?`,
  '\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?',
  '(?:back|returns?|returning|decides?|decision|meets?|sits|closes|opens|due|review|starts?) (?:on |the |by )*\\d{1,2}(?:st|nd|rd|th)?(?! (?:days|weeks|months|years|hours|times|ago))',
  'at [1-9]\\d?(?:am|pm)?',
  '\\d{1,2}(?:am|pm)',
  'parked|on my calendar|diarised|diarized|snoozed|reminder set|set a reminder|reminder for|reminder in|reminder on',
);

/** A month, a quarter or a season ahead. */
const PERIOD_AHEAD = words(
  'next month|next quarter',
  `(?:until|by|from|after|back in|back on|reopens in|resets in|starts in|start of|end of|beginning of|revisit in|again in|out for|for|due) (?:the )?(?:end of |start of |middle of |mid |early |late )?(?:${PERIOD}|next year|the year|the month|the week|month|quarter|week|year end|new fiscal)`,
  `(?:early|mid|late) (?:in )?(?:${PERIOD}|next)`,
  near(
    3,
    'revisit, revisiting, renewal, renews, expires, ends, resets, review, decide, decides, kicks in, reopens, back, fiscal year starts',
    `in ${MONTH}, in may, ${PERIOD}, in 20\\d\\d, next year, 20\\d\\d`,
  ),
);

/** Said of everybody or nobody, or with a shrug, a period is no date that anybody gave. */
const OF_NOBODY = words(
  'nobody|no one|pointless|no point|everybody|nothing|people|they all|all of them|none of them|let us see|we will see|we see|will see|maybe|hopefully|who knows|we wait|i wait|talk to me|wake me|call me|always|nobodys|market|economy',
  '(?<= [.\\x2c?!] )(?:(?:most|all|these|those|the|our|over here|honestly) ){0,2}[a-z]{3,}s (?:do|will|can|are) not',
);

/** Whether a wording names a day or a period ahead: a reason that is known and ends. */
export function isDated(text: string): boolean {
  if (placesOf(DAY, text).length > 0) return true;
  return placesOf(PERIOD_AHEAD, text).length > 0 && placesOf(OF_NOBODY, text).length === 0;
}
