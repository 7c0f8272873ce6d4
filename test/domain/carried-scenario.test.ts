import { describe, expect, it } from 'vitest';
import { isGoneDark, type Occasion, type Silence, scenarioOf } from '../../src/domain/carried-scenario.ts';
import { ownScenario } from '../../src/domain/scenario.ts';
import { STANDARD_SCENARIOS } from '../../src/domain/scenarios/index.ts';

const OWN = ownScenario({ key: 'own-1', name: 'Security review', words: 'SOC2, pen test' });
const ALL = [...STANDARD_SCENARIOS, OWN];

const DARK: Silence = { section: 'follow up', wasHeard: true, unanswered: 2, quietDays: 5, quietLimit: 5 };

const touch = (over: Partial<Extract<Occasion, { is: 'touch' }>>): Occasion => ({
  is: 'touch',
  kind: 'call',
  note: null,
  isFirst: false,
  silence: null,
  ...over,
});
const loss = (reason: string | null, silence: Silence | null = null): Occasion => ({ is: 'loss', reason, silence });

describe('gone dark', () => {
  it.each([
    { is: 'two touches, five days', silence: DARK, dark: true },
    { is: 'one touch', silence: { ...DARK, unanswered: 1 }, dark: false },
    { is: 'four days', silence: { ...DARK, quietDays: 4 }, dark: false },
    { is: 'never heard of, at proposal', silence: { ...DARK, wasHeard: false }, dark: true },
    { is: 'never heard of, at qualified', silence: { ...DARK, wasHeard: false, section: 'follow up' }, dark: true },
    { is: 'never heard of, at contacted', silence: { ...DARK, wasHeard: false, section: 'reach' }, dark: false },
    { is: 'heard of, at contacted', silence: { ...DARK, section: 'reach' }, dark: true },
  ] as const)('$is → $dark', ({ silence, dark }) => {
    expect(isGoneDark(silence)).toBe(dark);
  });
});

describe('what a touch carries', () => {
  it.each([
    { is: 'a plain call', occasion: touch({}), key: undefined },
    { is: 'a call: price', occasion: touch({ note: 'price' }), key: 'price' },
    { is: 'a call: price too high', occasion: touch({ note: 'says the price is too high' }), key: 'price' },
    { is: 'a call that went well', occasion: touch({ note: 'went great, keen' }), key: undefined },
    { is: 'a call on another matter', occasion: touch({ note: 'wants the ISO papers by fri' }), key: undefined },
    { is: "a call on a manager's own", occasion: touch({ note: 'SOC2' }), key: 'own-1' },
    { is: 'a voicemail', occasion: touch({ kind: 'voicemail' }), key: 'voicemail' },
    { is: 'a voicemail: price', occasion: touch({ kind: 'voicemail', note: 'price' }), key: 'price' },
    { is: 'the first touch by email', occasion: touch({ kind: 'email', isFirst: true }), key: 'first-email' },
    { is: 'a later email', occasion: touch({ kind: 'email' }), key: undefined },
    { is: 'the first touch by text', occasion: touch({ kind: 'text', isFirst: true }), key: undefined },
    { is: 'an email to one gone dark', occasion: touch({ kind: 'email', silence: DARK }), key: 'gone-dark' },
    { is: 'a demo for one who had gone dark', occasion: touch({ kind: 'demo', silence: DARK }), key: undefined },
    { is: 'a meeting on price', occasion: touch({ kind: 'meeting', note: 'price', silence: DARK }), key: 'price' },
    { is: 'a call that was answered', occasion: touch({ note: 'likes it', silence: DARK }), key: undefined },
    { is: 'a call with nobody there', occasion: touch({ note: 'was not there', silence: DARK }), key: 'gone-dark' },
    { is: 'a call without a word of it', occasion: touch({ silence: DARK }), key: 'gone-dark' },
    {
      is: 'an email with a note',
      occasion: touch({ kind: 'email', note: 'three colours', silence: DARK }),
      key: 'gone-dark',
    },
    { is: 'an email after four quiet days', occasion: touch({ silence: { ...DARK, quietDays: 4 } }), key: undefined },
    { is: 'a voicemail to one gone dark', occasion: touch({ kind: 'voicemail', silence: DARK }), key: 'voicemail' },
    { is: 'research: price', occasion: touch({ kind: 'research', note: 'price' }), key: undefined },
    { is: 'a note that could be two', occasion: touch({ note: 'circle back in the spring' }), key: undefined },
  ] as const)('$is → $key', ({ occasion, key }) => {
    expect(scenarioOf(occasion, ALL)?.key).toBe(key);
  });
});

describe('what a loss carries', () => {
  it.each([
    ['price', 'price'],
    ['too expensive', 'price'],
    ['competitor was cheaper', 'price'],
    ['budget', 'price'],
    ['went with incumbent', 'incumbent'],
    ['stayed with their vendor', 'incumbent'],
    ['renewed with their vendor', 'incumbent'],
    ['they already have someone', 'incumbent'],
    ['they already work with another agency', 'incumbent'],
    ['under contract with another supplier', 'incumbent'],
    ['they went with somebody else', undefined],
    ['went with someone else', undefined],
    ['went with another vendor', undefined],
    ['chose another supplier', undefined],
    ['bought from somebody else', undefined],
    ['competitor', undefined],
    ['no decision', 'status-quo'],
    ['status quo', 'status-quo'],
    ['no need', 'status-quo'],
    ['timing', 'timing'],
    ['postponed', 'timing'],
    ['project on hold until next year', 'timing'],
    ['ghosted', 'gone-dark'],
    ['never replied', 'gone-dark'],
    ['pen test', 'own-1'],
    ['company was wound up', undefined],
    ['missing feature', undefined],
    ['voicemail', undefined],
    ['', undefined],
  ])('%s → %s', (reason, key) => {
    expect(scenarioOf(loss(reason), ALL)?.key).toBe(key);
  });

  it('is told by the silence only where no reason was given', () => {
    expect(scenarioOf(loss(null, DARK), ALL)?.key).toBe('gone-dark');
    expect(scenarioOf(loss(' ', DARK), ALL)?.key).toBe('gone-dark');
    expect(scenarioOf(loss('price', DARK), ALL)?.key).toBe('price');
    expect(scenarioOf(loss('missing feature', DARK), ALL)).toBeNull();
    expect(scenarioOf(loss(null), ALL)).toBeNull();
  });

  it('gives back the scenario it was given', () => {
    expect(ALL).toContain(scenarioOf(loss('price'), ALL));
  });
});

it('knows none where there are no scenarios', () => {
  expect(scenarioOf(touch({ kind: 'voicemail', note: 'price', silence: DARK }), [])).toBeNull();
});
