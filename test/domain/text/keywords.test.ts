import { describe, expect, it } from 'vitest';
import { ACTIVITY_KINDS } from '../../../src/domain/activity.ts';
import { STAGES } from '../../../src/domain/pipeline.ts';
import { activityOf, nearlyActivity } from '../../../src/domain/text/activity.ts';
import { nearestWord } from '../../../src/domain/text/nearest.ts';
import { nearlyStage, requireStage, stageOf } from '../../../src/domain/text/stage.ts';
import { told } from './said.ts';

describe('stages', () => {
  it.each(STAGES)('%s is itself', (stage) => {
    expect(stageOf(stage)).toBe(stage);
    expect(stageOf(stage.toUpperCase())).toBe(stage);
  });

  it.each([
    ['neg', 'negotiation'],
    ['negotiating', 'negotiation'],
    ['negotiations', 'negotiation'],
    ['prop', 'proposal'],
    ['qual', 'qualified'],
  ])('%s is %s', (word, stage) => {
    expect(stageOf(word)).toBe(stage);
  });

  it.each(['propsal', 'contract', 'won', '', 'proposals', 'constructor', 'leader'])('%s is no stage', (word) => {
    expect(stageOf(word)).toBeNull();
  });

  it.each([
    ['propsal', 'proposal'],
    ['qualifed', 'qualified'],
    ['negotation', 'negotiation'],
    ['proposal', undefined],
    ['leed', undefined],
    ['product', undefined],
  ])('%s is nearly %s', (word, near) => {
    expect(nearlyStage(word, {})).toBe(near);
  });

  it('names the nearest stage, or all of them', () => {
    expect(told(() => requireStage('propsal', {}))).toBe('"propsal" is no stage. Did you mean proposal?');
    expect(told(() => requireStage('blue', {}))).toBe(
      '"blue" is no stage. The stages are lead, contacted, qualified, proposal, negotiation.',
    );
  });
});

describe('kinds of activity', () => {
  it.each(ACTIVITY_KINDS)('%s is itself', (kind) => {
    expect(activityOf(kind)).toBe(kind);
  });

  it.each([
    ['calls', 'call'],
    ['VM', 'voicemail'],
    ['mails', 'email'],
    ['sms', 'text'],
    ['LinkedIn', 'social'],
    ['met', 'meeting'],
    ['demo call', 'demo'],
    ['text message', 'text'],
    ['visits', 'visit'],
  ])('%s is a %s', (word, kind) => {
    expect(activityOf(word)).toBe(kind);
  });

  it.each(['cals', 'acme', '', 'toString'])('%s is none', (word) => {
    expect(activityOf(word)).toBeNull();
  });

  it.each([
    ['cals', 'call'],
    ['emials', 'email'],
    ['voicmail', 'voicemail'],
    ['calls', undefined],
    ['acme', undefined],
    ['xyz', undefined],
  ])('%s is nearly %s', (word, kind) => {
    expect(nearlyActivity(word)).toBe(kind);
  });
});

describe('nearestWord', () => {
  it.each([
    ['updte', 'update'],
    ['shwo', 'show'],
    ['UPDATE', 'update'],
    ['ls', undefined],
    ['elephant', undefined],
    ['', undefined],
    ['x'.repeat(40_000), undefined],
  ])('%.12s → %s', (word, near) => {
    expect(nearestWord(word, ['update', 'show', 'new', 'won', 'lost'])).toBe(near);
  });

  it('offers nothing where two are equally near', () => {
    expect(nearestWord('cost', ['lost', 'most'])).toBeUndefined();
  });
});
