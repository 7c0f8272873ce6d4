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
  const moved = /(?:^| )(?:now|moved to|pushed to|rebooked for|rescheduled (?:to|for)|it's moved to)(?: |$)/.test(line);
  if (units.some((unit) => isPast(unit)) && !moved) return null;
  const telling = units.filter(
    (unit) => unit.is !== 'date' && unit.is !== 'deal' && !(unit.is === 'word' && isFiller(unit.word)),
  );
  const left = wordsOf(telling).replace(PLANNED, '').trim();
  if (
    isDenied(units) ||
    telling[0]?.word === 'no' ||
    /(?:^| )no TOUCH/.test(line) ||
    units.some((unit) => unit.is === 'touch' && unit.span.negated)
  )
    return null;
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
      .replace(/ (?:is|are) (?:set|fixed|due)(?: for)?$/, ''),
  );
  if (left === '' && !/(?:^| )(?:rebooked|rescheduled|moved|pushed|booked|now)(?: |$)/.test(line)) return null;
  const known = telling.filter((unit) => isOfStep(unit));
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

/** More words than these that no step is made of, and it may be something else. */
const STRANGE = 4;

/** What tells of what others do, or of what is not settled. */
const UNSETTLED =
  /\b(?:want|wants|need|needs|asked|asking|promised|told|said|should|would|may|must|ought|expected|waiting|wait|awaiting|hear|hearing|seems|looks|unless|anniversary|birthday|party|holiday|deadline|expires|ends|starts|off|out of office|ooo|away)\b/;

function isOfStep({ is, word, shown }: Unit): boolean {
  return is === 'touch' || isStepNoun(word) || isStepVerb(word) || isStepNoun(shown.toLowerCase());
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
