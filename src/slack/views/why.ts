import type { Deal } from '../../domain/deal.ts';
import type { DueToday, Evidence, Stalled } from '../../domain/finding.ts';
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
import { context, section } from '../blocks.ts';
import type { Block, Message } from '../message.ts';
import { count } from '../wording.ts';
import { evidence } from './finding.ts';
import { moment, nextDigest } from './next-digest.ts';
import { bold } from './saved.ts';
import { endedBecause, MESSAGE, noMessageBecause, ruleOf, SUPPRESSED } from './why-words.ts';

/** Lines of each list: the answer fits a phone's screen or two. */
const SAID = 5;
const LEFT_OUT = 4;
const ABOUT = 8;

const TURN_DOWN =
  'Less, or at another hour: `/coach settings`. Time off: `/coach away until monday`. One deal: `/coach why acme`.';

/** Why this person got their last messages, what those left out, and why there was no digest today. */
export function whyMessage(ledger: Ledger, rep: Member, now: Temporal.ZonedDateTime): Message {
  const heard = heardIn(ledger);
  const since = leftOutSince(ledger, heard);
  const missing = noDigestToday(ledger, rep, now.toInstant());
  const next = nextDigest(ledger.nextDigest, now);
  const blocks: Block[] = [
    ...(heard.length === 0 ? [section('I have said nothing to you, or about you, in the last two weeks.')] : []),
    ...(missing ? [section(`*No digest today:* ${noDigest(missing, now)}.`)] : []),
    ...(since.length > 0 ? [section(leftOutLines(since, now))] : []),
    ...heard.map((one) => section(heardLines(one, now))),
    context(`${next} ${TURN_DOWN}`),
  ];
  const last = heard.map(({ job, at }) => `${MESSAGE[job]}, ${moment(local(at, now), now)}`);
  const text = last.length > 0 ? `Why you heard: ${last.join('; ')}. ${next}` : `Nothing was said lately. ${next}`;
  return { text, blocks };
}

/** What was said, and not said, about one deal, and what the rules see in it now. */
export function whyDeal(
  deal: Deal,
  entries: Entry[],
  findings: (Stalled | DueToday)[],
  now: Temporal.ZonedDateTime,
): Message {
  const today = now.toPlainDate();
  const present = findings.map((finding) => `• ${evidence(finding, today)}. _${ruleOf(finding)}_`);
  const past = entries.slice(0, ABOUT).map((entry) => `• ${MESSAGE[entry.job]}, ${entryLine(entry, now)}`);
  const lead = present.length > 0 ? 'Now the coach sees:' : 'Now the coach sees nothing wrong.';
  const told = past.length > 0 ? 'What was said about it, and what was not:' : 'Nothing was said about it yet.';
  const blocks = [
    section([bold(deal.name), lead, ...present].join('\n')),
    section([told, ...past, ...more(entries.length - ABOUT)].join('\n')),
    context('Silence about a deal: `/deal park acme until 12 jan legal review`, or a next step with a date.'),
  ];
  return { text: `${bold(deal.name)}: ${lead} ${told}`, blocks };
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
  const quiet = said.length === 0 ? ['A week with nothing due and nothing stalled begins with one line.'] : [];
  const unsaid = leftOut.length > 0 ? [leftOutLines(leftOut, now)] : [];
  return [head, ...quiet, ...lines, ...more(said.length - SAID), ...rules, ...channel, ...unsaid].join('\n');
}

function leftOutLines(entries: Entry[], now: Temporal.ZonedDateTime): string {
  const [first] = entries;
  const lines = entries.slice(0, LEFT_OUT).map(({ finding, why, at }) => {
    const what = `${subjectOf(finding)}${evidence(finding, local(at, now).toPlainDate())}`;
    return `• ${what}: ${why ? SUPPRESSED[why] : ''}`;
  });
  const where = first ? `${MESSAGE[first.job]}, ${moment(local(first.at, now), now)}` : '';
  return [`Left out (${where}):`, ...lines, ...more(entries.length - LEFT_OUT)].join('\n');
}

function noDigest(missing: NoDigest, now: Temporal.ZonedDateTime): string {
  switch (missing.is) {
    case 'past': {
      const hour = local(missing.occasion.dueAt, now).toPlainTime().toString({ smallestUnit: 'minute' });
      return noMessageBecause(missing.occasion, hour);
    }
    case 'due':
      return `it is due ${moment(local(missing.at, now), now)}`;
    case 'away':
      return 'you are away';
    case 'day-off':
      return 'today is no working day of yours';
    case 'holiday':
      return 'today is a public holiday';
    case 'not-scheduled':
      return 'today’s hour had passed when your digests were set up';
  }
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

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
