import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Attempt, backoffMs, type CallOutcome, verdictOn } from '../../src/domain/delivery.ts';
import { type Doubt, type Search, verdictOnSearch } from '../../src/domain/doubt.ts';

const NOW = Temporal.Instant.from('2026-03-09T13:30:00Z');
const CALLED = NOW.subtract({ seconds: 10 });
const in_ = (seconds: number) => NOW.add({ milliseconds: seconds * 1_000 });

const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  ...{ task: 'post', attempts: 1, plain: false, hasCharts: false },
  ...{ expiresAt: in_(3_600), startedAt: CALLED },
  ...over,
});

const refused = (error: string): CallOutcome => ({ is: 'refused', error });

it.each<{ of: string; outcome: CallOutcome; over?: Partial<Attempt>; means: object }>([
  { of: 'an accepted post', outcome: { is: 'accepted', ts: '1.2' }, means: { is: 'sent', ts: '1.2' } },
  { of: 'a 429 for 7 s', outcome: { is: 'limited', forMs: 7_000 }, means: { is: 'held', until: in_(7) } },
  {
    of: 'a request that never left',
    outcome: { is: 'unsent', reason: 'ECONNREFUSED' },
    means: { is: 'again', at: in_(0.5), reason: 'ECONNREFUSED' },
  },
  {
    of: 'the third that never left',
    outcome: { is: 'unsent', reason: 'ECONNREFUSED' },
    over: { attempts: 3 },
    means: { is: 'again', at: in_(2) },
  },
  {
    of: 'one that would be tried again only after it expires',
    outcome: { is: 'unsent', reason: 'ECONNREFUSED' },
    over: { attempts: 3, expiresAt: in_(2) },
    means: { is: 'ends', reason: 'expired', scope: 'delivery' },
  },
  {
    of: 'a post that may have been done',
    outcome: { is: 'unknown', reason: 'timeout' },
    means: { is: 'doubtful', settleAt: CALLED.add({ seconds: 60 }), reason: 'timeout', cursor: null },
  },
  {
    of: 'an edit that may have been done',
    outcome: { is: 'unknown', reason: 'timeout' },
    over: { task: 'edit' },
    means: { is: 'again', at: in_(0.5) },
  },
  {
    of: 'refused blocks with charts',
    outcome: refused('invalid_blocks'),
    over: { hasCharts: true },
    means: { is: 'again', at: NOW, plain: true },
  },
  {
    of: 'refused blocks that went without charts',
    outcome: refused('invalid_blocks'),
    over: { hasCharts: true, plain: true },
    means: { is: 'ends', reason: 'invalid_blocks', scope: 'delivery' },
  },
  { of: 'refused blocks', outcome: refused('invalid_blocks'), means: { is: 'ends', scope: 'delivery' } },
  { of: 'any other error', outcome: refused('msg_too_long'), means: { is: 'ends', scope: 'delivery' } },
  {
    of: 'a view that cannot be drawn',
    outcome: { is: 'undrawn' },
    over: { task: 'edit', attempts: 4 },
    means: { is: 'again' },
  },
  {
    of: 'a view that could not be drawn 5 times',
    outcome: { is: 'undrawn' },
    over: { task: 'edit', attempts: 5 },
    means: { is: 'ends', reason: 'undrawn' },
  },
])('$of means $means.is', ({ outcome, over, means }) => {
  expect(verdictOn(outcome, attempt(over), NOW, { random: 0.5 })).toMatchObject(means);
});

it.each([
  'channel_not_found',
  'is_archived',
  'is_inactive',
  'not_in_channel',
  'user_not_found',
  'user_disabled',
  'team_access_not_granted',
])('%s closes the conversation', (error) => {
  const verdict = verdictOn(refused(error), attempt(), NOW, { random: 0 });
  expect(verdict).toEqual({ is: 'ends', reason: error, scope: 'conversation' });
});

it.each(['token_revoked', 'invalid_auth', 'account_inactive'])('%s ends what waits in the workspace', (error) => {
  const verdict = verdictOn(refused(error), attempt(), NOW, { random: 0 });
  expect(verdict).toEqual({ is: 'ends', reason: error, scope: 'workspace' });
});

const doubt = (over: Partial<Doubt> = {}): Doubt => ({
  ...{ repeatable: false, plain: false, cursor: null, expiresAt: in_(3_600) },
  ...over,
});

it.each<{ of: string; search: Search; over?: Partial<Doubt>; means: object }>([
  { of: 'a post that is there', search: { is: 'found', ts: '1.2' }, means: { is: 'sent', ts: '1.2' } },
  { of: 'a post that is not', search: { is: 'absent' }, means: { is: 'again', at: NOW } },
  {
    of: 'a page without it',
    search: { is: 'more', cursor: 'next' },
    means: { is: 'doubtful', settleAt: NOW, cursor: 'next' },
  },
  { of: 'a 429', search: { is: 'limited', forMs: 60_000 }, means: { is: 'held', until: in_(60) } },
  {
    of: 'a failed look at the second page',
    search: { is: 'unknown', reason: 'timeout' },
    over: { cursor: 'next' },
    means: { is: 'doubtful', settleAt: in_(8), cursor: 'next' },
  },
  {
    of: 'a failed look after it expired',
    search: { is: 'unknown', reason: 'timeout' },
    over: { expiresAt: NOW },
    means: { is: 'ends', reason: 'unconfirmed' },
  },
  {
    of: 'a page that Slack has forgotten',
    search: { is: 'refused', error: 'invalid_cursor' },
    over: { cursor: 'next' },
    means: { is: 'doubtful', cursor: null },
  },
  {
    of: 'a history that may not be read, for a digest',
    search: { is: 'refused', error: 'missing_scope' },
    means: { is: 'ends', reason: 'unconfirmed', scope: 'delivery' },
  },
  {
    of: 'a history that may not be read, for a thread post',
    search: { is: 'refused', error: 'missing_scope' },
    over: { repeatable: true },
    means: { is: 'again', at: NOW },
  },
  {
    of: 'a dead token',
    search: { is: 'refused', error: 'token_revoked' },
    over: { repeatable: true },
    means: { is: 'ends', scope: 'workspace' },
  },
])('a search that brings $of means $means.is', ({ search, over, means }) => {
  expect(verdictOnSearch(search, doubt(over), NOW, 0.5)).toMatchObject(means);
});

it('waits anywhere up to a ceiling that doubles with each attempt, and never beyond 5 minutes', () => {
  expect([1, 2, 3, 9, 10, 60].map((attempts) => backoffMs(attempts, 1))).toEqual([
    1_000, 2_000, 4_000, 256_000, 300_000, 300_000,
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
      const wait = backoffMs(attempts, random);
      return Number.isInteger(wait) && wait >= 0 && wait <= backoffMs(attempts, 1);
    }),
  );
});

it('never tries again at or after the moment it expires', () => {
  const anAttempt = fc.record({ attempts: fc.integer({ min: 1, max: 30 }), seconds: fc.integer({ min: 0, max: 600 }) });
  fc.assert(
    fc.property(anAttempt, fc.double({ min: 0, max: 1, noNaN: true }), ({ attempts, seconds }, random) => {
      const expiresAt = in_(seconds);
      const verdict = verdictOn({ is: 'unsent', reason: 'x' }, attempt({ attempts, expiresAt }), NOW, { random });
      return verdict.is === 'ends' || (verdict.is === 'again' && Temporal.Instant.compare(verdict.at, expiresAt) < 0);
    }),
  );
});
