import { isAway } from '../../domain/calendar.ts';
import type { Deal } from '../../domain/deal.ts';
import type { DealFinding, Evidence } from '../../domain/finding.ts';
import {
  type Entry,
  type Heard,
  heardIn,
  type Ledger,
  leftOutSince,
  type NoDigest,
  noDigestToday,
} from '../../domain/ledger.ts';
import type { Member } from '../../domain/member.ts';
import { dayBack } from '../../domain/time-off.ts';
import { context, section } from '../blocks.ts';
import type { Block, Message } from '../message.ts';
import { capital, count, excerpt, when } from '../wording.ts';
import { evidence } from './finding.ts';
import { hushedLine } from './hushed.ts';
import { moment, nextDigestFor } from './next-digest.ts';
import { bold } from './saved.ts';
import { ruleOf } from './why-rules.ts';
import { endedBecause, MESSAGE, noMessageBecause, SUPPRESSED } from './why-words.ts';

/** Messages, and lines of each list: the answer fits a phone's screen or two. */
const MESSAGES = 3;
const SAID = 5;
const LEFT_OUT = 3;
const ABOUT = 8;

const TURN_DOWN =
  'Less, or at another hour: `/coach settings`. Time off: `/coach away until monday`. One deal: `/coach why acme`.';

/** To whoever asked with words that name no deal. */
const NAMING = 'Here is why you heard from me lately. To ask about one deal, write its name: `/coach why acme`.';

const QUIET = 'A week with nothing due and nothing stalled begins with one line.';
const REMINDED =
  "You had committed to nothing for the week a working day after your team's thread opened: once a week, you alone hear it.";

const SILENCE = 'Silence about a deal: `/deal park acme until 12 jan legal review`, or a next step with a date.';

/**
 * Why this person got their last messages, what those left out, and why there was no digest today. `isAsked`: by words
 * that name no deal, so that how to name one is said first.
 */
export function whyMessage(
  ledger: Ledger,
  rep: Member,
  now: Temporal.ZonedDateTime,
  { isAsked = false } = {},
): Message {
  const heard = heardIn(ledger);
  const since = leftOutSince(ledger, heard);
  const missing = noDigestToday(ledger, rep, now.toInstant());
  const next = nextDigestFor(rep, ledger.nextDigest, now);
  const naming = [
    ...(isAsked ? [NAMING] : []),
    ...[hushedLine(rep, now.toPlainDate())].filter((line) => line !== null),
  ];
  const blocks: Block[] = [
    ...naming.map((line) => section(line)),
    ...(heard.length === 0 ? [section('I have said nothing to you, or about you, in the last two weeks.')] : []),
    ...(missing ? [section(`*No digest today:* ${noDigest(missing, rep, now)}.`)] : []),
    ...(since.length > 0 ? [section(leftOutLines(since, now))] : []),
    ...heard.slice(0, MESSAGES).map((one) => section(heardLines(one, now))),
    ...(heard.length > MESSAGES ? [context(`…and ${count(heard.length - MESSAGES, 'message')} before.`)] : []),
    context(`${next} ${TURN_DOWN}`),
  ];
  const last = heard.slice(0, MESSAGES).map(({ job, at }) => `${MESSAGE[job]}, ${moment(local(at, now), now)}`);
  const text = last.length > 0 ? `Why you heard: ${last.join('; ')}. ${next}` : `Nothing was said lately. ${next}`;
  return { text: [...naming, text].join(' '), blocks };
}

/** One deal, what was said and not said about it, and what the rules see in it now. */
export type AboutDeal = { deal: Deal; entries: Entry[]; findings: DealFinding[] };

/** What was said, and not said, about one deal, and what the rules see in it now. `asker` may not be its owner. */
export function whyDeal({ deal, entries, findings }: AboutDeal, asker: string, now: Temporal.ZonedDateTime): Message {
  const today = now.toPlainDate();
  const present = findings.map((finding) => `• ${evidence(finding, today)}. _${ruleOf(finding)}_`);
  const past = entries.slice(0, ABOUT).map((entry) => `• ${MESSAGE[entry.job]}, ${entryLine(entry, now)}`);
  const rest = deal.status === 'open' ? [] : [atRest(deal, today)];
  const lead = [...rest, ...(present.length > 0 ? ['Now the coach sees:'] : [])].join(' ');
  const opening = lead || 'Now the coach sees nothing wrong.';
  const places = `in messages to ${deal.ownerId === asker ? 'you' : `<@${deal.ownerId}>`} and in the team's channel`;
  const told =
    past.length > 0 ? `What was said about it ${places}, and what was not:` : `Nothing was said yet ${places}.`;
  const blocks = [
    section([bold(deal.name), opening, ...present].join('\n')),
    section([told, ...past, ...more(entries.length - ABOUT)].join('\n')),
    context(deal.status === 'open' ? SILENCE : `To work on it now: \`/deal reopen ${excerpt(deal.name, 80)}\`.`),
  ];
  return { text: `${bold(deal.name)}: ${opening} ${told}`, blocks };
}

