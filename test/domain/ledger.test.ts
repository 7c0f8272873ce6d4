import { describe, expect, it } from 'vitest';
import {
  type Entry,
  heardIn,
  type Ledger,
  leftOutSince,
  noDigestToday,
  type PastOccasion,
} from '../../src/domain/ledger.ts';
import { aDeal, aMember, at, date } from './builders.ts';

const SENT = { is: 'sent', at: at('2026-03-10T08:31') } as const;
const entry = (over: Partial<Entry> = {}): Entry => ({
  ...{ job: 'morning-digest', occasion: '2026-03-10', at: at('2026-03-10T08:30'), why: null, fate: SENT },
  finding: { rule: 'due-today', reason: 'due', deal: aDeal(), on: date('2026-03-10') },
  ...over,
});
const occasion = (over: Partial<PastOccasion> = {}): PastOccasion => ({
  ...{ job: 'morning-digest', occasion: '2026-03-10', dueAt: at('2026-03-10T08:30'), outcome: 'planned' },
  ...{ reason: null, fate: SENT },
  ...over,
});
const ledger = (over: Partial<Ledger> = {}): Ledger => ({ entries: [], occasions: [], nextDigest: null, ...over });
const channel = entry({ job: 'channel-nudges', at: at('2026-03-10T15:00') });
const left = entry({ why: 'over-limit', fate: null });

describe('the last messages', () => {
  it.each([
    { is: 'nothing', entries: [], occasions: [], heard: [] },
    { is: 'a digest', entries: [entry(), left], occasions: [occasion()], heard: ['morning-digest 1 said 1 left out'] },
    {
      is: 'a digest and a channel line after it',
      entries: [channel, entry()],
      occasions: [],
      heard: ['channel-nudges 1 said 0 left out', 'morning-digest 1 said 0 left out'],
    },
    {
      is: 'an older digest, since the last did not arrive',
      entries: [
        entry({ occasion: '2026-03-11', at: at('2026-03-11T08:30'), fate: { is: 'ended', reason: 'expired' } }),
        entry(),
      ],
      occasions: [],
      heard: ['morning-digest 1 said 0 left out'],
    },
    { is: 'a quiet week’s line', entries: [], occasions: [occasion()], heard: ['morning-digest 0 said 0 left out'] },
    {
      is: 'one that waits',
      entries: [entry({ fate: { is: 'waiting', notBefore: at('2026-03-10T09:00') } })],
      occasions: [],
      heard: ['morning-digest 1 said 0 left out'],
    },
    { is: 'only things left out', entries: [left], occasions: [], heard: [] },
  ])('are of $is: $heard', ({ entries, occasions, heard }) => {
    const messages = heardIn(ledger({ entries, occasions }));
    expect(messages.map(({ job, said, leftOut }) => `${job} ${said.length} said ${leftOut.length} left out`)).toEqual(
      heard,
    );
  });

  it('are beside what a later occasion left out', () => {
    const later = entry({ why: 'said-lately', fate: null, occasion: '2026-03-11', at: at('2026-03-11T08:30') });
    const all = ledger({ entries: [later, entry(), left] });
    expect(leftOutSince(all, heardIn(all))).toEqual([later]);
    const before = ledger({ entries: [entry(), left] });
    expect(leftOutSince(before, heardIn(before))).toEqual([]);
  });
});

describe('no digest today', () => {
  const now = at('2026-03-10T10:00');
  it.each([
    { is: 'it came', over: { occasions: [occasion()] }, rep: aMember(), why: null },
    {
      is: 'nothing to say',
      over: { occasions: [occasion({ outcome: 'silent', fate: null })] },
      rep: aMember(),
      why: 'past',
    },
    {
      is: 'not sent',
      over: { occasions: [occasion({ fate: { is: 'ended', reason: 'expired' } })] },
      rep: aMember(),
      why: 'past',
    },
    {
      is: 'yesterday’s is no matter',
      over: { occasions: [occasion({ occasion: '2026-03-09' })] },
      rep: aMember(),
      why: 'not-scheduled',
    },
    { is: 'away', over: {}, rep: aMember({ awayFrom: date('2026-03-10') }), why: 'away' },
    { is: 'no working day', over: {}, rep: aMember({ workDays: [1, 3] }), why: 'day-off' },
    { is: 'still to come', over: { nextDigest: at('2026-03-10T11:00') }, rep: aMember(), why: 'due' },
    { is: 'only tomorrow', over: { nextDigest: at('2026-03-11T11:00') }, rep: aMember(), why: 'not-scheduled' },
  ])('$is: $why', ({ over, rep, why }) => {
    expect(noDigestToday(ledger(over), rep, now)?.is ?? null).toBe(why);
  });

  it('a public holiday is one', () => {
    expect(noDigestToday(ledger(), aMember(), at('2026-05-25T10:00'))).toEqual({ is: 'holiday' });
  });
});
