import type { Found } from './found.ts';
import { clauseBefore, heldIn, isNotDone, MOST, REACH } from './held.ts';
import { COUNTED_ONLY, HOW_MANY, kindOf, NOT_BEFORE, NOUN, numberOf, QUALITY } from './nouns.ts';
import type { Sentence } from './sentence.ts';

const NAMED = new RegExp(
  `(?<= |^)(?:(?<n>[x×] ?\\d{1,2}|\\d{1,2} ?[x×]|${HOW_MANY}) |(?<article>a|an|another|the|our|my|no|this|that) )?${QUALITY}(?:(?<noun>${NOUN})|(?<counted>${COUNTED_ONLY}))(?= |$)(?:(?<=(?:emails|mails|vms|voicemails|texts|dms))(?= out(?: |$))|(?! (?:${NOT_BEFORE})(?: |$)))`,
  'g',
);
/** "dials 15", "calls: 12". */
const NUMBER_BEHIND = new RegExp(
  `(?<= |^)(?<noun>${NOUN})(?: :)? (?<n>[x×]?\\d{1,3}[x×]?)(?= ,| :|$| and | (?:and )?(?:${NOUN})(?: |$))`,
  'g',
);
const PER_DEAL = new RegExp(`(?<= |^)(?<noun>${NOUN}) : (?:DEAL \\d{1,3}(?: [,:])?(?: and| plus)? ?)+`, 'g');

