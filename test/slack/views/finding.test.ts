import { describe, expect, it } from 'vitest';
import type { DueToday, NoProspecting, Stalled } from '../../../src/domain/finding.ts';
import type { DealView } from '../../../src/domain/snapshot.ts';
import { evidence, findingLine } from '../../../src/slack/views/finding.ts';
import { aDeal, date, MONDAY, TODAY, workingDaysAgo } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const stalled = (reason: Stalled['reason'], over: Partial<Stalled> = {}, deal: Partial<DealView> = {}): Stalled => ({
  rule: 'stalled',
  reason,
  deal: { ...aDeal(), ...deal },
  days: 9,
  limit: 5,
  since: date('2026-02-26'),
  ...over,
});
const due = (over: Partial<DueToday> = {}, deal: Partial<DealView> = {}): DueToday => ({
  rule: 'due-today',
  reason: 'due',
  deal: { ...aDeal(), ...deal },
  on: TODAY,
  ...over,
});
const prospecting = (over: Partial<NoProspecting>): NoProspecting => ({
  rule: 'no-prospecting',
  reason: 'none',
  logged: 0,
  goal: null,
  wanted: 1,
  weekStart: MONDAY,
  ...over,
});

describe('a finding in one line', () => {
  it.each([
    {
      finding: stalled('quiet'),
      line: '*Acme Corp* · no touch for 9 working days, quiet at proposal from 5 on · next: Send the MSA, Sat 11 Apr',
    },
    {
      finding: stalled('quiet', { days: 5 }, { nextStep: null, nextStepOn: null }),
      line: '*Acme Corp* · no touch for 5 working days, quiet at proposal from 5 on · no next step yet',
    },
    {
      finding: stalled('overdue-next-step', { days: 2, limit: 2, since: date('2026-03-09') }),
      line: '*Acme Corp* · "Send the MSA" was due Mon 9 Mar, 2 working days ago',
    },
    {
      finding: stalled('close-date-passed', { days: 1, limit: 1, since: workingDaysAgo(1) }, { nextStepOn: null }),
      line: '*Acme Corp* · close date Tue 10 Mar passed 1 working day ago · next: Send the MSA, no date yet',
    },
    {
      finding: stalled('close-date-moved', { days: 3, limit: 2 }, { closeOn: date('2026-04-30') }),
      line: '*Acme Corp* · close date moved later 3 times, now Thu 30 Apr · next: Send the MSA, Sat 11 Apr',
    },
    {
      finding: stalled('long-in-stage', { days: 12, limit: 11 }),
      line: '*Acme Corp* · in proposal for 12 working days, the limit is 10 · next: Send the MSA, Sat 11 Apr',
    },
    {
      finding: stalled('missing-next-step', { days: 2, limit: 1 }, { nextStep: null, nextStepOn: null }),
      line: '*Acme Corp* · no next step for 2 working days',
    },
    { finding: due(), line: '*Acme Corp* · "Send the MSA" is due today' },
    { finding: due({}, { nextStep: null }), line: '*Acme Corp* · the next step is due today' },
    {
      finding: due({ reason: 'overdue', on: workingDaysAgo(1) }),
      line: '*Acme Corp* · "Send the MSA" was due yesterday',
    },
    {
      finding: due({}, { status: 'parked', parkedUntil: TODAY, nextStep: null, nextStepOn: null }),
      line: '*Acme Corp* · parked until today: take it up, park it again or end it',
    },
  ])('$line', ({ finding, line }) => {
    expect(findingLine(finding, TODAY)).toBe(line);
  });

  it.each([
    { finding: prospecting({}), says: 'no prospecting logged since Monday' },
    {
      finding: prospecting({ reason: 'under-goal', logged: 4, goal: 40, wanted: 8 }),
      says: '4 prospecting activities logged since Monday; at your goal of 40 a week it would be about 16 by now',
    },
  ])('of no deal: $says', ({ finding, says }) => {
    expect(evidence(finding, TODAY)).toBe(says);
  });

  it.each(HOSTILE)('stays one harmless line with $is', ({ name }) => {
    for (const finding of [stalled('quiet', {}, { name, nextStep: name }), due({}, { name, nextStep: name })]) {
      const line = findingLine(finding, TODAY);
      expect(line).not.toMatch(HARMFUL);
      expect(line).not.toContain('\n');
      expect(line.match(/\*/g)).toHaveLength(2);
      expect(line.length).toBeLessThan(1_200);
    }
  });
});
