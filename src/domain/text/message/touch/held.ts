/** What makes an activity one that is still to come, whatever stands beside it. */
const TO_COME =
  /(?:^| )(?:next|next:|will|won't|i'll|we'll|they'll|he'll|she'll|gonna|going to|need to|needs? (?:a|to|another)|have to|has to|gotta|must|should|wanna|want|wants|wanted|want to|plan to|planning|planned|let's|remind|reminder|todo|to do|booked|rebooked|scheduled|sched|rescheduled|lined up|set (?:for|up)|arranged|confirmed|upcoming|supposed|moved to|pushed to|due|pencilled|penciled|on the (?:calendar|books|diary)|in the (?:calendar|diary)|trying to|tomorrow|tonight|next week|prep|prepping|asked for|asking for|agreed to|agreed|said yes|accepted|invite|invited|goal|target|aim|aiming|hoping|would|could|can|may|might|if|waiting|awaiting|keen on|up for|open to|promise|promised|coming up|later)(?: |$)/;

/** What tells that it was done. */
const DONE =
  /(?:^| )(?:done|did|had|ran|held|gave|made|completed|finished|wrapped|went|was|were|been|yesterday|earlier|last (?:mon|tue|tues|wed|thu|thur|thurs|fri|monday|tuesday|wednesday|thursday|friday|week|night)|this morning|this afternoon|so far|out of|after|left|sent|logged|recap|knocked out|smashed|cranked|crushed|banged out|hit|got through|over with|in the books|✅|☑|✔)(?: |$)/;

const DAY =
  /(?:^| )(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|mondays?|tuesday|wednesday|thursday|friday|saturday|sunday|(?:on|by) the \d+(?:st|nd|rd|th)|the \d+(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)|in (?:\d+|a|an|one|two|three|four|five|six|\w+) (?:business |working )?(?:days?|weeks?|months?|fortnight)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december) \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)|\d{1,2}[/.]\d{1,2}\.?|\d{4}-\d\d-\d\d|eod|eow|eom|q[1-4]|mañana|demain|morgen|montag|dienstag|mittwoch|donnerstag|freitag|lunes|martes|miércoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|amanhã)(?: |$)/;

/** Words right before it that say it was not done. */
const DENIED_BEFORE =
  /(?:^| )(?:\w+n't|not|never|no|without|skipped|missed|forgot to|forgot|instead of|nor|neither|cancel|cancelled|postponed|called off|scrapped|failed to)(?: (?:yet|even|actually|really|been|able|to|have|had|any|a|an|the|get|got|my|his|her|their|our|more|new|once|DEAL)){0,4}$/;

/** Words right behind it that say it did not come to be. */
const DENIED_BEHIND =
  /^(?: (?!but )[^ ,:]+){0,3} (?:(?:got |was |has been |is )?(?:cancelled|postponed|bumped|scrapped)|no-show|no show(?:ed)?|didn't happen|didn't go ahead|never happened|fell through|called off|got called off)(?: |$)/;
const STOOD_UP = /(?:^| )(?:no-show|no showed|stood me up|stood us up|didn't show|never showed|bailed)(?: |$)/;

/** How far around an activity its sentence is read, in characters: what tells of it stands near. */
export const REACH = 240;

/** Nobody tells of more of one sort in one sentence. */
export const MOST = 60;

/** Whether the words beside an activity, between two places of a sentence's line, say that it was not done. */
export function isNotDone(line: string, from: number, to: number): boolean {
  const behind = line.slice(to, to + REACH);
  const before = clauseBefore(line, from);
  return (
    DENIED_BEFORE.test(before) ||
    DENIED_BEHIND.test(behind) ||
    (STOOD_UP.test(`${before} ${behind}`) && !/^(?:new|next|another|second) /.test(line.slice(from, to)))
  );
}

/** The words of the clause before a place of a sentence's line. */
export function clauseBefore(line: string, at: number): string {
  const near = line.slice(Math.max(0, at - REACH), at);
  return near.slice(Math.max(near.lastIndexOf(' , '), near.lastIndexOf(' : '), 0)).trimEnd();
}

/** Whether an activity of this clause was done, is to come, or neither can be told. `counted` where a number stands with it. */
export function heldIn(clause: string, heading: string, counted: boolean): 'held' | 'planned' | 'unclear' {
  if (TO_COME.test(clause)) return 'planned';
  if (DONE.test(clause) || DONE.test(heading)) return 'held';
  if (TO_COME.test(heading)) return 'planned';
  if (DAY.test(clause)) return counted ? 'unclear' : 'planned';
  return counted ? 'held' : 'unclear';
}
