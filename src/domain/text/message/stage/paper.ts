import { type Around, isDay, isSoNow, isValue, leading, standsAlone } from './around.ts';

/** True where a stage is stated, false where it may be, null where it is not. */
export type Judged = boolean | null;

const INTO = /^(?:at|in|into|to|→|->|=>|=|under|en|em)$/;
const IS =
  /^(?:is|are|was|were|be|been|being|am|'s|'re|it's|they're|we're|he's|she's|that's|i'm|gets|got|get|stays|stay|remains|remain|sits|sitting|goes|went|gone|became|becomes|moved|mark|marked|call|consider|considered|make|made|set|officially|as)$/;

/** Before "to proposal", what makes the proposal a paper: a reply to it, changes to it. */
const TO_PAPER =
  /^(?:respond|responded|responding|reply|replied|replies|response|changes|edits|comments|tweaks|agree|agreed|feedback|add|added|attached|according|next|due|looking|forward|ready|want|wants|updates|amendments|questions|objections|yes|no|listen|counter|thanks|lead|leads|led|leading|related|similar|compared)$/;

/** Behind a stage's name, what makes it part of something else: "proposal call", "lead time". */
const OF_OTHER =
  /^(?:call|calls|meeting|meetings|doc|docs|document|deck|template|draft|email|mail|review|session|sessions|discussion|discussions|talks|skills|tactics|team|deadline|request|feedback|version|pdf|link|sent|out|due|writer|writing|form|response|from|time|times|quality|gen|generation|magnet|source|sources|list|lists|engineer|engineering|dev|developer|designer|contact|counsel|architect|role|by|before|workshop|walkthrough|presentation|software|tool|kit|went|looks|is|was|needs|will|should|prep|v\d|number|numbers|buyer|buyers|person|candidate|staff|for|score|scoring|flow|volume|nurture|nurturing|forms|responses|follow|followup|follow-up|them|us|about|over|on|of)$/;

/** What follows a stage as well as a paper. */
const LOOSE = /^(?:for|on|is|was|over|about|will|needs|by|of|from|should|us|them)$/;

const PAPER_OF =
  /^(?:a|an|the|our|their|his|her|my|your|its|this|that|new|revised|updated|final|first|draft|signed|full|formal|written|good|send|sending|sent|write|writing|wrote|get|getting|got|review|reviewing|reviewed|prepare|preparing|prep|finish|finishing|finished|make|making|discuss|discussing|need|needs|want|wants|present|presenting|presented|build|building|submit|submitting|submitted|share|shared|sharing|draw|receive|received|with|for|on|about|after|before|no|of|from|re|follow|through|deliver|delivering|asked|work|working|another|some|any)$/;

/** "emailed hexa a 40k proposal": what went out is a paper. */
const SENDS =
  /^(?:sent|send|sending|emailed|emailing|mailed|gave|giving|handed|delivered|submitted|presented|showed|wrote|drafted|dropped|shared)$/;
const WORKS_ON =
  /^(?:start|starting|begin|beginning|stop|stopped|keep|before|after|by|from|hate|love|of|for|without|avoid|i|we|to|about|good|bad|while)$/;

/** A stage whose name is also that of a paper: stated by "at" or "to", or alone behind the deal. */
export function ofPaper(around: Around): Judged {
  const [one = '', two = ''] = leading(around);
  const [first = ''] = around.before;
  const isNoun = OF_OTHER.test(around.next);
  if (isValue(first) && (PAPER_OF.test(around.before[1] ?? '') || around.before.some((word) => SENDS.test(word))))
    return null;
  if (INTO.test(one)) return (one === 'to' && TO_PAPER.test(two)) || (isNoun && !LOOSE.test(around.next)) ? null : true;
  if (PAPER_OF.test(first) || isNoun) return null;
  if (!standsAlone(around)) return isDay(around.next) && around.afterDeal ? false : null;
  if (one === 'DEAL' || isValue(one) || IS.test(one)) return true;
  if (around.starts && around.afterDeal) return around.ends || isValue(around.next) ? true : null;
  return isSoNow(around) ? true : null;
}

/** A name the workspace gave: an ordinary word alone ("closing") has to be put plainly. */
export function ofOwn(around: Around, isOrdinaryWord: boolean): Judged {
  const judged = ofPaper(around);
  const [one = ''] = leading(around);
  if (!isOrdinaryWord || judged === null || INTO.test(one)) return judged;
  return around.ends && (around.afterDeal || isSoNow(around)) ? judged : null;
}

/** "in negotiations", "still negotiating"; not "want to avoid negotiating". */
export function ofNegotiation(around: Around, typed: string): Judged {
  const [one = ''] = leading(around);
  if (/^negotiating|^negociando/.test(typed)) {
    if (WORKS_ON.test(around.before[0] ?? '')) return null;
    return isSoNow(around) || IS.test(one) || around.afterDeal ? !isDay(around.next) : null;
  }
  if (/^(?:starting|beginning|entering)$/.test(one)) return false;
  return /^(?:entered|began|begun|opened|started)$/.test(one) ? true : ofPaper(around);
}

/** Whether a word leads into a stage: "at", "to", an arrow. */
export function leadsInto(word: string): boolean {
  return INTO.test(word);
}

/** Whether a word says that something is or became so. */
export function isBeing(word: string): boolean {
  return IS.test(word);
}

/** Whether a stage's name before this word is part of something else: "lead time". */
export function isOfOther(word: string): boolean {
  return OF_OTHER.test(word);
}
