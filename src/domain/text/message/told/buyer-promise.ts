import { isFiller } from '../clause/light-words.ts';
import { dayOf, type Frame, isDenied, isHedged, shownOf, type Told, timed, wordsOf } from '../frame.ts';
import { quotedText, textOf } from '../free-text.ts';
import { isStepNoun, isStepVerb } from '../step-words.ts';
import type { Unit } from '../units.ts';
import { DO, DOES } from './buyer-verbs.ts';
import { hasRole, isOwn, isPronoun } from './people.ts';

/** What tells that somebody will do something, up to the verb. */
const WILL =
  /^(?:will|gonna|'ll|promised|promises|promise|swears|swore|they'd|he'd|she'd|guarantees|guaranteed|vowed|commits|committed|pledged|assured|owes|plans|planning|wants|agreed|hopes|aims|intends|intend)$/;

/** What buyers are "to" do. */
const REPLIES =
  /^(?:revert|confirm|decide|sign|reply|respond|approve|come|get|advise|return|countersign|let|issue|answer|pay)$/;

/** Things that go out by themselves: paperwork, a quote. It is the rep who sends them. */
const THINGS =
  /(?:^| )(?:paperwork|contract|quote|proposal|invoice|sow|msa|nda|deck|order form|docusign|pricing|samples?|demo|meeting|call|kickoff|onsite|poc|pilot|trial|workshop|review|visit|TOUCH)$/;

