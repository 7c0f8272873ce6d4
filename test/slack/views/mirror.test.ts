import { describe, expect, it, test } from 'vitest';
import { FACTS } from '../../../src/domain/facts.ts';
import type { Excuse } from '../../../src/domain/finding.ts';
import type { OwnMirror } from '../../../src/domain/own-mirror.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { oneMoreTryModal } from '../../../src/slack/modals/one-more-try.ts';
import { excuseAnswer } from '../../../src/slack/views/excuse.ts';
import { goodEnding, lossAnswered, lostMirror } from '../../../src/slack/views/lost-mirror.ts';
import { mirror } from '../../../src/slack/views/mirror.ts';
import { aDeal, aFocus, aMember, date, NOW, TODAY, ZONE } from '../../domain/builders.ts';
import { SAID } from '../../domain/text/said.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const OWN: OwnMirror = {
  standing: {
    rep: aMember(),
    kept: { kept: 5, of: 6, carried: 1, open: 2 },
    prospecting: { done: 12, goal: 40 },
    waits: { section: 'follow up', late: 2, open: 5 },
    stalled: { deals: 2, value: [{ amount: 4_500_000, currency: 'USD' }] },
    lastLogged: TODAY.subtract({ days: 1 }),
  },
  hasFigures: true,
  lines: [
    { behaviour: 'touches-a-deal', own: 4, best: { best: 8, of: 2 } },
    { behaviour: 'prospecting-a-week', own: 6, best: null },
  ],
  weeks: [2, 6, 9],
  missing: null,
  kept: { 4: { kept: 5, of: 6 }, 12: { kept: 0, of: 0 } },
  conclusion: { concluded: 8, of: 14 },
  gaveUpAfter: 2,
  wonTook: { median: 6.5, of: 7 },
  focus: { focus: aFocus(), now: { value: 8, of: 'this-week' } },
};

const shown = (over: Partial<OwnMirror> = {}, whose: string | null = null, isLed = true) =>
  JSON.stringify(mirror({ ...OWN, ...over }, TODAY, { whose, isLed }));

describe('/coach mirror', () => {
  test('every figure with its unit and period, and who sees it', () => {
    const text = shown();
    expect(text).toContain('touches a deal: *4* · best third (2 people) 8');
    expect(text).toContain('prospecting a week: *6* (2 to 9 in the last 3 whole weeks)');
    expect(text).toContain('*Commitments kept:* 5 of 6 in 4 weeks, none due in 12 weeks');
    expect(text).toContain('*Concluded:* 8 of 14 deals in 90 days (won, lost, or parked until a date)');
    expect(text).toContain(
      "*Touches before giving up:* 2 (median of the lost deals); the team's won deals took 6.5 (median of 7)",
    );
    expect(text).toContain('*Focus:* reaching out until Sun 5 Apr: began at 5, 8 so far this week, held against 15');
    expect(text).toContain('Your manager sees exactly this. Practice, excuse questions, mirror answers and');
  });

  it.each([
    {
      is: 'few concluded',
      over: { missing: { is: 'concluded', have: 3, need: 8 } as const },
      says: '8 concluded deals in 180 days, so far 3.',
    },
    {
      is: 'little logged',
      over: { missing: { is: 'logging', have: 0.555, need: 0.6 } as const },
      says: 'on 60% of working days, so far 55%.',
    },
    {
      is: 'new',
      over: { missing: { is: 'new', from: date('2026-04-01') } as const },
      says: 'first 90 days; from Wed 1 Apr.',
    },
    { is: 'alone', over: { missing: { is: 'colleagues' } as const }, says: 'more colleagues with the same sections' },
    { is: 'no figures', over: { hasFigures: false, lines: [] }, says: 'No figures yet' },
    { is: 'no deals', over: { lines: [] }, says: 'Nothing to show yet' },
    { is: 'too few wins', over: { wonTook: null }, says: '(median of the lost deals)\\n' },
    { is: 'no focus', over: { focus: null }, says: '*Focus:* none.' },
  ])('$is: $says', ({ over, says }) => {
    expect(shown(over)).toContain(says);
    requireWithinLimits('message', mirror({ ...OWN, ...over }, TODAY, { whose: null, isLed: true }));
  });

  test('a manager reads whose it is', () => {
    expect(shown({}, '<@UBEA>')).toContain('They see exactly this');
  });

  test('who leads and is led by nobody hears of no manager', () => {
    expect(shown({}, null, false)).toContain('Nobody but you and an admin sees this.');
    expect(shown({}, null, false)).not.toContain('Your manager');
  });

  test('a rate that four weeks and twelve share is said once', () => {
    const rate = { kept: 1, of: 2 };
    expect(shown({ kept: { 4: rate, 12: rate } })).toContain('*Commitments kept:* 1 of 2 in 12 weeks\\n');
  });
});

