import { describe, expect, it, test } from 'vitest';
import { type ActivityKind, sectionOf } from '../../src/domain/activity.ts';
import { needyDeals } from '../../src/domain/needy-deal.ts';
import { SECTION_OF } from '../../src/domain/pipeline.ts';
import { clog } from '../../src/domain/rules/clog.ts';
import { conclude } from '../../src/domain/rules/conclude.ts';
import { followUp } from '../../src/domain/rules/follow-up.ts';
import { shinyObject } from '../../src/domain/rules/shiny-object.ts';
import { stalled } from '../../src/domain/rules/stalled.ts';
import { unexplored } from '../../src/domain/rules/unexplored.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { sectionOfStage } from '../../src/domain/stages.ts';
import { standingOf } from '../../src/domain/team-standing.ts';
import type { StageSettings } from '../../src/domain/workspace.ts';
import { aDeal, aMember, anActivity, aSnapshot, at, NOW, workingDaysAgo } from './builders.ts';

/** A workspace in which proposals belong to close, and contacted to follow up. */
const MOVED: StageSettings = { proposal: { section: 'close' }, contacted: { section: 'follow up' } };

const proposals = (over: Parameters<typeof aDeal>[0]) => [1, 2, 3].map((id) => aDeal({ id, ...over }));
const young = aDeal({ id: 9, stage: 'contacted', createdAt: workingDaysAgo(4), lastTouchAt: workingDaysAgo(1) });
const touches = anActivity({ dealId: 9, count: 5, at: at('2026-03-10') });

/** What each rule finds about proposals that it would speak of, were they somebody's job. */
const FOUND: Record<string, (snapshot: Partial<Snapshot>) => unknown[]> = {
  stalled: (over) =>
    stalled(aSnapshot({ ...over, deals: proposals({ lastTouchAt: workingDaysAgo(9), nextStepOn: null }) }), NOW),
  'follow-up': (over) =>
    followUp(
      aSnapshot({ ...over, deals: proposals({ buyerPromise: 'Decide', buyerPromiseOn: workingDaysAgo(2) }) }),
      NOW,
    ),
  conclude: (over) => conclude(aSnapshot({ ...over, deals: proposals({ buyerPromiseOn: workingDaysAgo(9) }) }), NOW),
  unexplored: (over) => unexplored(aSnapshot({ ...over, deals: proposals({}) }), NOW),
  'shiny-object': (over) =>
    shinyObject(
      aSnapshot({ ...over, activities: [touches], deals: [young, ...proposals({ lastTouchAt: workingDaysAgo(6) })] }),
      NOW,
    ),
  clog: (over) => clog(aSnapshot({ ...over, deals: proposals({ stageSince: workingDaysAgo(11) }) }), NOW),
  'the brief': (over) =>
    needyDeals(aSnapshot({ ...over, deals: proposals({ lastTouchAt: workingDaysAgo(30), nextStepOn: null }) }), NOW),
};

const notClosing = aMember({ goals: { close: 0 } });
const notFollowingUp = aMember({ goals: { 'follow up': 0 } });

describe.each(Object.entries(FOUND))('%s, of proposals', (_, found) => {
  it.each([
    { is: 'follow up is not their job', rep: notFollowingUp, stages: {}, speaks: false },
    { is: 'follow up is not, and proposals belong to close', rep: notFollowingUp, stages: MOVED, speaks: true },
    { is: 'close is not their job', rep: notClosing, stages: {}, speaks: true },
    { is: 'close is not, and proposals belong to it', rep: notClosing, stages: MOVED, speaks: false },
  ])('speaks to a rep where $is: $speaks', ({ rep, stages, speaks }) => {
    expect(found({ rep, stages }).length > 0).toBe(speaks);
  });
});

test('where deals wait is named by the workspace’s section', () => {
  const deals = proposals({ stageSince: workingDaysAgo(11) });
  expect(clog(aSnapshot({ deals, stages: MOVED }), NOW)[0]?.clogged?.section).toBe('close');
  expect(standingOf(aSnapshot({ deals, stages: MOVED }), NOW).waits).toEqual({ section: 'close', late: 3, open: 3 });
});

test('what is found says what its stage was called then, where that is not its key', () => {
  const deals = proposals({ lastTouchAt: workingDaysAgo(9), nextStepOn: null });
  const called = (stages: StageSettings) => stalled(aSnapshot({ deals, stages }), NOW)[0]?.stageName;
  expect(called({ proposal: { name: 'Angebot' } })).toBe('Angebot');
  expect(called({ lead: { name: 'Neu' }, proposal: { section: 'close' } })).toBeUndefined();
});

it.each([
  { kind: 'call', stage: 'lead', stages: {}, section: 'reach' },
  { kind: 'research', stage: 'lead', stages: {}, section: 'find' },
  { kind: 'call', stage: 'contacted', stages: {}, section: 'reach' },
  { kind: 'call', stage: 'proposal', stages: {}, section: 'follow up' },
  { kind: 'call', stage: 'proposal', stages: MOVED, section: 'close' },
  { kind: 'research', stage: 'contacted', stages: MOVED, section: 'follow up' },
  { kind: 'call', stage: 'lead', stages: { lead: { section: 'close' } }, section: 'close' },
  { kind: 'call', stage: 'contacted', stages: { contacted: { section: 'find' } }, section: 'reach' },
  { kind: 'research', stage: 'contacted', stages: { contacted: { section: 'find' } }, section: 'find' },
] as const)('a $kind at $stage of $stages belongs to $section', ({ kind, stage, stages, section }) => {
  const own: StageSettings = stages;
  expect(sectionOf(kind satisfies ActivityKind, sectionOfStage(own, stage))).toBe(section);
  if (Object.keys(own).length === 0) expect(sectionOfStage(own, stage)).toBe(SECTION_OF[stage]);
});
