import { describe, expect, it, test } from 'vitest';
import type { Evidence } from '../../../src/domain/finding.ts';
import { JOB_NAMES } from '../../../src/domain/job.ts';
import type { Entry, Ledger, PastOccasion } from '../../../src/domain/ledger.ts';
import { RULE_NAMES } from '../../../src/domain/rule-name.ts';
import { SUPPRESSIONS } from '../../../src/domain/suppression.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { awayQuestion, awaySaid, awayUndone, backSaid, spanOf } from '../../../src/slack/views/away.ts';
import { daysOf } from '../../../src/slack/views/settings.ts';
import { statusQuestion } from '../../../src/slack/views/status-question.ts';
import { whyDeal, whyMessage } from '../../../src/slack/views/why.ts';
import { ruleOf } from '../../../src/slack/views/why-rules.ts';
import { MESSAGE, noMessageBecause } from '../../../src/slack/views/why-words.ts';
import { aDeal, aMember, at, date, NOW, ZONE } from '../../domain/builders.ts';
import { everyFinding } from '../../domain/every-finding.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const now = NOW.toZonedDateTimeISO(ZONE);
const stalled = (deal = aDeal()): Evidence => ({
  ...{ rule: 'stalled', reason: 'quiet', deal, days: 9, limit: 5, since: date('2026-02-26') },
});
const entry = (over: Partial<Entry> = {}): Entry => ({
  ...{ job: 'morning-digest', occasion: '2026-03-11', at: at('2026-03-11T08:30'), finding: stalled(), why: null },
  ...{ fate: { is: 'sent', at: at('2026-03-11T08:30') } },
  ...over,
});
const ledger = (entries: Entry[]): Ledger => ({ entries, occasions: [], nextDigest: at('2026-03-12T08:30') });
const shown = (message: { blocks?: unknown[] }) => JSON.stringify(message.blocks);

test('however much there is, /coach why fits two screens of a phone', () => {
  const long = aDeal({ name: 'x'.repeat(3000), nextStep: 'y'.repeat(3000) });
  const entries = JOB_NAMES.flatMap((job) => [
    ...Array.from({ length: 60 }, () => entry({ job, finding: stalled(long) })),
    ...Array.from({ length: 60 }, () => entry({ job, finding: stalled(long), why: 'over-limit', fate: null })),
  ]);
  const message = whyMessage(ledger(entries), aMember(), now);
  requireWithinLimits('message', message);
  expect(shown(message)).toContain('…and 55 more');
  expect(shown(message)).toContain('…and 57 more');
  const about = whyDeal({ deal: long, entries, findings: [] }, 'UBEA', now);
  requireWithinLimits('message', about);
  expect(shown(about).length).toBeLessThan(4_000);
});

test('of many messages the last three are explained, and how many came before', () => {
  const entries = JOB_NAMES.slice(0, 5).map((job, days) =>
    entry({ job, occasion: `2026-03-0${9 - days}`, at: at(`2026-03-0${9 - days}T08:30`) }),
  );
  const said = shown(whyMessage(ledger(entries), aMember(), now));
  expect(said.match(/no touch for 9 working days/g)).toHaveLength(3);
  expect(said).toContain('…and 2 messages before.');
  expect(shown(whyMessage(ledger(entries.slice(0, 3)), aMember(), now))).not.toContain('before.');
});

test.each(HOSTILE)('a deal called $is harms nobody', ({ name }) => {
  const deal = aDeal({ name, nextStep: name });
  for (const message of [
    whyMessage(ledger([entry({ finding: stalled(deal) })]), aMember(), now),
    whyDeal({ deal, entries: [], findings: [] }, 'UBEA', now),
    whyDeal({ deal: { ...deal, status: 'parked', endReason: name }, entries: [], findings: [] }, 'UMIA', now),
  ]) {
    requireWithinLimits('message', message);
    expect(shown(message)).not.toMatch(HARMFUL);
  }
});

