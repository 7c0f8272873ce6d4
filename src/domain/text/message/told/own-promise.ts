import { trimmed } from '../../words.ts';
import type { Clause } from '../clause/clause.ts';
import { isFiller } from '../clause/light-words.ts';
import { matchIn } from '../clause/match.ts';
import { dayOf, type Frame, isDenied, isHedged, shownOf, timed, wordsOf } from '../frame.ts';
import { quotedText, textOf } from '../free-text.ts';
import { asDeed, doing, isStepVerb } from '../step-words.ts';
import type { Unit } from '../units.ts';
import type { Fact, StepAs } from './facts.ts';

const REMINDS =
  /(?:^| )(?:(?:please |can you |pls )*remind me|don't let me (?:forget|slip|off)|(?:give|send|drop|shoot) me a (?:nudge|shout|kick|poke|prod|reminder|ping|push|heads up)|(?:nudge|ping|poke|prod|bug|kick|hassle|pester|hound|tap) me|hold me to|keep me honest (?:on|about)|make sure (?:that )?(?:i|i don't forget)|note to self|(?:set (?:me )?)?(?:a )?reminder|remember|todo|to-do|(?<=^)commit(?= (?!to ))|(?:my )?commitments?(?: is| for this week| this week)*)(?: DATE)?(?: (?:to|that|about|re|on|for|2|i|i need|need|need to|i have|have|have to)){0,3}(?= |$)/d;

const WILL =
  /(?:^| )(?:i'll|i will|i shall|we'll|we will|(?:i'm|i am|we're|we are)(?: just| also| now)? (?:gonna|going to|about to)|i(?: do| also| still| just)? (?:need|have|plan|intend|promise|promised|want|got|commit|committed|agreed) to|i've (?:got|promised|agreed) to|i (?:gotta|must)|i owe|let me|(?:i'm |we're |it's |that's |still )*on the hook (?:to|for)|(?:it's |that's |so it's |so )*on me to|(?:told|promised|i said|said to|promised to) (?:DEAL |them |her |him |\S+ (?:over )?(?:at|from) DEAL )?(?:that )?(?:i'd|i would|i'll|we'd)|(?:i(?:'ve)? )?promised(?= (?:DEAL|them|her|him|(?!me|us)\S+ (?:the|a|an|our|some|that)) ))(?: (?:definitely|also|just|then|now|still|be|be able to)){0,2}(?= )/d;

const SUBJECTLESS =
  /(?:^| )(?:will|gonna|going to|need to|have to|gotta|must|plan to|planning to|commit(?:ting)? to|pledge to|aim to|aiming to)(?: (?:definitely|also|just|then|now|still)){0,2}(?= )/d;

/** What the buyer asked for is a step all the same: "they asked me to call back on 5 jan". */
const ASKED = /(?:^| )(?:asked|asking|want|wants|told|needs|need|wanted)(?: for)? (?:me|us) to(?= )/d;

/** Moods and absences: nobody holds up "I'll be out friday". */
const NO_STEP =
  /^(?:be (?!sending|calling|there|meeting|on)|let you|see (?:you|how|if|what|whether|why|where)\b|see$|do$|do (?:my best|our best|so)$|(?:check|find out|see|ask) (?:which|whether|if|what|who)\b|take (?:\S+ )?off|miss\b|need\b|love\b|buy (?:everyone|everybody|you)|die\b|cry\b|(?:drive|kill|bug|stress|freak|wear|annoy|make) (?:me|us)\b|(?:read|type|write|dictate|voice)(?: this| it)? (?:off|from|on|while)\b|lose my\b)/;

/** "investor update due fri remind me". */
const REMINDS_LAST = /(?:^| )(?:please |pls |so |and )*remind me(?: please| pls| ok)?$/d;

