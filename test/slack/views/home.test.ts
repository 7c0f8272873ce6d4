import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FIRST_STEPS, type FirstStep } from '../../../src/domain/home-steps.ts';
import { USUAL_WORKSPACE } from '../../../src/domain/workspace.ts';
import { section } from '../../../src/slack/blocks.ts';
import type { HomeFacts } from '../../../src/slack/home/facts.ts';
import { fitted } from '../../../src/slack/home/fit.ts';
import { type News, NO_NEWS } from '../../../src/slack/home/news.ts';
import type { HomePart } from '../../../src/slack/home/part.ts';
import { homeParts } from '../../../src/slack/home/parts.ts';
import { charactersIn, requireWithinLimits } from '../../../src/slack/limits.ts';
import type { Block } from '../../../src/slack/message.ts';
import { plain } from '../../../src/slack/plain.ts';
import { home } from '../../../src/slack/views/home.ts';
import { playsPart } from '../../../src/slack/views/home-ways.ts';
import {
  aCommitment,
  aDeal,
  aFocus,
  aMember,
  anActivity,
  aSnapshot,
  NOW,
  TODAY,
  workingDaysAgo,
} from '../../domain/builders.ts';
import { homeFactsOf, type Load, loaded } from '../home-facts.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const NAMES = [...HOSTILE.map(({ name }) => name), 'Acme Corp', '<@U123> <https://x.y|z>'];

function drawn(facts: HomeFacts, news: News = NO_NEWS): Block[] {
  const { parts, byWeight } = homeParts(facts, news);
  return requireWithinLimits('view', home(fitted(parts, byWeight))).blocks as Block[];
}

const lines = (facts: HomeFacts, news?: News) => plain({ blocks: drawn(facts, news) }).split('\n');
const headers = (facts: HomeFacts) => drawn(facts).flatMap((block) => (block.type === 'header' ? block.text.text : []));

describe('what Slack takes is never passed', () => {
  const light: Load = { name: 'Acme Corp', deals: 0, commitments: 0, teams: 0, reps: 0, answered: 0 };
  const heavy: Load = { name: '&'.repeat(300), deals: 400, commitments: 60, teams: 30, reps: 60, answered: 20 };

  it.each(NAMES.flatMap((name) => [0, 1, 40, 400].map((deals) => ({ name, deals }))))(
    'with $deals deals called $name',
    ({ name, deals }) => {
      const blocks = drawn(loaded({ ...heavy, name, deals }));
      expect(blocks.length).toBeLessThanOrEqual(100);
      expect(charactersIn(blocks)).toBeLessThanOrEqual(13_000);
      const ours = '<https://northwind.slack.com/archives/CEAST/';
      expect(JSON.stringify(blocks).replaceAll(ours, '')).not.toMatch(HARMFUL);
    },
  );

  it('with 500 people in each of 30 teams', () => {
    const blocks = drawn(loaded({ ...heavy, deals: 40, reps: 500 }));
    expect(charactersIn(blocks)).toBeLessThanOrEqual(13_000);
  });

  test('whatever there is', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'binary', minLength: 1, maxLength: 300 })),
          deals: fc.constantFrom(0, 1, 2, 11, 12, 13, 15, 16, 40),
          commitments: fc.constantFrom(0, 1, 10, 11, 60),
          teams: fc.constantFrom(0, 1, 2, 3, 30),
          reps: fc.constantFrom(0, 1, 13),
          answered: fc.constantFrom(0, 1, 20),
        }),
        fc.boolean(),
        (load, isNews) => {
          const message = isNews
            ? { text: load.name, blocks: Array.from({ length: 40 }, () => section('x'.repeat(900))) }
            : undefined;
          const blocks = drawn(loaded(load), { message, mark: 'click:U1:2' });
          return blocks.length <= 100 && charactersIn(blocks) <= 13_000;
        },
      ),
    );
  });

  it('and what had to go is said, the least missed first', () => {
    const all = [
      'Today, Wed 11 Mar',
      'My deals',
      'My commitments',
      'My week so far',
      'My focus',
      'My plays',
      'My teams',
    ];
    expect(headers(loaded({ ...light, deals: 40, commitments: 5, teams: 3, reps: 3 }))).toEqual(all);
    expect(headers(loaded(heavy))).toEqual(all);
    const part = (name: string, rows: number): HomePart => ({
      ...{ name, head: [section(name)], tail: [], least: 2, unseen: 0, more: (left) => `…and ${left} more ${name}` },
      rows: Array.from({ length: rows }, () => [section('x'.repeat(1000))]),
    });
    const [first, second, third] = [part('a', 6), part('b', 5), part('c', 5)];
    const said = (parts: HomePart[], byWeight = parts) =>
      plain({ blocks: fitted(parts, byWeight) })
        .split('\n')
        .map((line) => (line.startsWith('x') ? 'x' : line))
        .filter((line) => line !== '───')
        .join(' ');
    expect(said([first, second])).toBe('a x x x x x x b x x x x x');
    expect(said([first, second, third])).toBe('a x x x x x x b x x x x …and 1 more b c x x …and 3 more c');
    expect(said([first, second, third], [third, second, first])).toBe('a x x …and 4 more a b x x x x x c x x x x x');
    const [large, larger] = [part('d', 0), part('e', 0)];
    const heads = { head: Array.from({ length: 7 }, () => section('x'.repeat(1000))) };
    expect(said([{ ...large, ...heads }, first, { ...larger, ...heads }])).toBe(
      'x x x x x x x a x x x x x …and 1 more a Left out here, as there is no more room: e.',
    );
  });
});