/** What somebody on the buyer's side will do: "they'll decide by the 12th", "hartwell legal comes back to us tuesday". */
export const buyerPromise: Frame = ({ units, line }, today) => {
  const at = units.findIndex((unit, place) => isMark(units, unit, place));
  if (at < 0) return saysBy(units);
  const isContracted = /^(?:.+'ll|they'd|he'd|she'd|we'd)$/.test(units[at]?.word ?? '');
  const subject = units.slice(0, at + (isContracted ? 1 : 0));
  if (
    !isOthers(
      subject,
      units.some(({ is }) => is === 'deal'),
    )
  )
    return null;
  const behind = units.slice(0, at).findLastIndex(({ is }) => is === 'stage' || is === 'amount') + 1;
  if (/(?:^| )from (?:us|me|our (?:side|end|legal|team|lawyers))(?: |$)/.test(line)) return null;
  if (dayOf(units)?.announced === 'until' && /^(?:have|has|having)$/.test(units[at]?.word ?? '')) return null;
  const used = [[behind, units.length] as const];
  if (isDenied(units.slice(0, at + 2))) return { facts: [], used: [[0, at + 1] as const] };
  const day = dayOf(units);
  const text = quotedText(units.slice(at + 1)) ?? textOf(said(units, at));
  const isWilled = /^(?:will|gonna)$|'ll$/.test(units[at]?.word ?? '');
  if (!isWilled && day?.value && Temporal.PlainDate.compare(day.value, today) < 0) return { facts: [], used };
  if (/(?:^| )be (?:AMOUNT|STAGE)(?: |$)/.test(wordsOf(units.slice(at)))) return null;
  if (!isWilled && units.some((unit) => unit.is === 'amount' && unit.span.role === 'rate')) return null;
  if (text === '' || (!day && /^(?:have|be|need|want|love|like|see|take)\b/.test(text))) return null;
  const hedged =
    isHedged(units) || units[at]?.word === 'to' || /\b(?:wants|hopes|aims)\b/.test(line) || units[at]?.word === 'to';
  return {
    facts: [{ is: 'promise', text: timed(text, day), on: day, isNear: false, hedged, shown: shownOf(units) }],
    used,
  };
};

/** "(texted okafor,) says po by monday": what is said to come by a day. */
function saysBy(units: readonly Unit[]): Told | null {
  const [says, first] = units;
  const day = dayOf(units);
  const text = textOf(units.slice(1));
  if (!/^(?:says|said|promised|promises|swears)$/.test(says?.word ?? '') || day?.announced !== 'by' || text === '')
    return null;
  if (isDenied(units) || /^(?:to|i|we|i'll|we'll|i'd|we'd|yes|no|it)$/.test(first?.word ?? '')) return null;
  const fact = {
    is: 'promise' as const,
    text: timed(text, day),
    on: day,
    isNear: false,
    hedged: isHedged(units),
    shown: shownOf(units),
  };
  return { facts: [fact], used: [[0, units.length]] };
}

/** The first unit that tells of the time to come; without a helping verb it needs a day. */
function isMark(units: readonly Unit[], { word, is }: Unit, at: number): boolean {
  if (at === 0 && !/'ll$/.test(word)) return false;
  const next = units[at + 1];
  const before = units[at - 1]?.word ?? '';
  if (/^(?:they|he|she|it|\p{L}+)'ll$/u.test(word) && !/^(?:i|we|you)'ll$/.test(word)) return true;
  if (is !== 'word' && is !== 'touch') return false;
  const hasDay = units.some((unit, place) => unit.is === 'date' && place > at);
  if (/^(?:going|about|agreed|wants|hopes|aims|plans|planning|intends|committed|commits)$/.test(word))
    return next?.word === 'to' && (hasDay || word === 'going');
  if (word === 'to')
    return (
      hasDay &&
      REPLIES.test(next?.word ?? '') &&
      (units[at - 1]?.is === 'deal' || hasRole(units[at - 1]?.word ?? '') || isSomebody(units, at))
    );
  if (word === 'would')
    return (
      hasDay &&
      /(?:^| )(?:said|says|told|promised|reckons)(?: \S+){0,2} (?:they|he|she|it)$/.test(wordsOf(units.slice(0, at)))
    );
  if (word === "we'd") return hasDay && /^(?:have|get|hear|know)$/.test(next?.word ?? '') && at > 0;
  if (word === 'to' && /^(?:DEAL|legal|procurement|cfo|ceo|board|finance|they)$/.test(before))
    return hasDay && DO.test(next?.word ?? '');
  if (WILL.test(word)) return /^(?:will|gonna|promised|swears|guaranteed)$/.test(word) || hasDay;
  if (
    is !== 'word' ||
    !(
      DOES.test(word) ||
      (DO.test(word) &&
        (/^(?:they|folks|guys|people|lawyers|governors|trustees|owners|directors|partners)$/.test(before) ||
          (before === 'DEAL' && /^(?:decide|confirm|respond|choose|vote|revert|pay|approve|reply)$/.test(word))))
    )
  )
    return false;
  return (
    units.some((unit) => unit.is === 'date') &&
    !/^(?:to|the|a|their|our|my|want|wants|need|needs|was|for|next|had|did|and|of|great|good|with|i|we|then|please|i'm|we're|were|been)$/.test(
      before,
    )
  );
}

/** "jane to confirm by fri": somebody alone, at the beginning or behind the deal. */
function isSomebody(units: readonly Unit[], at: number): boolean {
  const [one, ...others] = units.slice(0, at).filter(({ is }) => is !== 'deal');
  return (
    one?.is === 'word' &&
    others.length === 0 &&
    /^\p{L}{3,}$/u.test(one.word) &&
    !isFiller(one.word) &&
    !isStepNoun(one.word) &&
    !isStepVerb(one.word) &&
    !/^(?:next|me|need|want|have|wants|needs|hoping|plan|planning|ready|close|due|set|asked|told|remember|want)$/.test(
      one.word,
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
    at + (/^(?:will|would|gonna|going|to|they'd|he'd|she'd|we'd)$|'ll$/.test(units[at]?.word ?? '') ? 1 : 0),
  );
  const isShort =
    /^(?:(?:they|he|she|it|who|well|are|is|is only|they're|he's|she's|also|just|now|only|then|did|still) ?)*$/.test(
      subject,
    );
  return isShort ? rest : units.slice(from);
}
