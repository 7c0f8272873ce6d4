import { describe, expect, it, test } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import { goalInputs } from '../../../src/slack/modals/goals.ts';
import { sourceLine } from '../../../src/slack/views/brief-pipe.ts';
import { evidence } from '../../../src/slack/views/finding.ts';
import { ruleOf } from '../../../src/slack/views/why-rules.ts';
import { TODAY } from '../../domain/builders.ts';
import { everyFinding, everyFindingCalling } from '../../domain/every-finding.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const found = (reason: string, name: string | undefined): Finding => {
  const all = name === undefined ? everyFinding() : everyFindingCalling(name);
  const one = all.find((finding) => finding.reason === reason);
  if (!one) throw new Error('no such finding');
  return one;
};

describe.each([
  { name: undefined, proposal: 'proposal', qualified: 'qualified' },
  {
    name: 'R&D <!channel> *bold*',
    proposal: 'R&amp;D &lt;!channel&gt; ∗bold∗',
    qualified: 'R&amp;D &lt;!channel&gt; ∗bold∗',
  },
])('what is found names its stage as the workspace did then: $name', ({ name, proposal, qualified }) => {
  it.each([
    { is: 'quiet', words: `quiet at ${proposal} from 5 on`, rule: `At ${proposal}, 5 working days without a touch` },
    { is: 'long-in-stage', words: `in ${proposal} for 9 working days`, rule: `in ${proposal} count as long` },
    { is: 'rushed', words: `at ${proposal} after 4 working days`, rule: `that reached ${proposal} sooner` },
    { is: 'converts-less', words: `your 24 leads reached ${qualified}, 14`, rule: '' },
    { is: 'same-leads', words: `14 of 30 reached ${qualified}`, rule: '' },
    { is: 'may-be-right', words: `reached ${qualified} in 180 days`, rule: '' },
  ])('$is', ({ is, words, rule }) => {
    const finding = found(is, name);
    expect(evidence(finding, TODAY)).toContain(words);
    expect(ruleOf(finding)).toContain(rule);
  });

  it('a source that converts for nobody, in the brief', () => {
    const source = { source: 'webform', reps: 4, of: 64, qualified: 2, others: 0.21 };
    expect(sourceLine(name === undefined ? source : { ...source, stageName: name })).toContain(
      `people reached ${qualified} in 180`,
    );
  });
});

it.each(HOSTILE)('a stage called $name harms no line', ({ name }) => {
  for (const finding of everyFindingCalling(name)) {
    expect(`${evidence(finding, TODAY)} ${ruleOf(finding)}`).not.toMatch(HARMFUL);
  }
});

test('the form for goals says which stages count in a section', () => {
  const stages = { proposal: { name: 'Angebot', section: 'close' as const }, qualified: { section: 'reach' as const } };
  const hints = goalInputs({}, stages).map(({ hint }) => hint?.text);
  expect(hints[2]).toBe('No stage of a deal belongs to it here.');
  expect(hints[3]).toBe('Touches on deals at Angebot and negotiation a week.');
  expect(goalInputs({}, {})[2]?.hint?.text).toBe('Touches on deals at qualified and proposal a week.');
});
