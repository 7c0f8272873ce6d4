import { REACH } from './held.ts';
import { HOW_MANY } from './nouns.ts';

/** Whom something is done to: the last word in the plural. */
const PEOPLE = `(?:of )?(?:(?:the|my|our|old|new|cold|warm|more|different|existing|other|key|top|local|inbound|dormant|lapsed|past|former|potential|target) ){0,3}(?!times|minutes|mins|hours|hrs|days|weeks|months|years|users|seats|wks|yrs|quarters|calls|vms|emails|dials|texts|deals)[a-z][a-z'-]+(?:s|people|folk)(?= |$)`;
const MANY_BEHIND = new RegExp(
  `^ (?:(?:about|another|around|like|up|over|round|maybe) )*(?:(?<n>${HOW_MANY}) ${PEOPLE}|(?<bare>\\d{1,3})(?= [,:]| and |$))`,
);
const MANY_WITHIN = new RegExp(
  `^[^ ]+ (?:up |out to |round )?(?<n>\\d{1,3}|${HOW_MANY})(?: ${PEOPLE})?(?: [^ ]+){0,3} (?:on|via|over|through|by) `,
);

/** How many people it was done to: "phoned five leads"; undefined where it is not said. */
export function manyBehind(line: string, to: number): string | undefined {
  const { n, bare } = MANY_BEHIND.exec(line.slice(to, to + REACH))?.groups ?? {};
  return n ?? bare;
}

/** The same where the way stands behind: "hit up 8 on linkedin". */
export function manyWithin(words: string): string | undefined {
  return MANY_WITHIN.exec(words)?.groups?.n;
}
