import { isFiller } from '../clause/light-words.ts';
import { dayOf, type Frame, isDenied, isHedged, shownOf, timed, wordsOf } from '../frame.ts';
import { quotedText, textOf } from '../free-text.ts';
import { isStepNoun } from '../step-words.ts';
import type { Unit } from '../units.ts';
import { hasRole, isOwn, isPronoun } from './people.ts';

/** What tells that somebody will do something, up to the verb. */
const WILL =
  /^(?:will|gonna|'ll|promised|promises|promise|swears|swore|they'd|he'd|she'd|guarantees|guaranteed|vowed|commits|committed|pledged|assured|owes|plans|planning|wants|agreed|hopes|aims|intends|intend)$/;

/** Verbs of what buyers do, as they are said of the time to come: with a day only. */
const DOES =
  /^(?:decid(?:es|ing)|sign(?:s|ing)|send(?:s|ing)|comes|coming|gets|getting|repl(?:ies|ying)|respond(?:s|ing)|confirm(?:s|ing)|approv(?:es|ing)|review(?:s|ing)|return(?:s|ing)|call(?:s|ing)|ring(?:s|ing)|phones|answer(?:s|ing)|lets|letting|giv(?:es|ing)|deliver(?:s|ing)|provid(?:es|ing)|shar(?:es|ing)|finish(?:es|ing)|finali[sz](?:es|ing)|pay(?:s|ing)|vot(?:es|ing)|discuss(?:es|ing)|revert(?:s|ing)|forward(?:s|ing)|issu(?:es|ing)|releas(?:es|ing)|complet(?:es|ing)|submit(?:s|ting)|post(?:s|ing)|tak(?:es|ing)|present(?:s|ing)|talk(?:s|ing)|speak(?:s|ing)|check(?:s|ing)|tells|updat(?:es|ing)|having|has|bring(?:s|ing)|mak(?:es|ing)|work(?:s|ing)|sort(?:s|ing)|email(?:s|ing)|text(?:s|ing)|mail(?:s|ing)|supplies|supplying|transfer(?:s|ring)|upload(?:s|ing)|pick(?:s|ing)|choos(?:es|ing)|meets|rais(?:es|ing)|schedul(?:es|ing)|sit(?:s|ting))$/;

/** The same as it is said of several: "they decide by 12 dec". */
const DO =
  /^(?:decide|sign|send|come|get|reply|respond|confirm|approve|review|return|call|ring|phone|answer|let|give|deliver|provide|share|finish|finali[sz]e|pay|vote|discuss|revert|forward|issue|release|complete|submit|post|take|present|talk|speak|check|tell|update|have|bring|make|work|sort|email|text|mail|supply|transfer|upload|pick|choose|meet|raise|schedule|sit)$/;

/** Things that go out by themselves: paperwork, a quote. It is the rep who sends them. */
const THINGS =
  /(?:^| )(?:paperwork|contract|quote|proposal|invoice|sow|msa|nda|deck|order form|docusign|pricing|samples?|demo|meeting|call|kickoff|onsite|poc|pilot|trial|workshop|review|visit|TOUCH)$/;

