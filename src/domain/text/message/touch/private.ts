/** Those of the author's own life and house. */
const MINE =
  'mom|mum|mother|dad|father|parents|wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|kids?|son|daughter|sister|brother|gran|grandma|nan|uncle|aunt|cousin|in-laws|babysitter|nanny|dentist|doctor|gp|vet|therapist|optician|physio|landlord|plumber|mechanic|garage|bank|accountant|insurance|gym|school|mates?|friends?|neighbou?rs?|ex';
const HOUSE =
  '(?:line |sales |area )?(?:manager|boss|director|vp|team|colleagues?|teammates?|sdrs?|hr|recruiter|coach|ceo|cfo|legal team)';

const PRIVATE = new RegExp(
  `(?:^| )TOUCH (?:(?:to|with|by|for|up) )?(?:(?:my|our) (?:old |own )?(?:${MINE}|${HOUSE})|mom|mum|dad|hr|it support|helpdesk|hmrc|the irs|the taxman)(?= |$)`,
);

/** Whether a touch in a clause's line was with somebody of the author's own life or house: "on the phone with my mom". */
export function isPrivate(line: string): boolean {
  return PRIVATE.test(line);
}

const SAYING =
  /^(?:(?:that's|that|it's|it|was|is|a|an|really|honestly|the|this|just|their|your|my) )*(?:good|bad|tough|close|fair|right|wrong|great|hard|easy|smart|nice|judge?ment|wake-?up|roll|curtain|booty|distress|last|strong) calls?\W*(?: (?:tbh|lol|mate|boss|then|honestly|ref|there|bud|guys|coach|haha))*\W*$/i;

/** Whether all these words, as they were written, are a saying with a call in it: "good call!". */
export function isSaying(said: string): boolean {
  return SAYING.test(said);
}
