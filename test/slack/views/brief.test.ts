import { describe, expect, it, test } from 'vitest';
import type { Brief } from '../../../src/domain/brief.ts';
import type { Question } from '../../../src/domain/brief-question.ts';
import type { RepBrief } from '../../../src/domain/rep-brief.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { plain } from '../../../src/slack/plain.ts';
import { briefMessage } from '../../../src/slack/views/brief.ts';
import type { Evidence } from '../../../src/slack/views/brief-evidence.ts';
import { ownBriefBlock } from '../../../src/slack/views/own-brief.ts';
import { aCommitment, aDeal, aFocus, aMember, aTeam, at, date, MONDAY } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const FRIDAY = at('2026-03-13T15:45');
const NOWHERE: Evidence = { url: null, thread: undefined, about: new Map() };

const words = { dealId: 1, is: 'note', text: 'waiting for legal', at: at('2026-03-04') } as const;
const deal = aDeal({ name: 'Globex' });
const putOff: Question = { is: 'deal', about: 'deal:1', needy: { deal, why: 'put-off' }, words };

const aRep = (over: Partial<RepBrief> = {}): RepBrief => ({
  rep: aMember(),
  off: null,
  kept: 4,
  of: 5,
  carried: 0,
  open: 0,
  better: { is: 'way', improved: { in: 'prospecting', now: 34, low: 8, high: 27, weeks: 8 } },
  question: putOff,
  ...over,
});

const late = {
  dealId: 1,
  field: 'nextStepOn',
  from: date('2026-03-03'),
  to: date('2026-03-06'),
  at: at('2026-03-03'),
} as const;

const aBrief = (over: Partial<Brief> = {}): Brief => ({
  team: aTeam(),
  monday: MONDAY,
  outcome: { kept: 14, of: 17, carried: 1, open: 2, people: 3 },
  carried: [{ rep: aMember(), commitment: aCommitment({ state: 'carried', dueOn: date('2026-03-20') }) }],
  reps: [
    aRep(),
    aRep({
      rep: aMember({ userId: 'UCAL' }),
      off: { is: 'away', until: date('2026-03-16') },
      better: null,
      question: null,
    }),
  ],
  more: 0,
  putOff: [
    {
      rep: aMember(),
      deal,
      putOffs: [
        late,
        { ...late, field: 'closeOn', from: date('2026-03-31'), to: date('2026-04-30'), at: at('2026-03-05') },
      ],
    },
  ],
  clog: {
    clogged: { section: 'follow up', late: 9, of: 14, people: 2 },
    neglected: { section: 'find', share: 0.04, expected: 0.2, against: 'goals' },
  },
  sources: [{ source: 'webform', reps: 4, of: 64, qualified: 2, others: 0.21 }],
  ...over,
});

const message = (over: Partial<Brief> = {}, evidence = NOWHERE) =>
  requireWithinLimits('message', briefMessage(aBrief(over), evidence, FRIDAY));
const nameOf = (id: string) => id.slice(1, 2) + id.slice(2).toLowerCase();
const lineOf = (rep: Partial<RepBrief>) => plain(message({ reps: [aRep(rep)] }), { nameOf }).split('\n');
const about = (question: Question) => lineOf({ question }).find((line) => line.startsWith('Ask: '));