const NO_ANSWER =
  /(?<= |^)(?:no (?:answer|pickup|pick-up|pick up)|didn't pick up|rang out)(?! (?:from|to|on|yet|re)(?: |$))(?= |$)/g;

/** Whose it is when it is not the author's. */
const THEIRS =
  /(?:^| )(?:their|her|his|your|whose|its|many|much|they|he|she|they'll|he'll|she'll|(?:they|he|she|who) will)$/;
const REACHED = /(?:^| )(?:got|to|hit|straight to|their|his|her|reached|only|into)$/;
const REFERRED_TO =
  /(?:^| )(?:after|before|during|since|on|from|in|until|till|for|about|re|of|following|post|pre)(?: (?:the|our|my|that|this|a))?(?: DEAL)?$/;

/** Coffees of one's own. */
const DRANK = /(?:^| )(?:had|drank|drunk|need|needed|on my|after my|made|bought)$/;

/** What is said of a thing that was. */
const LIKED =
  /(?:^| )(?:great|good|nice|solid|super|lovely|excellent|amazing|awesome|productive|decent|tough|rough|bad|weird|fun|successful) /;

/** How long it was: "30 min call". */
const LASTED = /^[^ ]+ (?:min|mins|minute|hour|hr|half-hour) /;

/** The activities a sentence names by a noun, but for those that a deed has told of. */
export function namedIn(sentence: Sentence, deeds: readonly Found[]): Found[] {
  const { line } = sentence;
  const isFree = (from: number, to: number) => deeds.every((deed) => to <= deed.from || deed.to <= from);
  const perDeal = [...line.matchAll(PER_DEAL)].flatMap((match) => eachDeal(match));
  const behind = [...line.matchAll(NUMBER_BEHIND).take(MOST)].flatMap((match) => {
    const kind = kindOf(match.groups?.noun ?? '');
    const [from, to] = [match.index, match.index + match[0].length];
    const isHere = kind && isFree(from, to) && !/(?:^| )\d+$/.test(line.slice(0, from).trimEnd());
    return isHere ? [found(line, from, to, { kind, count: numberOf(match.groups?.n ?? ''), counted: true })] : [];
  });
  const known = [...perDeal, ...behind];
  const named = [...line.matchAll(NAMED).take(MOST)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const isTold =
      known.some((one) => from < one.to && one.from < to) ||
      perDeal.some(
        (one) => from < one.to && perDeal[0] && from >= perDeal[0].from - 40 && line.slice(to, to + 2) === ' :',
      );
    return isTold || !isFree(from, to) ? [] : nounAt(line, from, to, match.groups ?? {});
  });
  const all = [...known, ...named];
  return deeds.length + all.length > 0 ? all : unanswered(line);
}

function eachDeal(match: RegExpExecArray): Found[] {
  const kind = kindOf(match.groups?.noun ?? '');
  if (!kind) return [];
  return [...match[0].matchAll(/(?<=DEAL )\d+/g)].map((number) => {
    const from = match.index + number.index;
    return { ...BLANK, from, to: from + number[0].length, kind, count: Number(number[0]), held: 'held' as const };
  });
}

const BLANK = { among: [], negated: false, near: false };

function nounAt(
  line: string,
  from: number,
  to: number,
  { n: said, article, noun = '', counted }: Record<string, string | undefined>,
): Found[] {
  const n = LASTED.test(line.slice(from, to)) ? undefined : said;
  const before = clauseBefore(line, from);
  const behind = line.slice(to, to + REACH);
  if (counted !== undefined) {
    if (n === undefined) return [];
    const kind = /^(?:conv|connect)/.test(counted)
      ? 'call'
      : /^(?:intro)/.test(counted)
        ? 'referral'
        : /^(?:coffee|lunch|dinner|breakfast)/.test(counted)
          ? 'meeting'
          : /^(?:social)/.test(counted)
            ? 'social'
            : null;
    if (kind === null || (/^coffees?$/.test(counted) && DRANK.test(before))) return [];
    return [
      {
        ...found(line, from, to, { kind, count: numberOf(n), counted: true }),
        near: !/^(?:lunch|dinner|breakfast|coffee m)/.test(counted),
      },
    ];
  }
  const kind = kindOf(noun);
  if (n === '0' || n === '00') return [];
  if (!kind || (n === undefined && THEIRS.test(before)) || /(?:^| )(?:how|too|so) many$/.test(`${before} ${n ?? ''}`))
    return [];
  if (/^ from (?!me|my|us)/.test(behind) && kind !== 'referral' && n === undefined) return [];
  if (n === undefined) {
    if (kind === 'event' || kind === 'referral' || /^(?:linkedin|linkedins|social)$/.test(noun)) return [];
    if (kind === 'voicemail' && REACHED.test(before))
      return [{ ...found(line, from, to, { kind, count: 1, counted: false }), negated: true }];
    if (
      REFERRED_TO.test(before + (article ? ` ${article}` : '')) &&
      article !== 'a' &&
      article !== 'an' &&
      article !== 'another'
    )
      return [];
  }
  const one = found(line, from, to, { kind, count: n === undefined ? 1 : numberOf(n), counted: n !== undefined });
  if (article === 'no') return [{ ...one, negated: true }];
  if (n === undefined && /s$/.test(noun) && noun !== 'sms')
    return one.held === 'held' && article === undefined ? [{ ...one, count: null }] : [];
  if (article === 'the' && one.held === 'unclear' && !one.negated) return [];
  const isOver = kind === 'voicemail' || kind === 'social' || LIKED.test(line.slice(from, to));
  return [isOver && one.held === 'unclear' ? { ...one, held: 'held' } : one];
}

function found(
  line: string,
  from: number,
  to: number,
  { kind, count, counted }: Pick<Found, 'kind' | 'count'> & { counted: boolean },
): Found {
  const { before, behind } = aroundOf(line, from, to);
  const heading = /^(.{0,200}?) : /.exec(line.slice(0, Math.min(from, 300)))?.[1] ?? '';
  const clause = before + line.slice(from, to) + behind;
  const own = heldIn(lastPart(before) + line.slice(from, to) + firstPart(behind), '', counted);
  const held = own === 'unclear' || (own === 'held' && counted) ? heldIn(clause, heading, counted) : own;
  return { ...BLANK, from, to, kind, count, held, negated: isNotDone(line, from, to) };
}

/** What stands before a noun since the last comma, and behind it to the next. */
function aroundOf(line: string, from: number, to: number): { before: string; behind: string } {
  const near = line.slice(Math.max(0, from - REACH), from);
  const far = line.slice(to, to + REACH);
  const comma = far.indexOf(' , ');
  const behind = comma < 0 ? far : far.slice(0, comma);
  // What is said of a deal behind "and" is not said of the work before it.
  const other = behind.search(/ (?:and|but|then|also) (?:also |then |now )?DEAL(?: |$)/);
  return {
    before: near.slice(Math.max(near.lastIndexOf(' , '), 0)),
    behind: other < 0 ? behind : behind.slice(0, other),
  };
}

/** The part of a clause behind its last "and". */
function lastPart(before: string): string {
  return before.slice(
    Math.max(before.lastIndexOf(' and '), before.lastIndexOf(' but '), before.lastIndexOf(' then '), 0),
  );
}

function firstPart(behind: string): string {
  return / (?:and|but|then) /.test(behind) ? (/^(.*?) (?:and|but|then) /.exec(behind)?.[1] ?? behind) : behind;
}

/** "globex no answer": most likely a call. */
function unanswered(line: string): Found[] {
  return [...line.matchAll(NO_ANSWER)].slice(0, 1).map((match) => ({
    ...BLANK,
    from: match.index,
    to: match.index + match[0].length,
    kind: 'call' as const,
    count: 1,
    held: 'unclear' as const,
    near: true,
  }));
}
