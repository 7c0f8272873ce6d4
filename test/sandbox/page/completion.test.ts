import { expect, it } from 'vitest';
import { completionOf } from '../../../src/sandbox/page/talk/completion.ts';
import type { Person } from '../../../src/sandbox/web/wire.ts';

const person = (name: string, realName: string): Person => ({
  ...{ id: `U${name.toUpperCase()}`, name, realName, role: 'rep', team: null, zone: 'UTC', shows: '' },
  ...{ dm: `D${name.toUpperCase()}`, statusEmoji: '', statusText: '', isBot: false },
});

const DESK = {
  people: [
    ...Array.from({ length: 9 }, (_, at) => person(`ann${at}`, `Ann ${at}`)),
    ...[person('bea', 'Bea Ortiz'), person('tom', 'Tom Okafor')],
    { ...person('sideline', 'Sideline'), isBot: true },
  ],
  places: [{ id: 'C1', name: 'team-east', kind: 'channel' as const, unread: 0, mentioned: false }],
  commands: [
    {
      command: '/deal',
      description: 'Your deals',
      lines: [
        { usage: '/deal', summary: 'My open deals' },
        { usage: '/deal won acme', summary: 'The deal is won' },
        { usage: '/deal update acme proposal 40k', summary: 'What changed' },
      ],
    },
    { command: '/log', description: 'What you did', lines: [{ usage: '/log 12 calls', summary: 'Counted' }] },
  ],
};

const offered = (text: string, caret = text.length) => completionOf(text, caret, DESK);

it.each([
  { typed: '/', labels: ['/deal', '/log'], first: 0 },
  { typed: '/de', labels: ['/deal'], first: 0 },
  { typed: '/deal', labels: ['/deal'], first: -1 },
  { typed: '/deal ', labels: ['/deal won acme', '/deal update acme proposal 40k'], first: -1 },
  { typed: '/deal up', labels: ['/deal update acme proposal 40k'], first: -1 },
  { typed: '/deal update acme', labels: [], first: -1 },
  { typed: '/nothing ', labels: [], first: -1 },
  { typed: 'ask @ok', labels: ['@tom'], first: 0 },
  { typed: 'see #te', labels: ['#team-east'], first: 0 },
  { typed: 'bea@ok', labels: [], first: -1 },
])('$typed is offered $labels; Enter takes number $first', ({ typed, labels, first }) => {
  const { offers, first: taken } = offered(typed);
  expect(offers.map(({ label }) => label)).toEqual(labels);
  if (offers.length > 0) expect(taken).toBe(first);
});

it('offers Sideline before anybody else, however many people there are', () => {
  expect(offered('@').offers[0]).toMatchObject({ label: '@sideline', text: '@sideline ' });
  expect(offered('hp signs friday @si').offers.map(({ text }) => text)).toEqual(['hp signs friday @sideline ']);
});

it('says under a whole subcommand how it goes on, and offers nothing that would take the words away', () => {
  expect(offered('/deal update blue').hint).toContain('/deal update acme proposal 40k');
});

it.each([
  { typed: '/deal up', example: 'acme proposal 40k' },
  { typed: '/log ', example: '12 calls' },
])('$typed completes to a line whose example, $example, is selected', ({ typed, example }) => {
  const [offer] = offered(typed).offers;
  expect(offer?.text.slice(offer.from, offer.to)).toBe(example);
});

it('puts a name where the caret is, and leaves what follows', () => {
  const [offer] = offered('for @be, please', 7).offers;
  expect(offer).toMatchObject({ text: 'for @bea , please', from: 9, to: 9 });
});