describe('the brief', () => {
  it('stands alone as a text', () => {
    expect(message().text).toBe('East, week of Mon 9 Mar: 14 of 17 commitments kept. 1 question for your 1:1s.');
  });

  it('tells what came of the thread, two lines a rep, and what the team can do something about', () => {
    expect(plain(message(), { nameOf })).toMatchInlineSnapshot(`
      "East: week of Mon 9 Mar, for your 1:1s
      14 of 17 commitments kept · 1 carried on · 2 open
      Carried to Fri 20 Mar: Call 20 prospects (@Bea)
      @Bea · 4 of 5 kept · 34 prospecting activities this week, 8 to 27 in each of the 8 before
      Ask: "waiting for legal", Wed 4 Mar: what would have to happen for Globex to get a yes or a no this week?
      @Cal · 4 of 5 kept · away, back Mon 16 Mar
      Put off twice without a touch. They get no nudge about these any more: a yes, a no or a park?
      • Globex (@Bea): next step Tue 3 Mar → Fri 6 Mar, put off Tue 3 Mar; close Tue 31 Mar → Thu 30 Apr, put off Thu 5 Mar
      The clog. 9 of 14 open deals of 2 people wait in follow up past its limits. Find had 4% of the activity in four weeks, the goals give it 20%. One thing for everybody on Monday, in find: write down five companies like your last win, with a name at each.
      Sources that convert for nobody. Are they worth the time?
      • webform: 2 of 64 leads of 4 people reached qualified in 180 days; of the other sources 21% did"
    `);
  });

  it('leaves out what there is nothing to say of', () => {
    const empty = { carried: [], reps: [], putOff: [], clog: null, sources: [] };
    const none = message({ ...empty, outcome: { kept: 0, of: 0, carried: 0, open: 0, people: 3 } });
    expect(plain(none)).toBe('East: week of Mon 9 Mar, for your 1:1s\nNo commitments this week');
    const open = message({ ...empty, outcome: { kept: 0, of: 0, carried: 0, open: 1, people: 3 } });
    expect(plain(open)).toContain('1 commitment open');
  });

  it('counts those left out', () => {
    expect(plain(message({ more: 1 }))).toContain('…and 1 more person. `/coach team` has them all.');
  });
});

describe("a rep's lines", () => {
  it.each<{ is: string; rep: Partial<RepBrief>; line: string }>([
    {
      is: 'a commitment kept, in their words',
      rep: { better: { is: 'kept', commitment: aCommitment() }, question: null },
      line: '@Bea · 4 of 5 kept · kept: Call 20 prospects',
    },
    {
      is: 'leads touched sooner',
      rep: { better: { is: 'way', improved: { in: 'hours-to-first-touch', now: 1, low: 2.25, high: 9, weeks: 5 } } },
      line: '@Bea · 4 of 5 kept · first touch after 1 working hour this week, 2.3 to 9 in each of the 5 before',
    },
    {
      is: 'the first touches in weeks',
      rep: { of: 0, better: { is: 'way', improved: { in: 'touches', now: 1, low: 0, high: 0, weeks: 6 } } },
      line: '@Bea · 1 touch on deals this week, 0 in each of the 6 before',
    },
    {
      is: 'quiet asked for by a manager',
      rep: { better: null, question: null, off: { is: 'hushed', until: date('2026-03-20') } },
      line: '@Bea · 4 of 5 kept · nudges are quiet until Fri 20 Mar',
    },
    {
      is: 'away without an end',
      rep: { of: 0, better: null, question: null, off: { is: 'away', until: null } },
      line: '@Bea · away',
    },
    { is: 'nothing', rep: { of: 0, better: null, question: null }, line: '@Bea · nothing to tell this week' },
  ])('say $is', ({ rep, line }) => {
    expect(lineOf(rep)).toContain(line);
  });
});