/** What somebody on the buyer's side will do: "they'll decide by the 12th", "hartwell legal comes back to us tuesday". */
export const buyerPromise: Frame = ({ units, line }, today) => {
  const at = units.findIndex((unit, place) => isMark(units, unit, place));
  if (at < 0) return null;
  const isContracted = /^(?:.+'ll|they'd|he'd|she'd|we'd)$/.test(units[at]?.word ?? '');
  const subject = units.slice(0, at + (isContracted ? 1 : 0));
  if (
    !isOthers(
      subject,
      units.some(({ is }) => is === 'deal'),
    )
  )
    return null;
  const used = [[0, units.length] as const];
  if (isDenied(units.slice(0, at + 2))) return { facts: [], used: [[0, at + 1] as const] };
  const day = dayOf(units);
  const text = quotedText(units.slice(at + 1)) ?? textOf(said(units, at));
  if (day?.value && Temporal.PlainDate.compare(day.value, today) < 0) return { facts: [], used };
  if (text === '' || (!day && /^(?:have|be|need|want|love|like|see|take)\b/.test(text))) return null;
  const hedged = isHedged(units) || /\b(?:wants|hopes|aims|hopes)\b/.test(line);
  return {
    facts: [{ is: 'promise', text: timed(text, day), on: day, isNear: false, hedged, shown: shownOf(units) }],
    used,
  };
};

/** The first unit that tells of the time to come; without a helping verb it needs a day. */
function isMark(units: readonly Unit[], { word, is }: Unit, at: number): boolean {
  if (at === 0 && !/'ll$/.test(word)) return false;
  const next = units[at + 1];
  if (/^(?:they|he|she|it|\p{L}+)'ll$/u.test(word) && !/^(?:i|we|you)'ll$/.test(word)) return true;
  if (is !== 'word' && is !== 'touch') return false;
  const hasDay = units.some((unit, place) => unit.is === 'date' && place > at);
  if (/^(?:going|about|agreed|wants|hopes|aims|plans|planning|intends|committed|commits)$/.test(word))
    return next?.word === 'to' && (hasDay || word === 'going');
  if (word === "we'd") return hasDay && /^(?:have|get|hear|know)$/.test(next?.word ?? '') && at > 0;
  if (WILL.test(word)) return /^(?:will|gonna|promised|swears|guaranteed)$/.test(word) || hasDay;
  const before = units[at - 1]?.word ?? '';
  if (
    is !== 'word' ||
    !(
      DOES.test(word) ||
      (DO.test(word) &&
        /^(?:they|folks|guys|people|lawyers|governors|trustees|owners|directors|partners)$/.test(before))
    )
  )
    return false;
  return (
    units.some((unit) => unit.is === 'date') &&
    !/^(?:to|the|a|their|our|my|was|for|next|had|did|and|of|great|good|with|i|we|then|please|i'm|we're|were|been)$/.test(
      before,
    )
  );
}

function isOthers(subject: readonly Unit[], named: boolean): boolean {
  const line = wordsOf(subject);
  if (/(?:^| )(?:said|says|promised|told (?:me|us)) we'd$/.test(line)) return true;
  const words = line.replace(
    / (?:then|also|now|just|only|still|finally|all|both|definitely|is|are|was|has|have|said|says|say|that|did|to|\S+ly)$/g,
    '',
  );
  if (line === '' || isOwn(line) || isOwn(words)) return false;
  if (THINGS.test(words)) return false;
  if (isPronoun(words) || hasRole(line) || /(?:^| )DEAL$/.test(words)) return true;
  const telling = subject.filter(({ is, word }) => is !== 'deal' && !isFiller(word));
  if (!named && telling.length > 2) return false;
  return (
    telling.length > 0 &&
    telling.length <= 6 &&
    !telling.some(
      ({ word, is }) =>
        is !== 'word' ||
        isStepNoun(word) ||
        /^(?:i|we|me|lost|won|no|not|who|see|everyone|everything|nothing|nobody|every|deals?)$/.test(word),
    )
  );
}

/** The promise from who makes it on, without "they" and without who says so. */
function said(units: readonly Unit[], at: number): Unit[] {
  let from = at;
  while (
    from > 0 &&
    !/^(?:says|said|say|that|think|thinks|and|swears|told|me|us|DEAL|reckons|so|because|with|at|from|today|yes|d'accord|→|:)$/.test(
      units[from - 1]?.word ?? '',
    ) &&
    units[from - 1]?.after === 'none' &&
    at - from < 4
  )
    from--;
  const subject = wordsOf(units.slice(from, at));
  const rest = units.slice(
    at + (/^(?:will|gonna|going|they'd|he'd|she'd|we'd)$|'ll$/.test(units[at]?.word ?? '') ? 1 : 0),
  );
  const isShort =
    /^(?:(?:they|he|she|it|who|well|are|is|is only|they're|he's|she's|also|just|now|only|then|did|still) ?)*$/.test(
      subject,
    );
  return isShort ? rest : units.slice(from);
}