describe('what stands on a rep’s Home', () => {
  const deals = [
    aDeal({ id: 1, name: 'Acme Corp', stage: 'negotiation', nextStepOn: workingDaysAgo(4) }),
    aDeal({ id: 2, name: 'Globex', stage: 'lead', amount: null }),
    aDeal({ id: 3, name: 'Initech', status: 'parked', parkedUntil: TODAY.add({ days: 40 }) }),
  ];

  it('is today, deals by stage, commitments, the week, the focus and plays, in this order', () => {
    const rep = aMember({ goals: { reach: 40, find: 10 } });
    const snapshot = aSnapshot({ rep, deals, activities: [anActivity({ count: 12 })], focus: aFocus() });
    const commitment = aCommitment();
    const facts = homeFactsOf({ snapshot, commitments: [{ commitment, logged: 12 }] });
    const said = lines(facts).join('\n');
    expect(headers(facts)).toEqual([
      'Today, Wed 11 Mar',
      'My deals',
      'My commitments',
      'My week so far',
      'My focus',
      'My plays',
    ]);
    expect(said).toContain('3 deals, $80,000\nlead 1 · negotiation 1 · parked 1');
    expect(said.indexOf('NEGOTIATION')).toBeLessThan(said.indexOf('LEAD'));
    expect(said).toContain('12 of 20 calls');
    expect(said).toContain('▰▰▰▱▱▱▱▱▱▱ reach 12 of 40');
    expect(said).toContain('You work on reaching out until');
  });

  it('shows the deals with something wrong first where there are many, and says how many more there are', () => {
    const many = Array.from({ length: 15 }, (_, at) =>
      aDeal({
        id: at + 1,
        name: `Deal ${at + 1}`,
        stage: at === 14 ? 'lead' : 'negotiation',
        ...(at === 14 ? { nextStepOn: workingDaysAgo(4) } : {}),
      }),
    );
    const said = (some: typeof many) => lines(homeFactsOf({ snapshot: aSnapshot({ deals: some }) }));
    expect(said(many).filter((line) => /^Deal .*Update/.test(line) || line.startsWith('◆')).length).toBe(12);
    expect(said(many).join('\n')).toContain('Deal 15');
    expect(said(many)).toContain('…and 3 more, `/deal` shows them all.');
    expect(said([...many, aDeal({ id: 16 })])).toContain('…and 4 more. `/deal show name` finds any.');
    expect(said(many.slice(0, 12)).join('\n')).not.toContain('…and');
  });

  it('calls stages as the workspace does', () => {
    const workspace = { ...homeFactsOf().workspace, ...USUAL_WORKSPACE, stages: { lead: { name: 'Suspect <!here>' } } };
    const said = lines(homeFactsOf({ workspace, snapshot: aSnapshot({ deals }) })).join('\n');
    expect(said).toContain('Suspect <!here> 1 · negotiation 1');
    expect(JSON.stringify(drawn(homeFactsOf({ workspace, snapshot: aSnapshot({ deals }) })))).not.toMatch(HARMFUL);
  });

  it('is what was answered today as its line, and the item itself no more', () => {
    const snapshot = aSnapshot({ deals });
    const open = lines(homeFactsOf({ snapshot })).join('\n');
    expect(open).toContain('Logged it…');
    const answered = [{ item: 'item:stalled:1', says: '✓ *Acme Corp*: call logged', act: 7 }];
    const facts = homeFactsOf({ snapshot, answered });
    expect(lines(facts).slice(1, 3)).toEqual(['✓ Acme Corp: call logged  [Undo]', 'All of today is answered.']);
  });

  it('asks nothing of whoever is away', () => {
    const rep = aMember({ awayFrom: TODAY, awayUntil: TODAY.add({ days: 5 }) });
    const said = lines(homeFactsOf({ snapshot: aSnapshot({ rep, deals }) })).join('\n');
    expect(said).toContain('You are away until');
    expect(said).not.toContain('Logged it…');
  });

  it('ticks what was kept by a word today, and shows without a box what a count kept', () => {
    const kept = { state: 'kept' as const, settledAt: NOW };
    const some = [
      aCommitment({ id: 1 }),
      aCommitment({ id: 2, ...kept, text: 'Send the MSA' }),
      aCommitment({ id: 3, ...kept }),
      aCommitment({ id: 4, state: 'kept', settledAt: NOW.subtract({ hours: 24 }) }),
    ];
    const facts = homeFactsOf({
      commitments: some.map((commitment) => ({ commitment, logged: null })),
      byWord: new Map([[2, 9]]),
    });
    const boxes = drawn(facts, { message: undefined, mark: 'm' }).flatMap((block) =>
      block.type === 'actions'
        ? block.elements.flatMap((element) =>
            element.type === 'checkboxes' ? [{ id: block.block_id, ticked: element.initial_options?.length ?? 0 }] : [],
          )
        : [],
    );
    expect(boxes).toEqual([
      { id: 'tick:1:open:m', ticked: 0 },
      { id: 'tick:2:kept:m', ticked: 1 },
    ]);
    expect(lines(facts).filter((line) => line.startsWith('✓ Kept'))).toEqual([
      '✓ Kept: Call 20 prospects, by what you logged',
    ]);
  });
});

