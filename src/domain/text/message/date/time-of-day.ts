const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const HOUR = `(?:1?\\d|2[0-3])`;
const ZONE = `(?: (?:[ecmp][sd]?t|gmt|utc|bst|ist|cet|cest|aest|jst|sgt|uk time|their time|my time|local(?: time)?|sharp|ish))?`;
const CLOCK = `${HOUR}(?:[:.h]\\d\\d)?(?: ?[ap]\\.?m\\.?|[ap])|${HOUR}[:h]\\d\\d|${HOUR}(?::\\d\\d)?ish|half (?:past )?(?:1[0-2]|[1-9]|${HOURS})(?! (?:k|grand|thousand|mil|million|of))|(?:a )?quarter (?:past|to) (?:1[0-2]|[1-9]|${HOURS})|(?:${HOUR}|${HOURS}) o'?clock|noon|midday|midnight`;
const SPAN = `${HOUR}(?:[:.]\\d\\d)?(?:[ap]m)? ?(?:-|–|to) ?${HOUR}(?:[:.]\\d\\d)?[ap]m|${HOUR}:\\d\\d ?(?:-|–|to) ?${HOUR}:\\d\\d`;
const AT = '(?:at|@|around|about|from|by|before|after|until|till|from around|at around|at about)';
const LOOSE = `${HOUR}(?:[:.]\\d\\d)?(?!\\d)|${HOURS}`;
const BETWEEN = `(?:by|before|after|at) lunch|between (?:${LOOSE}) and (?:${LOOSE})(?: ?[ap]m)?|${HOUR} (?:[ecmp][sd]?t|gmt|bst|ist|cet)`;
const PART =
  '(?:(?:in|during) )?(?:the )?(?:early |mid |late )?(?:morning|afternoon|evening|arvo|night)|[ap]m|a\\.m|p\\.m|first thing(?: in the morning)?|1st thing|lunchtime|eod|cob|cop|close of (?:play|business)|end of (?:day|play)|mid-?morning|mid-?afternoon|sometime';

const STRICT = new RegExp(
  `^(?:(?:${AT} ?)?(?:${SPAN}|${CLOCK})${ZONE}(?= |$)|(?:before|after|until|till) (?:1[0-2]|[1-9]|${HOURS})$)`,
);
const BESIDE_A_DAY = new RegExp(
  `^(?:, )?(?:(?:${AT} ?)?(?:${SPAN}|${CLOCK})${ZONE}|(?:at|@|around|from|by) ?(?:${LOOSE})${ZONE}|(?:at )?${HOUR}h|${BETWEEN}|${PART})(?= |$)`,
);
const BEFORE_A_DAY = new RegExp(
  `^(?:(?:${AT} ?)?(?:${SPAN}|${CLOCK})${ZONE}|(?:at|@|by) ?(?:${LOOSE})|${BETWEEN}|(?:first|1st) thing|(?:the )?(?:morning|afternoon|evening) of|mid-?morning|lunchtime)(?: ,)? (?:on |, )?(?=.)`,
);
const END_OF_DAY =
  /^(?:(?:the )?(?:eod|cob|eob|cop|end of (?:the |business )?(?:day|business|play)|close of (?:business|play|day)))(?: ,)?(?: (?:on|by))?(?= |$)/;

/** The time of day that words begin with, where it stands alone (`at 3pm`, `half ten`); empty where there is none. */
export function timeAlone(text: string): string {
  return STRICT.exec(text)?.[0] ?? '';
}

/** The time of day right after a day, where fewer signs are needed: `at ten`, `am`, `11 ist`. */
export function timeAfter(text: string): string {
  return BESIDE_A_DAY.exec(text)?.[0] ?? '';
}

/** The time of day that leads to a day, with the word between them: `3pm on`. */
export function timeBefore(text: string): string {
  return BEFORE_A_DAY.exec(text)?.[0].trimEnd() ?? '';
}

/** The end of a working day, which alone is today's: `eod`, `close of play on`. */
export function endOfDay(text: string): string {
  return END_OF_DAY.exec(text)?.[0] ?? '';
}
