import { expect, it } from 'vitest';
import type { SourceFigures } from '../../../src/domain/figures.ts';
import type { SameLeads } from '../../../src/domain/finding.ts';
import { sameLeadsPrompt } from '../../../src/slack/views/finding/comparison.ts';

const figures = (over: Partial<SourceFigures>): SourceFigures => ({
  source: 'webform',
  leads: 27,
  qualified: 8,
  won: 2,
  hours: 2,
  touches: 3,
  channels: 2,
  ...over,
});
const finding = (own: Partial<SourceFigures>, best: Partial<SourceFigures>): SameLeads => ({
  rule: 'same-leads',
  reason: 'converts-less',
  source: 'webform',
  own: figures(own),
  best: figures({ qualified: 18, ...best }),
  who: null,
  p: 0.01,
});

it.each([
  {
    is: 'the first touch',
    own: { hours: 13 },
    best: { hours: 1, touches: 5 },
    says: '; working hours to the first touch: you 13, they 1',
  },
  { is: 'touches', own: { touches: 1 }, best: { touches: 6, channels: 3 }, says: '; touches a lead: you 1, they 6' },
  { is: 'channels', own: { channels: 1 }, best: { channels: 3.5 }, says: '; channels a lead: you 1, they 3.5' },
  { is: 'only what is behind', own: { hours: 1, touches: 9 }, best: { hours: 9, touches: 2 }, says: '' },
  { is: 'nothing without figures', own: { hours: null, touches: null }, best: { hours: 1 }, says: '' },
])('leads of one source beside the one behaviour furthest apart: $is', ({ own, best, says }) => {
  expect(sameLeadsPrompt(finding(own, best))).toBe(
    `Webform in 180 days: 8 of your 27 leads reached qualified, 18 of a colleague's 27${says}. What will you change on the next lead?`,
  );
});