/** What only underlines a promise. */
const URGES =
  /^(?:(?:so|and|please|pls|you can|just) )*(?:hold me to (?:it|that|this)|keep me honest|no excuses|watch me|mark my words|that's a promise|promise)$/;

/** "calling it lost" says how a deal ended. */
const SETTLES =
  /^(?:(?:so|and|i'm|we're|i|just|now) )*(?:calling|marking|logging|writing|putting) (?:it|this|that|them|this one|that one|DEAL)(?: down)?(?: as)?(?: a)? (?:lost|won|dead|closed|closedlost|closedwon|parked|loss|win|no)(?: |$)/;

/** What the rep says to be about to do: "I'll send acme the msa friday", "remind me to call jane", "sending the deck tomorrow". */
export const ownPromise: Frame = (clause) => {
  const { units } = clause;
  if (SETTLES.test(clause.line)) return null;
  if (URGES.test(clause.line)) return { facts: [], used: [[0, units.length]] };
  const last = matchIn(clause, REMINDS_LAST);
  if (last && last.from > 0 && dayOf(units)) {
    const reminded = told(units.slice(0, last.from), 0, 0, 'reminder');
    return reminded && { ...reminded, used: [[0, units.length] as const] };
  }
  const promised = matchIn(clause, WILL);
  if (promised && isOwnLead(units.slice(0, promised.from))) return told(units, promised.from, promised.to, 'promised');
  const reminds = matchIn(clause, REMINDS);
  if (reminds && isOwnLead(units.slice(0, reminds.from))) return told(units, reminds.from, reminds.to, 'reminder');
  const asked = matchIn(clause, ASKED);
  if (asked && dayOf(units)) return told(units, asked.from, asked.to, 'planned');
  const bare = matchIn(clause, SUBJECTLESS);
  if (bare && isNobody(units.slice(0, bare.from))) return told(units, bare.from, bare.to, 'promised');
  const first = units.findIndex(({ word, is }) => is !== 'word' || !isFiller(word));
  const unit = units[first];
  if (
    !unit ||
    /^(?:expected|due|planned|scheduled|slated|set|likely)$/.test(units[first + 1]?.word ?? '') ||
    (unit.is !== 'word' && unit.is !== 'touch') ||
    /(?:^| )(?:they|they're|he|he's|she|she's|it|it's|been|was|were|after|from|their|his|her)(?: |$)/.test(
      wordsOf(units.slice(0, first)),
    )
  )
    return null;
  const verb = doing(unit.is === 'touch' ? (unit.shown.split(' ')[0]?.toLowerCase() ?? '') : unit.word);
  return verb === null ? null : told(units, first, first, 'doing');
};

/** A further step of one that was promised or to be reminded of: "… and call pinecrest mon". */
export function promisedToo({ units: said, joint }: Clause, before: readonly Fact[]) {
  const step = before.find((fact) => fact.is === 'step');
  const units = said[0]?.word === 'to' ? said.slice(1) : said;
  const [first] = units;
  if (joint !== 'and' || step?.is !== 'step' || step.as === 'stated' || step.as === 'planned' || !first) return null;
  const verb = first.is === 'touch' ? (first.shown.split(' ')[0]?.toLowerCase() ?? '') : first.word;
  return isStepVerb(verb) || /^(?:call|email|text|visit|demo)$/.test(verb)
    ? told(units, 0, 0, step.as, said.length)
    : null;
}

function told(units: readonly Unit[], from: number, to: number, as: StepAs, length = units.length) {
  const rest = units.slice(to);
  const all = as === 'reminder' ? units.slice(from) : rest;
  const used = [[from, units.length] as const];
  const action = wordsOf(rest).replace(/^(?:DATE )?(?:to )?/, '');
  if (isDenied(rest.slice(0, 2)) || NO_STEP.test(action) || NO_STEP.test(asDeed(action))) return { facts: [], used };
  const day = dayOf(all) ?? dayOf(units.slice(0, from));
  const text = (quotedText(rest) ?? asDeed(textOf(rest))) || (as === 'reminder' ? namesIn(rest) : '');
  if (text === '') return null;
  const on = day;
  return {
    facts: [
      {
        is: 'step' as const,
        text: timed(text, day),
        on,
        as,
        isNear: false,
        hedged: isHedged(rest),
        shown: shownOf(rest),
      },
    ],
    used: [[0, length] as const],
  };
}

/** What a reminder without a deed is about. */
function namesIn(units: readonly Unit[]): string {
  return units
    .filter(({ is }) => is === 'deal')
    .map(({ shown }) => trimmed(shown, '', '.,;:!?'))
    .join(', ');
}

/** Whether nothing before makes somebody else the one who promises. */
function isOwnLead(units: readonly Unit[]): boolean {
  return units.every(
    ({ is, word, shown }) => is === 'deal' || is === 'date' || isFiller(word) || LEADS.test(word) || /,$/.test(shown),
  );
}

const LEADS =
  /^(?:promise|promised|note|self|to|swear|guess|think|know|that|reckon|told|him|her|them|can|could|you|please)$/;

/** Whether the clause begins without saying who: "will send the msa", not "globex will send it". */
function isNobody(units: readonly Unit[]): boolean {
  return units.every(({ is, word, after }) =>
    is === 'deal'
      ? after !== 'none'
      : isFiller(word) &&
        !/^(?:they|they're|he|he's|she|she's|it|it's|you|that|this|who|there|these|those)$/.test(word),
  );
}