describe('whose Home has what', () => {
  const steps = (...done: FirstStep[]) => ({ isInTeam: false, done: new Set(done) });
  const fresh = aMember({ createdAt: NOW });

  it('a newcomer sees three steps, and nothing empty', () => {
    const facts = homeFactsOf({ snapshot: aSnapshot({ rep: fresh }), ...steps() });
    expect(headers(facts)).toEqual(['Three steps to begin']);
    expect(lines(facts).join('\n')).toContain('1. Open a deal that you work on.');
  });

  it('an admin of a workspace without a sales team sets one up first, new or not', () => {
    const rep = aMember({ createdAt: NOW, role: 'admin' });
    const facts = homeFactsOf({ snapshot: aSnapshot({ rep }), ...steps(), isTeamMissing: true });
    expect(headers(facts)).toEqual(['Four steps to begin']);
    const said = lines(facts).filter((line) => /^\d\./.test(line));
    expect(said.map((line) => line.slice(0, 20))).toEqual([
      '1. Set up your sales',
      '2. Open a deal that ',
      '3. Log what you did ',
      '4. Choose the hour o',
    ]);
    const known = homeFactsOf({ snapshot: aSnapshot({ rep }), ...steps(...FIRST_STEPS), isTeamMissing: true });
    expect(headers(known)[0]).toBe('One step to begin');
    expect(JSON.stringify(drawn(known)[1])).toContain('open_page:setup');
  });

  it.each(HOSTILE)('greets a newcomer called by $is', ({ name }) => {
    const rep = aMember({ createdAt: NOW, name });
    expect(JSON.stringify(drawn(homeFactsOf({ snapshot: aSnapshot({ rep }), ...steps() })))).not.toMatch(HARMFUL);
  });

  it.each(FIRST_STEPS)('the step %s is ticked once it is done', (step) => {
    const facts = homeFactsOf({ snapshot: aSnapshot({ rep: fresh }), ...steps(step) });
    expect(lines(facts).filter((line) => line.startsWith('✓')).length).toBe(1);
    expect(drawn(facts).filter((block) => block.type === 'section' && block.accessory).length).toBe(2);
  });

  it('with the first deal come the day and the deals, with all three steps done the rest', () => {
    const snapshot = aSnapshot({ rep: fresh, deals: [aDeal()] });
    expect(headers(homeFactsOf({ snapshot, ...steps('open-a-deal') }))).toEqual([
      'Three steps to begin',
      'Today, Wed 11 Mar',
      'My deals',
      'My week so far',
    ]);
    expect(headers(homeFactsOf({ snapshot, ...steps(...FIRST_STEPS) }))).toContain('My focus');
  });

  it.each([
    { role: 'rep' as const, setUp: false },
    { role: 'manager' as const, setUp: false },
    { role: 'admin' as const, setUp: true },
  ])('Set up is on the Home of a $role: $setUp', ({ role, setUp }) => {
    const said = lines(homeFactsOf({ snapshot: aSnapshot({ rep: aMember({ role }) }) })).join('\n');
    expect(said.includes('Set up')).toBe(setUp);
  });

  it('commitments stand by their day, kept or not, however they are ticked', () => {
    const one = aCommitment({ id: 2, text: 'call Jane', counted: null, dueOn: TODAY });
    const two = aCommitment({ id: 1, text: 'send the MSA', counted: null, dueOn: TODAY.add({ days: 1 }) });
    const three = aCommitment({ id: 3, text: 'ask Tom', counted: null, dueOn: TODAY.add({ days: 1 }) });
    const boxes = (...some: (typeof one)[]) =>
      lines(
        homeFactsOf({
          commitments: some.map((commitment) => ({ commitment, logged: null })),
          byWord: new Map([[1, 7]]),
        }),
      ).flatMap((line) => /^\[?([☐☑]) (\p{L}+ \p{L}+)/u.exec(line)?.slice(1, 3).join(' ') ?? []);
    expect(boxes(one, two, three)).toEqual(['☐ call Jane', '☐ send the', '☐ ask Tom']);
    const ticked = { ...two, state: 'kept' as const, settledAt: NOW };
    expect(boxes(one, three, ticked)).toEqual(['☐ call Jane', '☑ send the', '☐ ask Tom']);
  });

  it('a manager who sells nothing has commitments and the team, with the way to its thread', () => {
    const managing = loaded({ name: 'Acme', deals: 0, commitments: 1, teams: 1, reps: 2, answered: 0 });
    const rep = aMember({ role: 'manager' });
    const facts = { ...managing, member: rep, snapshot: aSnapshot({ rep }) };
    expect(headers(facts)).toEqual(['My commitments', 'My team']);
    expect(JSON.stringify(drawn(facts))).toContain(
      "<https://northwind.slack.com/archives/CEAST/p1741613400000100|To the team's thread>",
    );
  });

  it('names the channel of the thread where Slack’s address of the workspace is not known', () => {
    const facts = loaded({ name: 'Acme', deals: 0, commitments: 0, teams: 1, reps: 2, answered: 0 });
    const managed = facts.managed && { ...facts.managed, url: null };
    expect(JSON.stringify(drawn({ ...facts, managed }))).toContain("The team's thread is in <#CEAST>.");
  });

  it('what just came of a press stands above all, and a long answer in its words alone', () => {
    const message = { text: '✓ Kept', blocks: [section('✓ Kept: *Call*')] };
    expect(lines(homeFactsOf(), { message, mark: '' }).slice(0, 2)).toEqual(['Just now', '✓ Kept: Call']);
    const long = { text: 'A long list', blocks: Array.from({ length: 9 }, () => section('a line')) };
    expect(lines(homeFactsOf(), { message: long, mark: '' })[1]).toBe('A long list');
  });
});

it.each([
  [0, 0, 'No situation met in the last five weeks. I note them as you log: `/log voicemail acme`'],
  [0, 1, 'The one situation you met in the last five weeks has no play of your own.'],
  [1, 1, 'The one situation you met in the last five weeks has a play of your own.'],
  [0, 3, 'None of 3 situations you met in the last five weeks has a play of your own.'],
  [1, 3, '1 of 3 situations you met in the last five weeks has a play of your own.'],
  [2, 3, '2 of 3 situations you met in the last five weeks have a play of your own.'],
])('plays: %i of %i', (decided, of, says) => {
  expect(plain({ blocks: playsPart({ decided, of }, undefined).head })).toContain(says);
});
