import { matchIn } from '../clause/match.ts';
import { dayOf, type Frame, isHedged, shownOf, timed } from '../frame.ts';
import { quotedText, textOf } from '../free-text.ts';
import { asDeed, isStepNoun, isStepVerb } from '../step-words.ts';

const OPENS =
  /(?:^| )(?:(?:the|my|our|your|their|only|immediate) )?(?<head>next (?:steps?|actions?|move|task|up|thing)|next|action items?|my next|n\/s|up next|on deck|to do|to-do|todo|ball(?:'s| is)? in (?:my|our) court)(?: (?:with|for|on|at|from|in|re)(?: (?:the|my|our|your))?(?: (?:DEAL|us|me|here|them|him|her|side|end|this|that|it)){1,2}(?: (?:side|end|deal|one|folks|guys))?)?(?: DEAL)?(?: (?:is|are|will be|would be|being|→|=|-|now|probably|definitely))*(?: (?:to|for me to|for us to|me|us)(?= ))?/d;

/** A step that is called the next one: "next step send msa fri", "next: demo", "so that's the next step". */
export const nextStep: Frame = (clause) => {
  const found = matchIn(clause, OPENS);
  if (!found) return null;
  const head = found.groups.head;
  const last = head ? (clause.units[head.to - 1] ?? null) : null;
  const isBare = head !== undefined && head.to - head.from === 1 && clause.units[head.from]?.word === 'next';
  const behind = clause.units[found.to] ?? null;
  const isDeed = behind !== null && (behind.is === 'touch' || isStepVerb(behind.word) || isStepNoun(behind.word));
  if (isBare && !last?.key && !isDeed && !/^(?:is|QUOTED)$/.test(clause.units[head.from + 1]?.word ?? '')) return null;
  // "todo send pricing" alone is something to be reminded of.
  if (
    /^(?:to-do|todo|do|court)$/.test(last?.word ?? '') &&
    !(last?.key && clause.units.some(({ is }) => is === 'deal'))
  )
    return null;
  if (/^(?:no|any|without)$/.test(clause.units[found.from - 1]?.word ?? ''))
    return { facts: [], used: [[found.from - 1, found.to]] };
  const rest = clause.units.slice(found.to);
  const day = dayOf(rest);
  const text = quotedText(rest) ?? asDeed(textOf(rest));
  const used = [[found.from, clause.units.length]] as const;
  if (text === '' && !day) return { facts: [], used: [[found.from, found.to]] };
  return {
    facts: [
      {
        is: 'step',
        text: timed(text, day),
        on: day,
        as: 'stated',
        isNear: false,
        hedged: isHedged(rest),
        shown: shownOf(rest),
      },
    ],
    used: [...used],
  };
};
