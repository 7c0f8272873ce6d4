import { expect, it, test } from 'vitest';
import { STAGES, type Stage } from '../../src/domain/pipeline.ts';
import {
  sectionOfStage,
  sectionsEmptied,
  stageFacts,
  stageFaults,
  stageName,
  stageSettings,
  type WantedStages,
} from '../../src/domain/stages.ts';

/** The usual stages, but for these names. */
function wanted(names: Partial<Record<Stage, string>> = {}): WantedStages {
  const all = STAGES.map((stage) => [stage, { name: names[stage] ?? '', section: sectionOfStage({}, stage) }] as const);
  return Object.fromEntries(all) as WantedStages;
}

test('a stage has the workspace’s name and section, else the usual', () => {
  const stages = { proposal: { name: 'Offer' }, negotiation: { section: 'follow up' } } as const;
  expect(STAGES.map((stage) => stageName(stages, stage))).toEqual([
    ...['lead', 'contacted', 'qualified', 'Offer', 'negotiation'],
  ]);
  expect(STAGES.map((stage) => sectionOfStage(stages, stage))).toEqual([
    ...['find', 'reach', 'follow up', 'follow up', 'follow up'],
  ]);
  expect(stageFacts(stages)).toMatchObject({ 'stage proposal': 'Offer (follow up)', 'stage lead': 'lead (find)' });
});

test('only what differs from the usual is kept', () => {
  expect(stageSettings(wanted({ lead: 'lead' }))).toEqual({});
  const mixed = { ...wanted({ lead: 'Name' }), proposal: { name: '', section: 'close' as const } };
  expect(stageSettings(mixed)).toEqual({ lead: { name: 'Name' }, proposal: { section: 'close' } });
});

test.each([
  { is: 'the usual names', names: {}, faults: {} },
  { is: '20 characters', names: { lead: 'x'.repeat(20) }, faults: {} },
  { is: '21 characters', names: { lead: 'x'.repeat(21) }, faults: { lead: { is: 'too-long' } } },
  { is: '20 emoji, of several units each', names: { lead: '👩‍👩‍👧'.repeat(20) }, faults: {} },
  { is: 'right-to-left', names: { lead: 'שלום' }, faults: {} },
  { is: 'its own word', names: { proposal: 'Proposal' }, faults: {} },
  { is: 'another word for itself', names: { proposal: 'prop' }, faults: {} },
  { is: 'a word for another', names: { lead: 'Qual' }, faults: { lead: { is: 'another-stage', other: 'qualified' } } },
  {
    is: 'one name twice, whatever its case',
    names: { qualified: 'Talks', negotiation: 'talks' },
    faults: { negotiation: { is: 'twice', other: 'qualified' } },
  },
  { is: 'a command’s word', names: { negotiation: 'Close' }, faults: { negotiation: { is: 'a-command-word' } } },
  { is: 'a command’s word in a longer name', names: { negotiation: 'Close talks' }, faults: {} },
  { is: 'a word that only leads up to a stage', names: { lead: 'Now' }, faults: { lead: { is: 'a-command-word' } } },
  {
    is: 'a word that begins a text',
    names: { proposal: 'Next steps' },
    faults: { proposal: { is: 'a-command-word' } },
  },
  {
    is: 'the name that another has given up',
    names: { lead: 'New', contacted: 'lead' },
    faults: {
      lead: { is: 'a-command-word' },
      contacted: { is: 'another-stage', other: 'lead' },
    },
  },
])('$is → $faults', ({ names, faults }) => {
  expect(stageFaults(wanted(names))).toEqual(faults);
});

it.each([
  { is: 'nothing moved', before: {}, after: {}, emptied: [] },
  { is: 'the only stage of its section moved', before: {}, after: { lead: { section: 'reach' } }, emptied: ['find'] },
  { is: 'one of two moved', before: {}, after: { proposal: { section: 'close' } }, emptied: [] },
  {
    is: 'it was empty before',
    before: { lead: { section: 'reach' } },
    after: { lead: { section: 'close' } },
    emptied: [],
  },
] as const)('sections that lost their last stage where $is: $emptied', ({ before, after, emptied }) => {
  expect(sectionsEmptied(before, after)).toEqual(emptied);
});