/** How a deal stands that is not open, and that nothing is said of it meanwhile. */
function atRest({ status, parkedUntil, endedOn, endReason }: Deal, today: Temporal.PlainDate): string {
  const reason = endReason ? ` (${excerpt(endReason, 200)})` : '';
  if (status !== 'parked') {
    return `${capital(status)}${endedOn ? ` ${on(endedOn, today)}` : ''}${reason}: it is not nudged about any more.`;
  }
  if (!parkedUntil) return `Parked without a date${reason}: nothing is said about it.`;
  const isOver = Temporal.PlainDate.compare(parkedUntil, today) <= 0;
  const what = isOver ? 'take it up, park it again or end it.' : 'until then nothing is said about it.';
  return `Parked until ${when(parkedUntil, today)}${reason}: ${what}`;
}

function on(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const words = when(date, today);
  return /\d/.test(words) ? `on ${words}` : words;
}

function entryLine({ at, why, fate, finding }: Entry, now: Temporal.ZonedDateTime): string {
  const what = evidence(finding, local(at, now).toPlainDate());
  const said = why
    ? `not said: ${SUPPRESSED[why]}`
    : fate?.is === 'ended'
      ? `not said: ${endedBecause(fate.reason)}`
      : 'said';
  return `${moment(local(at, now), now)}, ${said} · ${what}`;
}

function heardLines({ job, at, said, leftOut }: Heard, now: Temporal.ZonedDateTime): string {
  const when = local(at, now);
  const today = when.toPlainDate();
  const head = `*${capital(MESSAGE[job])}, ${moment(when, now)}*`;
  const channel =
    job === 'channel-nudges' && said.some(({ finding }) => finding.rule === 'stalled')
      ? ['_The channel hears of a deal a full working day after its owner heard it in private and did nothing on it._']
      : [];
  const lines = said.slice(0, SAID).map(({ finding }) => `• ${subjectOf(finding)}${evidence(finding, today)}`);
  const rules = new Set(said.slice(0, SAID).map(({ finding }) => `_${ruleOf(finding)}_`));
  const quiet = said.length === 0 ? [job === 'thread-reminder' ? REMINDED : QUIET] : [];
  const unsaid = leftOut.length > 0 ? [leftOutLines(leftOut, now)] : [];
  return [head, ...quiet, ...lines, ...more(said.length - SAID), ...rules, ...channel, ...unsaid].join('\n');
}

function leftOutLines(entries: Entry[], now: Temporal.ZonedDateTime): string {
  const [first] = entries;
  const lines = entries.slice(0, LEFT_OUT).map(({ finding, why, at }) => {
    const what = `${subjectOf(finding)}${evidence(finding, local(at, now).toPlainDate())}`;
    return `• ${what}${why ? ` (${SUPPRESSED[why]})` : ''}`;
  });
  const where = first ? `${MESSAGE[first.job]}, ${moment(local(first.at, now), now)}` : '';
  return [`Left out (${where}):`, ...lines, ...more(entries.length - LEFT_OUT)].join('\n');
}

function noDigest(missing: NoDigest, rep: Member, now: Temporal.ZonedDateTime): string {
  switch (missing.is) {
    case 'past': {
      if (missing.occasion.reason === 'away' && !missing.occasion.fate) return awayUntil(rep, now);
      const hour = local(missing.occasion.dueAt, now).toPlainTime().toString({ smallestUnit: 'minute' });
      return noMessageBecause(missing.occasion, hour);
    }
    case 'due':
      return `it is due ${moment(local(missing.at, now), now)}`;
    case 'away':
      return awayUntil(rep, now);
    case 'day-off':
      return 'today is no working day of yours';
    case 'holiday':
      return 'today is a public holiday';
    case 'not-scheduled':
      return "today's hour had passed when your digests were set up";
  }
}

function awayUntil(rep: Member, now: Temporal.ZonedDateTime): string {
  const today = now.toPlainDate();
  if (!isAway(rep, today)) return 'you were away then';
  const back = dayBack(rep);
  return back ? `you are away until ${when(back, today)}` : 'you are away until you say `/coach back`';
}

function subjectOf(finding: Evidence): string {
  return 'deal' in finding ? `${bold(finding.deal.name)} · ` : '';
}

function more(number: number): string[] {
  return number > 0 ? [`…and ${count(number, 'more', 'more')}`] : [];
}

function local(at: Temporal.Instant, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return at.toZonedDateTimeISO(now.timeZoneId);
}
