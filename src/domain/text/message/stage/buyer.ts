import { type Around, isDay, isSoft, isSoNow, isValue, leading, standsAlone } from './around.ts';
import { isBeing, isOfOther, type Judged, leadsInto, ofPaper } from './paper.ts';

const OBJECT =
  /^(?:the|a|an|their|his|her|my|our|your|him|me|us|you|by|everyone|someone|somebody|all|several|both|over|via|through|about|again|support|sales|with|DEAL)$/;
const OPPORTUNITY = /^(?:lead|opp|opportunity|deal|prospect|account)$/;

/** "now qualified", "qualified them", "is a qualified opp"; not "a qualified buyer". */
export function ofQualified(around: Around, typed: string): Judged {
  const { next } = around;
  const [first = ''] = around.before;
  const [one = '', two = ''] = leading(around);
  if (/^(?:out|by|leads|buyers|for|people|candidates?|applicants?|staff|as)$/.test(next)) return null;
  if (/^(?:well|highly|over|best)$/.test(first)) return null;
  if (/^(?:qualifying|qualification)/.test(typed)) return ofPaper(around);
  if (/^(?:them|it|him|her|this|that)$/.test(next)) return true;
  if (next === 'DEAL' && /^(?:i|we|i've|we've|just|and|finally|)$/.test(first)) return true;
  if (/^(?:a|an)$/.test(one)) return OPPORTUNITY.test(next) && (isBeing(two) || isSoft(two)) ? true : null;
  if (OPPORTUNITY.test(next)) return isBeing(one) || isSoNow(around) ? true : null;
  if (leadsInto(one) || isBeing(one) || one === 'DEAL' || isValue(one) || isSoNow(around)) return true;
  if (around.starts) return around.afterDeal && (standsAlone(around) || isDay(next)) ? true : null;
  return isSoft(first) || (standsAlone(around) && !/^(?:how|if|get|getting|more|any)$/.test(one)) ? true : null;
}

/** "contacted" behind a deal or a form of "be"; with an object it is something done. */
export function ofContacted(around: Around): Judged {
  const { next } = around;
  const [one = ''] = leading(around);
  if (OBJECT.test(next) || /^(?:i|we|they|he|she|been|who|being|have|has|had|get)$/.test(one)) return null;
  if (!standsAlone(around) && !isDay(next)) return null;
  if (leadsInto(one) || isValue(one) || one === 'DEAL' || isBeing(one) || isSoNow(around)) return true;
  if (around.starts && around.afterDeal) return around.ends;
  return isSoft(around.before[0] ?? '') ? true : null;
}

/** "still a lead", "just a lead", "new lead"; not "lead time", "20 leads", "a lead from". */
export function ofLead(around: Around, typed: string): Judged {
  if (/s$/.test(typed)) return null;
  const [first = '', second = '', third = ''] = around.before;
  const { next } = around;
  if (/^(?:new|fresh)$/.test(first)) return isOfOther(next) && next !== 'from' ? null : true;
  if (isOfOther(next) && !/^(?:for|on|from|is)$/.test(next)) return null;
  if (/^(?:hot|warm|good|great|solid|strong|nice|cold|promising)$/.test(first))
    return /^(?:a|an)$/.test(second) && isBeing(third) ? false : null;
  if (/^(?:a|an)$/.test(first))
    return isSoft(second) || isBeing(second) || (/^(?:it|this|them)$/.test(second) && /^(?:call|calling)$/.test(third))
      ? true
      : null;
  if (/^(?:still|only|just|now|as|back|→|=)$/.test(first)) return standsAlone(around) ? true : null;
  if (/^(?:to|at|into)$/.test(first)) return standsAlone(around) && !/^(?:want|going)$/.test(second) ? true : null;
  if (first === 'DEAL' || isValue(first)) return around.ends || isValue(next) ? true : null;
  return around.starts && around.afterDeal && around.ends ? true : null;
}

/** Whether a word is what can be qualified: "opp", "lead". */
export function isOpportunity(word: string): boolean {
  return OPPORTUNITY.test(word);
}
