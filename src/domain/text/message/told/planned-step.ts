import { isFiller } from '../clause/light-words.ts';
import { dayOf, type Frame, isDenied, isHedged, shownOf, timed, wordsOf } from '../frame.ts';
import { textOf } from '../free-text.ts';
import type { DateSpan } from '../heard.ts';
import { asDeed, isStepNoun, isStepVerb, PLANNED } from '../step-words.ts';
import type { Unit } from '../units.ts';

/** What tells that something is over, so that its day is when it was. */
const PAST =
  /^(?:was|were|did|done|had|went|sent|met|called|emailed|rang|spoke|talked|visited|demoed|demo'd|left|got|gave|saw|signed|won|lost|happened|forgot|came|took|made|told|asked|heard|texted|pinged|dropped|stopped|attended|ran|held|worked|spent|finished|wrapped|closed)$/;

/** A step with its day that nothing else tells of: "poc kickoff dec 3", "meeting globex thursday", "send pricing by eow". */
export const plannedStep: Frame = ({ units: all, line }, today) => {
  const units = fromTheEvent(all);
  const day = dayOf(units);
  if (!day || day.announced === 'until' || isOver(units, day, today)) return null;
  const moved = MOVED.test(line);
  if (units.some((unit, at) => isPast(unit) && !isGot(units, at)) && !moved) return null;
  const telling = units.filter(
    (unit) => unit.is !== 'date' && unit.is !== 'deal' && !(unit.is === 'word' && isFiller(unit.word)),
  );
  const left = wordsOf(telling).replace(PLANNED, '').trim();
  if (
    isDenied(units) ||
    /^(?:no|nothing|nowt|nobody|none|nada)$/.test(telling[0]?.word ?? '') ||
    RETURNS.test(line) ||
    /(?:^| )no TOUCH/.test(line) ||
    (!moved && units.some((unit) => unit.is === 'touch' && unit.span.negated))
  )
    return null;
  if (telling.length === 0 && AGAIN.test(line))
    return {
      facts: [
        {
          is: 'step',
          text: `${AGAIN.exec(line)?.[1]} one`,
          on: day,
          as: 'planned',
          isNear: false,
          hedged: isHedged(units),
          shown: shownOf(units),
        },
      ],
      used: [[0, all.length]],
    };
  // "rebooked for thurs" is a day for what was spoken of before.
  if (left === '' && telling.length === 0) return null;
  const rest = units.filter(
    ({ word }) =>
      !/^(?:booked|scheduled|sched|planned|confirmed|rebooked|rescheduled|lined|happening|arranged|have|has|got|had|i|we|i'm|we're|they|got|doing|there's|with)$/.test(
        word,
      ) || /with/.test(word),
  );
  const text = asDeed(
    textOf(rest)
      .replace(/^(?:set (?:for|up for)|moved to) /, '')
      .replace(/ (?:is|are) (?:set|fixed|due)(?: for)?$/, '')
      .replace(MOVED_BEHIND, '')
      .replace(WANTED, ''),
  );
  if (left === '' && !/(?:^| )(?:rebooked|rescheduled|moved|pushed|booked|now)(?: |$)/.test(line)) return null;
  const known = telling.filter((unit) => isOfStep(unit));
  // "went from lead to qualified in a week" plans nothing.
  if (known.length === 0 && units.some(({ is }) => is === 'stage' || is === 'amount')) return null;
  if (THEIRS.test(text)) {
    const promise = { is: 'promise', text, on: day, isNear: true, hedged: false, shown: shownOf(units) } as const;
    return { facts: [promise], used: [[0, all.length]] };
  }
  return {
    facts: [
      {
        is: 'step',
        text: timed(left === '' ? '' : text, day),
        on: day,
        as: 'planned',
        isNear: known.length === 0 || telling.length - known.length > STRANGE || UNSETTLED.test(line),
        hedged: isHedged(units),
        shown: shownOf(units),
      },
    ],
    used: [[0, all.length]],
  };
};

/** "second one on 10 dec": another of what was spoken of. */
const AGAIN =
  /^(?:(?:and|then|the|a|with|our) )*(second|third|next|another|follow-?up|2nd|3rd) one(?: is| booked| set| planned| now| in)* DATE$/;

/** What tells that a step has another day now. */
const MOVED =
  /(?:^| )(?:now|it's moved to|(?:moved|pushed|bumped|slid|shifted|switched|brought|pulled|delayed|postponed|changed|rearranged)(?: (?:forward|back|out|up|on))? to|(?:rebooked|rescheduled|rearranged) (?:to|for|on))(?: |$)/;
const MOVED_BEHIND =
  / (?:(?:is|was|got|has been) )?(?:moved|pushed|bumped|slid|shifted|switched|brought|pulled|delayed|postponed|rearranged|pencilled|penciled)(?: (?:forward|back|out|up|on|in))?$/i;

/** What only the buyer gives: "decision by 12 dec". */
const THEIRS =
  /^(?:(?:the|a|their|final|board|cfo|ceo) )*(?:decision|answer|verdict|approval|board approval|go-ahead|yes or no)$/i;

/** What the buyer wants is planned without the wanting: "wants a demo next tues". */
const WANTED = /^(?:wants?|wanted|needs?|requested|asked for) (?=(?:an?|the) )/i;

/** "got a slot for friday" is still to come. */
function isGot(units: readonly Unit[], at: number): boolean {
  const [word = '', next = ''] = [units[at]?.word, units[at + 1]?.word];
  return /^(?:got|had)$/.test(word) && /^(?:a|an|another|some|our|time|in|TOUCH)$/.test(next);
}

/** More words than these that no step is made of, and it may be something else. */
const STRANGE = 4;

/** What tells of what others do, or of what is not settled. */
const UNSETTLED =
  /\b(?:want|wants|need|needs|asked|asking|promised|told|said|should|would|may|must|ought|expected|expecting|expects|hoping|receive|receiving|waiting|wait|awaiting|hear|hearing|seems|looks|unless|anniversary|birthday|party|holiday|deadline|expires|ends|starts|off|out of office|ooo|away)\b/;

/** Somebody's return is nobody's step: "his dad is back from spain weds". */
const RETURNS =
  /\b(?:(?:is|are|'s|\S+'s|be|gets|comes|not) back(?: in(?: the office| town)?)?(?= (?:DATE|from (?!us|me|our)|on|at|off)|$)|back (?:from|off) (?!us |me |our )(?:\S+ ){0,3}?(?:holiday|leave|vacation|pto|DATE)|out of office|ooo|on (?:leave|holiday|vacation|pto))\b/;

/** What one is on the way to do. */
const COMING =
  /^(?:sitting|seeing|meeting|taking|having|getting|running|walking|jumping|hopping|dropping|popping|swinging|stopping|heading|flying|driving|bringing|presenting|catching|speaking|talking|slot|catch-up|catchup)$/;

function isOfStep({ is, word, shown }: Unit): boolean {
  return is === 'touch' || COMING.test(word) || isStepNoun(word) || isStepVerb(word) || isStepNoun(shown.toLowerCase());
}

/** "he did agree to a call with legal" is the call. */
function fromTheEvent(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ word }) => /^(?:agree|agreed|yes|accepted|invited|confirmed)$/.test(word));
  return at >= 0 && /^(?:to|for|us|on)$/.test(units[at + 1]?.word ?? '') ? units.slice(at + 2) : units;
}

/** Whether the day lies behind, or is today's and the rest tells what was done today. */
function isOver(units: readonly Unit[], { value }: DateSpan, today: Temporal.PlainDate): boolean {
  if (value === null) return false;
  const days = Temporal.PlainDate.compare(value, today);
  if (days < 0 || (days === 0 && units.at(-1)?.key)) return true;
  return (
    days === 0 &&
    units.some(
      (unit) =>
        unit.is === 'stage' ||
        unit.is === 'amount' ||
        (unit.is === 'touch' && (unit.span.held === 'held' || (unit.span.value?.count ?? 2) > 1)),
    )
  );
}

function isPast(unit: Unit): boolean {
  if (unit.is === 'touch') return unit.span.held === 'held' && PAST.test(unit.shown.split(' ')[0]?.toLowerCase() ?? '');
  return unit.is === 'word' && PAST.test(unit.word);
}