describe('the question', () => {
  const ended = { rule: 'conclude' as const, deal, since: date('2026-03-03'), days: 8, touches: 0, done: [] };
  const stalled = { rule: 'stalled', reason: 'quiet', deal, days: 9, limit: 5, since: date('2026-03-02') } as const;
  const ofDeal = (
    needy: Extract<Question, { is: 'deal' }>['needy'],
    quoted: Extract<Question, { is: 'deal' }>['words'],
  ): Question => ({ is: 'deal', about: 'deal:1', needy, words: quoted });
  const step = { ...words, is: 'next-step', text: 'Send the MSA' } as const;
  const promise = { ...words, is: 'promise', text: 'decide' } as const;
  const old = { ...words, at: at('2025-11-12') };

  it.each<{ is: string; question: Question; asks: string }>([
    {
      is: 'quotes a note',
      asks: '"waiting for legal", Wed 4 Mar: what would have to happen for Globex to get a yes or a no this week?',
      question: putOff,
    },
    {
      is: 'quotes one of last year with its year',
      asks: '"waiting for legal", Wed 12 Nov 2025: what would have to happen for Globex to get a yes or a no this week?',
      question: ofDeal({ deal, why: 'put-off' }, old),
    },
    {
      is: 'without words says why',
      asks: 'what would have to happen for Globex to get a yes or a no this week? (put off twice without a touch)',
      question: ofDeal({ deal, why: 'put-off' }, null),
    },
    {
      is: 'after a next step',
      asks: 'next step "Send the MSA", Wed 4 Mar; nudged twice since Tue 3 Mar: what would have to happen for Globex to get a yes or a no this week?',
      question: ofDeal({ deal, why: 'conclude', finding: { ...ended, reason: 'nudged-twice' } }, step),
    },
    {
      is: "after the buyer's promise",
      asks: 'the buyer said "decide", Wed 4 Mar; their date was Tue 3 Mar: what would have to happen for Globex to get a yes or a no this week?',
      question: ofDeal({ deal, why: 'conclude', finding: { ...ended, reason: 'promise-passed' } }, promise),
    },
    {
      is: 'of a stalled deal',
      asks: '"waiting for legal", Wed 4 Mar; no touch since Mon 2 Mar: which one step of yours would move Globex on, and by when?',
      question: ofDeal({ deal, why: 'stalled', finding: stalled }, words),
    },
    {
      is: 'of a long quiet deal',
      asks: 'what could you bring to Globex that is worth their time? (no touch since Fri 20 Feb)',
      question: ofDeal({ deal, why: 'long-quiet', since: date('2026-02-20') }, null),
    },
    {
      is: 'of one never touched',
      asks: 'what could you bring to Globex that is worth their time? (no touch since it was opened on Fri 20 Feb)',
      question: ofDeal(
        { deal: aDeal({ name: 'Globex', lastTouchAt: null }), why: 'long-quiet', since: date('2026-02-20') },
        null,
      ),
    },
    {
      is: 'about a missed commitment',
      asks: 'Call 20 prospects was due Wed 11 Mar: what would make room for it next week?',
      question: { is: 'commitment', about: '', commitment: aCommitment({ state: 'missed' }) },
    },
    {
      is: 'about a carried one',
      asks: 'Call 20 prospects is carried to Fri 20 Mar: what would make room for it next week?',
      question: {
        is: 'commitment',
        about: '',
        commitment: aCommitment({ state: 'carried', dueOn: date('2026-03-20') }),
      },
    },
    {
      is: 'about a section',
      asks: 'which hour of the week could be kept for reaching out? (8 a week in four weeks, the goal is 15)',
      question: { is: 'section', about: '', section: 'reach', own: 8, aim: 15, of: 'four-weeks' },
    },
    {
      is: 'about a week of nothing',
      asks: 'which hour of the week could be kept for reaching out? (0 this week, the goal is 15)',
      question: { is: 'section', about: '', section: 'reach', own: 0, aim: 15, of: 'this-week' },
    },
    {
      is: 'about a focus',
      asks: 'what has worked best so far for reaching out? (from 5 to 8 so far this week)',
      question: { is: 'focus', about: '', focus: aFocus(), now: { value: 8, of: 'this-week' } },
    },
    {
      is: 'about a focus without figures',
      asks: 'what has worked best so far for reaching out?',
      question: { is: 'focus', about: '', focus: aFocus({ startedWith: null }), now: null },
    },
    {
      is: 'about a scenario',
      asks: 'what do you say when "price objection" comes up? (on 3 deals in four weeks)',
      question: { is: 'scenario', about: '', scenario: 'price', name: 'price objection', met: 3 },
    },
  ])('$is', ({ question, asks }) => {
    const line = about(question) ?? '';
    expect(line).toBe(`Ask: ${asks}`);
    expect(line.match(/\?/g)).toHaveLength(1);
    expect(line).not.toMatch(/why|didn't|failed/i);
  });
});

describe('links', () => {
  const parent = { channelId: 'CEAST', ts: '1773000000.000100', under: null };
  const part = { channelId: 'CEAST', ts: '1773000001.000200', under: parent.ts };
  const post = { channelId: 'CEAST', ts: '1773100000.000300', under: null };
  const thread = { parent, parts: new Map([['UBEA', part]]) };

  test('lead to the thread, to a part of it, and to the post about a deal', () => {
    const found = JSON.stringify(
      message({}, { url: 'https://northwind.slack.com/', thread, about: new Map([[1, post]]) }),
    );
    expect(found).toContain('<https://northwind.slack.com/archives/CEAST/p1773000000000100|the thread>');
    expect(found).toContain(
      '<https://northwind.slack.com/archives/CEAST/p1773000001000200?thread_ts=1773000000.000100&amp;cid=CEAST|4 of 5 kept>',
    );
    expect(found).toContain('<https://northwind.slack.com/archives/CEAST/p1773100000000300|in the channel>');
    expect(found).toContain('<https://northwind.slack.com/archives/CEAST/p1773100000000300|*Globex*>');
  });

  test('are none where the address is not known, or nothing was posted', () => {
    expect(JSON.stringify(message({}, { url: null, thread, about: new Map([[1, post]]) }))).not.toContain('http');
    expect(JSON.stringify(message({}, { ...NOWHERE, url: 'https://northwind.slack.com/' }))).not.toContain('http');
  });
});

test('a person sees the same lines of themselves', () => {
  const { putOff } = aBrief();
  const blocks = [
    ownBriefBlock({ brief: aRep(), putOff: Array.from({ length: 7 }, () => putOff).flat() }, date('2026-03-13')),
  ];
  const own = plain(requireWithinLimits('message', { text: 'own', blocks }), { nameOf }).split('\n');
  const theirs = plain(message(), { nameOf }).split('\n');
  expect(own.slice(1, 3)).toEqual(theirs.slice(3, 5));
  expect(own[3]).toBe(`Put off twice without a touch: ${theirs.find((line) => line.startsWith('• Globex'))?.slice(2)}`);
  expect(own.at(-1)).toBe('…and 2 more.');
});

describe('whatever people write', () => {
  const many = <Item>(item: Item): Item[] => Array.from({ length: 60 }, () => item);

  it.each(HOSTILE)('the brief is harmless and within limits with $is', ({ name }) => {
    const bad = aDeal({ name });
    const commitment = aCommitment({ text: name, state: 'carried' });
    const stalled = {
      rule: 'stalled',
      reason: 'overdue-next-step',
      deal: { ...bad, nextStep: name },
      days: 9,
      limit: 5,
      since: date('2026-03-02'),
    } as const;
    const question: Question = {
      is: 'deal',
      about: 'deal:1',
      needy: { deal: bad, why: 'stalled', finding: stalled },
      words: { ...words, text: name },
    };
    const rep = aMember({ userId: 'U0123456789A', name });
    const improved = { in: 'hours-to-first-touch', now: 1.25, low: 12.25, high: 99.25, weeks: 8 } as const;
    const reps = many(aRep({ rep, question, better: { is: 'way', improved } })).slice(0, 15);
    const kept = many(aRep({ rep, question, better: { is: 'kept', commitment } })).slice(0, 15);
    const place = { channelId: 'C0123456789A', ts: '1773000000.000100', under: '1773000000.000100' };
    const thread = { parent: place, parts: new Map([['U0123456789A', { ...place, ts: '1773000001.000100' }]]) };
    const evidence = {
      url: 'https://a-workspace-with-quite-a-long-name.slack.com/',
      thread,
      about: new Map([[1, place]]),
    };
    const all = {
      team: aTeam({ name }),
      carried: many({ rep, commitment }),
      more: 45,
      putOff: many({ rep, deal: bad, putOffs: many(late) }),
      sources: many({ source: name, reps: 4, of: 64, qualified: 2, others: 0.21 }),
    };
    for (const some of [reps, kept]) {
      const found = message({ ...all, reps: some }, evidence);
      const { blocks: [, ...blocks] = [] } = found;
      const own = /<https:\/\/a-workspace-with-quite-a-long-name\.slack\.com\/archives\//g;
      expect(JSON.stringify({ blocks, text: found.text }).replace(own, '')).not.toMatch(HARMFUL);
      const far = message({ ...all, reps: some }, { ...evidence, url: `https://${'w'.repeat(120)}.slack.com/` });
      if (name.length > 40) expect(JSON.stringify(far)).not.toContain('http');
      expect(plain(found).match(/…and 55 more\./g)).toHaveLength(2);
      expect(plain(found)).toContain('…and 57 more.');
    }
    const others: Question[] = [
      { is: 'commitment', about: '', commitment },
      { is: 'scenario', about: '', scenario: 'own-1', name, met: 3 },
      { is: 'focus', about: '', focus: aFocus({ on: { is: 'play', scenario: 'own-1', name } }), now: null },
    ];
    expect(JSON.stringify(message({ reps: others.map((one) => aRep({ question: one })) }))).not.toMatch(HARMFUL);
  });
});
