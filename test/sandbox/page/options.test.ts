import { expect, test } from 'vitest';
import { chartWords } from '../../../src/sandbox/page/blocks/chart-words.ts';
import { chosenIn, heldIn } from '../../../src/sandbox/page/blocks/held.ts';
import { isOwnPicture, safeAddress } from '../../../src/sandbox/page/blocks/link.ts';
import { fitting, inGroups, lettersBeforeAsking, optionsIn } from '../../../src/sandbox/page/blocks/options.ts';
import { questionBefore } from '../../../src/sandbox/page/blocks/question.ts';
import { stateOf } from '../../../src/sandbox/slack/elements.ts';
import type { Desk } from '../../../src/sandbox/web/wire.ts';

const option = (text: string, value = text) => ({ text: { type: 'plain_text', text }, value });
const person = {
  role: 'rep',
  team: null,
  zone: 'UTC',
  shows: '',
  dm: 'D1',
  statusEmoji: '',
  statusText: '',
  isBot: false,
};
const desk: Pick<Desk, 'people' | 'places'> = {
  people: [{ ...person, role: 'rep', id: 'UBEA', name: 'bea', realName: 'Bea Ortiz' }],
  places: [
    { id: 'C1', name: 'team', kind: 'channel', unread: 0, mentioned: false },
    { id: 'D1', name: 'Sideline', kind: 'dm', unread: 0, mentioned: false },
  ],
};
const words = (element: Record<string, unknown>) => optionsIn(element, desk).map((one) => one.words);

test('a menu offers its own options, people, channels, or both', () => {
  expect(words({ type: 'static_select', options: [option('lead'), option('won')] })).toEqual(['lead', 'won']);
  expect(words({ type: 'multi_users_select' })).toEqual(['Bea Ortiz']);
  expect(words({ type: 'channels_select' })).toEqual(['#team']);
  expect(words({ type: 'conversations_select' })).toEqual(['#team', 'Bea Ortiz']);
  expect(words({ type: 'external_select', min_query_length: 0 })).toEqual([]);
});

test.each([
  { include: ['public', 'private'], offers: ['#team'] },
  { include: ['im'], offers: ['Bea Ortiz'] },
  { include: ['mpim'], offers: [] },
])('of conversations, a menu for $include offers $offers', ({ include, offers }) => {
  expect(words({ type: 'conversations_select', filter: { include } })).toEqual(offers);
});

test('options stand under their group', () => {
  const groups = [
    { label: { type: 'plain_text', text: 'Open' }, options: [option('lead'), option('contacted')] },
    { label: { type: 'plain_text', text: 'Over' }, options: [option('won')] },
  ];
  const runs = inGroups(optionsIn({ type: 'static_select', option_groups: groups }, desk));
  expect(runs.map(({ group, options }) => [group, options.length])).toEqual([
    ['Open', 2],
    ['Over', 1],
  ]);
});

test('a search wants every word, accents and capitals aside', () => {
  const offered = optionsIn({ type: 'static_select', options: [option('Ärger AG'), option('Acme Corp')] }, desk);
  expect(fitting(offered, 'arg ag').map((one) => one.words)).toEqual(['Ärger AG']);
  expect(fitting(offered, '')).toHaveLength(2);
  expect(fitting(offered, 'acme ag')).toEqual([]);
});

test('an external menu waits for three letters unless it says otherwise', () => {
  expect([lettersBeforeAsking({}), lettersBeforeAsking({ min_query_length: 0 })]).toEqual([3, 0]);
});

test.each([
  [{ type: 'plain_text_input' }, 'words', 'words'],
  [{ type: 'datepicker' }, '2026-03-13', '2026-03-13'],
  [{ type: 'datetimepicker' }, 1773064800, 1773064800],
  [{ type: 'users_select' }, 'UBEA', 'UBEA'],
  [{ type: 'multi_users_select' }, ['UBEA'], ['UBEA']],
  [{ type: 'static_select', options: [option('a')] }, 'a', 'a'],
  [{ type: 'checkboxes', options: [option('a'), option('b')] }, ['a', 'b'], ['a', 'b']],
  [{ type: 'static_select', options: [option('a')] }, null, null],
])('what stands in %j when given %j is read back as %j', (element, value, held) => {
  const state = stateOf(element, value);
  expect(heldIn(state)).toEqual(held);
  expect(chosenIn(state).every((one) => one.words !== '')).toBe(true);
});

test('a question before an act has Slack’s words where it has none of its own', () => {
  expect(questionBefore({})).toBeUndefined();
  expect(questionBefore({ confirm: { style: 'danger' } })).toMatchObject({
    title: 'Are you sure?',
    yes: 'Yes',
    no: 'Cancel',
    isDanger: true,
  });
});

test.each([
  ['https://a.example/x', true],
  ['mailto:a@b.example', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['//a.example', false],
  [undefined, false],
])('whether %j may be followed: %j', (address, isSafe) => {
  expect(safeAddress(address) !== undefined).toBe(isSafe);
});

test('only pictures of the page’s own are shown', () => {
  expect(
    ['data:image/png;base64,x', '/a.png', '//a.example/b.png', 'https://a.example/b.png'].map(isOwnPicture),
  ).toEqual([true, true, false, false]);
});

test('a chart has its figures in words', () => {
  const data = [
    { label: 'Mon', value: 3 },
    { label: 'Tue', value: 5 },
  ];
  const bars = { title: 'Calls', chart: { type: 'bar', series: [{ name: 'Bea', data }] } };
  expect(chartWords(bars)).toEqual(['Calls.', 'Bea: Mon 3, Tue 5.']);
  expect(chartWords({ title: 'Pipe', chart: { type: 'pie', segments: data } })).toEqual(['Pipe: Mon 3, Tue 5.']);
});