describe('the mirror of a loss', () => {
  const took = (median: number) => ({ median, of: 14 });
  const blocks = (more = {}) =>
    lostMirror(
      {
        done: { touches: 3, channels: ['call', 'email'], days: 12 },
        blanks: ['decides', 'buys'],
        won: { touches: took(7), channels: took(3), days: took(21) },
        ...more,
      },
      { deal: 1, act: 2 },
    );

  test('what was done, beside what won deals took, and two answers', () => {
    const text = JSON.stringify(blocks());
    expect(text).toContain(
      '*What was done:* 3 touches by call and email in 12 working days. Not written down: who decides and how they will buy.',
    );
    expect(text).toContain('*Won deals here:* 7 touches, 3 channels and 21 working days (medians of 14 in 180 days).');
    expect(text).toContain('One more try');
    expect(text).toContain('That was all');
    requireWithinLimits('message', { text: 'Lost', blocks: blocks() });
  });

  test('without enough wins, or with nothing done, it says what it knows', () => {
    const text = JSON.stringify(blocks({ won: null, done: { touches: 0, channels: [], days: null }, blanks: FACTS }));
    expect(text).toContain('*What was done:* 0 touches. Not written down: what they want to achieve,');
    expect(text).not.toContain('Won deals here');
  });

  test('a good ending is praised, and asked nothing', () => {
    expect(JSON.stringify(goodEnding('clear-no'))).toContain('A clear no: good work.');
    expect(JSON.stringify([goodEnding('clear-no'), goodEnding('cannot-help')])).not.toContain('button');
  });
});

describe('an update that puts the cause outside', () => {
  const finding: Excuse = {
    rule: 'excuse',
    reason: 'own-win',
    dealId: 7,
    source: 'webform',
    lastTouch: { deal: 'Acme Corp', kind: 'call', on: date('2026-03-03') },
    win: { dealId: 9, name: 'Globex', source: 'webform', touches: 6, channels: ['call', 'email', 'demo'] },
    best: null,
    converted: null,
  };

  test('is answered by what we know and one ask, with its button', () => {
    const text = JSON.stringify(excuseAnswer(finding, true, TODAY));
    expect(text).toContain('Globex');
    expect(text).toContain('6 touches');
    expect(text).toContain('What will you do next, and by when?');
    expect(text).toContain('set_step');
  });

  test('beside a loss the counter-example is one line', () => {
    expect(excuseAnswer(finding, false, TODAY)).toMatchObject([
      { text: { text: '*Globex*, same source: won with 6 touches by call, email and demo.' } },
    ]);
  });

  test('of a deal that ended asks nothing; without a deal has no button', () => {
    expect(JSON.stringify(excuseAnswer(finding, false, TODAY))).not.toMatch(/set_step|\?/);
    expect(JSON.stringify(excuseAnswer({ ...finding, dealId: null }, true, TODAY))).not.toContain('set_step');
  });
});

describe.each(HOSTILE)('with $is for a name', ({ name }) => {
  test('what is said after a loss stays within the limits and harms nobody', () => {
    const deal = aDeal({ name, status: 'lost', endReason: name });
    const win = { dealId: 9, name, source: name, touches: 6, channels: ['call' as const] };
    const lastTouch = { deal: name, kind: 'call' as const, on: TODAY };
    const finding: Excuse = {
      rule: 'excuse',
      reason: 'own-win',
      dealId: 7,
      source: name,
      lastTouch,
      win,
      best: null,
      converted: null,
    };
    const answered = lossAnswered(deal, 2, { ...SAID, at: NOW.toZonedDateTimeISO(ZONE) });
    const message = { ...answered, blocks: [...(answered.blocks ?? []), ...excuseAnswer(finding, true, TODAY)] };
    requireWithinLimits('message', message);
    requireWithinLimits('view', oneMoreTryModal(deal));
    for (const block of message.blocks) if (block.type === 'section') expect(block.text?.text).not.toMatch(HARMFUL);
  });
});
