import type { DigestItem, PromptFinding } from '../../src/domain/digest.ts';
import { FACTS } from '../../src/domain/facts.ts';
import { BEHAVIOURS, type SourceFigures, WAYS } from '../../src/domain/figures.ts';
import type { Excuse, Finding, StepDone } from '../../src/domain/finding.ts';
import { FOLLOW_UPS, STALL_REASONS } from '../../src/domain/finding.ts';
import { aCommitment, aDeal, date, MONDAY, NOW, TODAY } from './builders.ts';

const webform: SourceFigures = {
  source: 'webform',
  leads: 24,
  qualified: 4,
  won: 1,
  hours: 9,
  touches: 2,
  channels: 1,
};

/** Every item a digest may hold, by every reason, with `text` wherever people write. */
export function everyItem(text = 'Acme Corp'): DigestItem[] {
  const deal = aDeal({ name: text, nextStep: text, buyerPromise: text, wants: text, source: text, endReason: text });
  const done: StepDone[] = [
    { step: 'email', on: date('2026-03-04') },
    { step: 'other-channel', on: date('2026-03-06') },
  ];
  const commitment = aCommitment({ text });
  return [
    ...STALL_REASONS.map((reason): DigestItem => ({ rule: 'stalled', reason, deal, days: 9, limit: 5, since: MONDAY })),
    { rule: 'stalled', reason: 'long-in-stage', deal, days: 30, limit: 25, since: MONDAY, wins: 24 },
    { rule: 'due-today', reason: 'due', deal, on: TODAY },
    { rule: 'due-today', reason: 'overdue', deal, on: date('2026-03-10') },
    { rule: 'due-today', reason: 'due', deal: { ...deal, status: 'parked', parkedUntil: TODAY }, on: TODAY },
    ...FOLLOW_UPS.map(
      (reason, at): DigestItem => ({
        ...{ rule: 'follow-up', reason, deal, promisedOn: date('2026-03-02'), days: 7, limit: 7 },
        done: done.slice(0, at),
      }),
    ),
    { rule: 'conclude', reason: 'promise-passed', deal, since: date('2026-02-26'), days: 9, touches: 3, done },
    { rule: 'conclude', reason: 'nudged-twice', deal, since: date('2026-02-26'), days: 9, touches: 0, done: [] },
    ...FACTS.map((ask): DigestItem => ({ rule: 'unexplored', reason: 'blank', deal, ask, blanks: [...FACTS] })),
    {
      ...{ rule: 'unexplored', reason: 'rushed', deal, ask: 'decides', blanks: ['decides'] },
      ...{ days: 4, usual: 9, wins: 24 },
    },
    { rule: 'lead-response', reason: 'untouched', deal, since: NOW, minutes: 75, limit: 60 },
    {
      ...{ rule: 'customers', reason: 'after-sale', deal: { ...deal, status: 'won' } },
      ...{ wonOn: date('2026-02-25'), lastTouchOn: null, days: 14 },
    },
    ...(['quarterly', 'referral'] as const).map(
      (reason): DigestItem => ({
        ...{ rule: 'customers', reason, deal: { ...deal, status: 'won' } },
        ...{ wonOn: date('2025-06-02'), lastTouchOn: date('2025-12-11'), days: 90 },
      }),
    ),
    { rule: 'commitments-due', reason: 'today', commitment, logged: 12 },
    {
      ...{ rule: 'commitments-due', reason: 'yesterday', logged: null },
      commitment: { ...commitment, counted: null, dueOn: date('2026-03-10') },
    },
  ];
}

/** Every finding that may be a digest's prompt. */
export function everyPrompt(text = 'Acme Corp'): PromptFinding[] {
  const named = [1, 2, 3, 4, 5].map((id) => ({ id, name: text }));
  const clogged = { section: 'follow up', late: 4, deals: 5, of: 9 } as const;
  const neglected = { section: 'find', share: 0.05, expected: 0.25, done: 2, all: 40 } as const;
  return [
    {
      ...{ rule: 'shiny-object', reason: 'newest-first', young: 7, touches: 9, limit: 10 },
      ...{ newest: named, waiting: named.slice(0, 3) },
    },
    { rule: 'clog', reason: 'both', clogged, neglected },
    { rule: 'clog', reason: 'clogged', clogged, neglected: null },
    { rule: 'clog', reason: 'neglected', clogged: null, neglected },
    { rule: 'scenario-gap', reason: 'undecided', scenario: 'price', name: text, met: 4 },
    ...BEHAVIOURS.flatMap((reason): PromptFinding[] => [
      { rule: 'role-model', reason, against: 'best-third', own: 9, best: 2, of: 3 },
      { rule: 'role-model', reason, against: 'own-wins', own: 3, best: 1, of: 10 },
    ]),
    ...[null, 'UANN'].map(
      (who): PromptFinding => ({
        ...{ rule: 'same-leads', reason: 'converts-less', source: text, who, p: 0.04 },
        own: webform,
        best: { ...webform, leads: 30, qualified: 14, hours: 1, touches: 5, channels: 3 },
      }),
    ),
    ...WAYS.map((way): PromptFinding => ({ rule: 'new-ground', reason: 'mostly-inbound', inbound: 7, opened: 8, way })),
  ];
}

/** Every finding there is. */
export function everyFinding(text = 'Acme Corp'): Finding[] {
  const excuse: Excuse = {
    ...{ rule: 'excuse', reason: 'plain', dealId: 1, source: text, win: null, best: null, converted: null },
    lastTouch: { deal: text, kind: 'email', on: MONDAY },
  };
  return [
    ...everyItem(text),
    ...everyPrompt(text),
    { rule: 'no-prospecting', reason: 'none', logged: 0, goal: null, wanted: 1, weekStart: MONDAY },
    { rule: 'no-prospecting', reason: 'under-goal', logged: 4, goal: 40, wanted: 8, weekStart: MONDAY },
    { rule: 'away-status', reason: 'ill', emoji: ':face_with_thermometer:', since: NOW },
    excuse,
    {
      ...excuse,
      reason: 'own-win',
      win: { dealId: 2, name: text, source: text, touches: 6, channels: ['call', 'email', 'demo'] },
    },
    { ...excuse, reason: 'same-leads', best: { ...webform, leads: 30, qualified: 14 } },
    { ...excuse, reason: 'may-be-right', converted: { of: 61, qualified: 3, others: 0.3 } },
  ];
}

/** Those that speak of a stage, found in a workspace that calls every stage so. */
export function everyFindingCalling(stageName: string, text = 'Acme Corp'): Finding[] {
  return everyFinding(text).flatMap((finding): Finding[] => {
    switch (finding.rule) {
      case 'stalled':
      case 'unexplored':
      case 'same-leads':
      case 'excuse':
        return [{ ...finding, stageName }];
      default:
        return [];
    }
  });
}