describe('the words', () => {
  it('say every rule in a sentence or two of its own', () => {
    const findings = everyFinding();
    const rules = new Map(Map.groupBy(findings, ({ rule }) => rule).entries());
    expect(rules.size).toBe(RULE_NAMES.length);
    const said = [...rules.values()].map((of) => new Set(of.map(ruleOf)));
    expect(new Set(said.flatMap((of) => [...of])).size).toBe(said.reduce((sum, of) => sum + of.size, 0));
    for (const rule of said.flatMap((of) => [...of])) expect(rule).toMatch(/^[A-Z].*\.$/);
  });

  it('have a name for each message', () => {
    expect(Object.keys(MESSAGE).toSorted()).toEqual([...JOB_NAMES, 'reply'].toSorted());
  });

  it.each(SUPPRESSIONS)('say why something was left out: %s', (why) => {
    const message = whyMessage(ledger([entry({ why, fate: null })]), aMember(), now);
    expect(shown(message)).toMatch(/working days, quiet at proposal from 5 on \([a-z]/);
  });

  const past = (over: Partial<PastOccasion>): PastOccasion => ({
    ...{ job: 'morning-digest', occasion: '2026-03-11', dueAt: at('2026-03-11T08:30'), outcome: 'silent' },
    ...{ reason: null, fate: null },
    ...over,
  });
  it.each([
    { is: { reason: 'nothing-to-say' }, says: 'nothing was due' },
    { is: { reason: 'away' }, says: 'you are away' },
    { is: { outcome: 'lapsed', reason: 'too-late' }, says: 'I was not running at 08:30' },
    { is: { outcome: 'lapsed', reason: 'quiet-hours' }, says: 'your quiet hours left no time' },
    { is: { outcome: 'failed', reason: 'TypeError' }, says: 'something went wrong on my side' },
    {
      is: { outcome: 'planned', fate: { is: 'ended', reason: 'expired' } },
      says: 'Slack could not be reached in time',
    },
    {
      is: { outcome: 'planned', fate: { is: 'ended', reason: 'is_archived' } },
      says: 'Slack refused it (is_archived)',
    },
    { is: { outcome: 'planned', fate: { is: 'waiting', notBefore: NOW } }, says: 'it is on its way' },
  ] satisfies { is: Partial<PastOccasion>; says: string }[])('$says', ({ is, says }) => {
    expect(noMessageBecause(past(is), '08:30')).toContain(says);
  });
});

test.each([
  [[1, 2, 3, 4, 5], 'Mon to Fri'],
  [[1, 3], 'Mon and Wed'],
  [[1, 2], 'Mon and Tue'],
  [[1, 2, 4, 5], 'Mon, Tue, Thu and Fri'],
  [[7], 'Sun'],
])('working days %j are %s', (days, words) => {
  expect(daysOf(days)).toBe(words);
});

test("messages about time off and status keep within Slack's limits", () => {
  const off = aMember({ awayFrom: date('2026-03-11'), awayUntil: date('2026-03-16') });
  const none = aMember();
  const status = { rule: 'away-status', reason: 'holiday', emoji: ':palm_tree:', since: NOW } as const;
  for (const message of [
    awaySaid({ before: none, after: off, nextAt: NOW }, off, now),
    awaySaid({ before: off, after: aMember({ awayFrom: date('2026-03-11') }), nextAt: null }, null, now),
    awayQuestion({ from: date('2026-03-11'), until: date('2029-03-12') }, off, date('2026-03-11')),
    awayUndone({ before: off, after: none, nextAt: NOW }, now),
    backSaid({ before: off, after: none, nextAt: null }, now),
    statusQuestion(status, aMember(), NOW),
  ]) {
    requireWithinLimits('message', message);
  }
});

test.each([
  { off: ['2026-03-13', '2026-03-14'], is: 'on Fri 13 Mar, back Mon 16 Mar' },
  { off: ['2026-03-11', '2026-03-12'], is: 'today, back tomorrow' },
  { off: ['2026-03-11', '2026-03-15'], is: 'from today until Mon 16 Mar, your first day back' },
  { off: ['2026-12-24', '2026-12-25'], is: 'on Thu 24 Dec, back Mon 28 Dec' },
] as const)('the first day back is a working day: $is', ({ off: [from, until], is }) => {
  expect(spanOf(aMember({ awayFrom: date(from), awayUntil: date(until) }), date('2026-03-11'))).toBe(is);
});

test.each([
  {
    over: { parkedUntil: date('2026-03-23'), endReason: 'budget' },
    says: 'Parked until Mon 23 Mar (budget): until then',
  },
  { over: { parkedUntil: date('2026-03-02') }, says: 'Parked until Mon 2 Mar: take it up' },
  { over: {}, says: 'Parked without a date: nothing is said about it.' },
  { over: { status: 'won', endedOn: date('2026-03-02') }, says: 'Won on Mon 2 Mar: it is not nudged about any more.' },
] as const)('/coach why about a deal at rest: $says', ({ over, says }) => {
  const deal = aDeal({ name: 'Kestrel', status: 'parked', ...over });
  const message = whyDeal({ deal, entries: [], findings: [] }, deal.ownerId, now);
  expect(shown(message)).toContain(says);
  expect(shown(message)).not.toContain('nothing wrong');
  expect(shown(message)).not.toContain('/deal park');
  expect(shown(message)).toContain('`/deal reopen Kestrel`');
});
