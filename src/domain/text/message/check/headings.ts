import { isFiller } from '../clause/light-words.ts';
import { shownOf } from '../frame.ts';
import { type Check, type Objection, placesOf } from './scene.ts';

/** What stands before a colon and changes nothing: "recap mon:", "good news:". */
const PLAIN =
  /^(?:update|updates|recap|news|note|notes|status|stage|pipeline|deals?|today|yesterday|eod|eow|morning|afternoon|evening|week|day|fyi|win|wins|loss|losses|log|logged|logging|activity|activities|numbers?|tally|totals?|so|far|report|summary|headline|headlines|highlights?|lowlights?|moved|moves|progress|done|also|again|brain|dump|quickie|amount|value|close|source|next|steps?|todo|list|monday|tuesday|wednesday|thursday|friday|new|proposal|outbound|prospecting|dials?|calls?|am|pm|first|second|third|last|one|two|three|other|bad|sad|happy|sigh|ps|dm|hey|coach|sideline|bot|followup|followups|standup|check-in|checkin|wrap|wrap-up|end)$/;

/** What only looks like a report. */
const NO_REPORT =
  /\b(?:goal|goals|target|plan|aim|dream|wish|example|test|testing|fake|fwd|fw|ignore|hypothetically|draft|quote|question|idea|suggestion|prediction|forecast|bet|hope|footer|signature|prompt|template|subject|e\.g|eg)\b/;

/** A report that stands behind words which may make it another's, or none: "fake news: hollis signed", "tom: hollis moved". */
export const headings: Check = (scene) =>
  scene.looks.flatMap((look, at): Objection[] => {
    const { units, line } = look.read.clause;
    const next = scene.looks[at + 1];
    const isHeading = look.read.facts.length === 0 && look.read.deals.length === 0 && units.at(-1)?.key === true;
    if (!isHeading || !next || next.read.facts.length === 0) return [];
    // Counts of work say themselves: "smile and dial day: 31 calls".
    const isTally = placesOf(scene, next).every(
      (place) => scene.updates[place]?.is === 'activity' && scene.updates[place]?.deal === null,
    );
    const isPlain =
      isTally || units.every((unit) => unit.is !== 'word' || isFiller(unit.word) || PLAIN.test(unit.word));
    return isPlain && !NO_REPORT.test(line)
      ? []
      : [{ part: 'rest', shown: shownOf(units), places: placesOf(scene, next) }];
  });
