import { describe, expect, it } from 'vitest';
import { STORED_KINDS, type Stored } from '../../../src/domain/stored.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import type { Message, View } from '../../../src/slack/message.ts';
import { setupDataModal } from '../../../src/slack/modals/setup-data.ts';
import { eraseAllModal } from '../../../src/slack/modals/setup-data-all.ts';
import {
  erasePersonConfirm,
  erasePersonModal,
  exportPersonModal,
} from '../../../src/slack/modals/setup-data-person.ts';
import * as say from '../../../src/slack/views/data.ts';
import { eraseQuestion, personErased } from '../../../src/slack/views/erased-person.ts';
import { storedModal } from '../../../src/slack/views/home-stored.ts';
import { NOW, TODAY, ZONE } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const stored = (name: string, count = 1): Stored => ({
  ...{ userId: 'U1', name, retentionDays: 3650 },
  counts: STORED_KINDS.map((kind) => ({ kind, count, since: NOW })),
});

const THEN = { deals: 9, heir: 'UADA', wasAdmin: true };

const EVERYTHING = { of: 'everything' } as const;
const ofOne = { of: 'person', userId: 'U1', isOwn: false } as const;

const views = (name: string): View[] => [
  ...[setupDataModal({ retentionDays: 30 }), exportPersonModal(), erasePersonModal(), eraseAllModal(name)],
  ...[
    erasePersonConfirm(stored(name, 9_999_999), THEN, 'UADA'),
    storedModal(stored(name, 9_999_999), ZONE),
    say.erasedHome(),
  ],
];

const messages = (name: string): Message[] => [
  ...[say.ERASING_ALL, say.ALL_ERASED, say.collecting(EVERYTHING, 'U1'), say.collecting(ofOne, 'U1')],
  ...[say.collecting(ofOne, 'U2'), say.exportFailed({ text: name.slice(0, 0) }), say.erasingFailed({ text: '' })],
  { text: say.exportHere(EVERYTHING, { name, on: TODAY }) },
  ...[{ is: 'erased', was: name, name: 'Erased person 3', ...THEN }, { is: 'before', name }, { is: 'heard' }].map(
    (done) => personErased(done as Parameters<typeof personErased>[0], 'U1', 'UADA'),
  ),
];

describe.each([...HOSTILE, { is: '3,000 characters', name: 'y'.repeat(3000) }])('with names of $is', ({ name }) => {
  it('every page and message is within limits and harms nobody', () => {
    for (const view of views(name)) requireWithinLimits('view', view);
    for (const message of messages(name)) requireWithinLimits('message', message);
    for (const shown of [...views(name), ...messages(name)])
      for (const text of JSON.stringify(shown).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g))
        expect(JSON.parse(`"${text[1]}"`)).not.toMatch(HARMFUL);
  });
});

it('the question before erasing names who and what goes, and leaves out what there is none of', () => {
  const some = { ...stored('Bea Ortiz'), counts: stored('').counts.map((one, at) => ({ ...one, count: at })) };
  const [first] = eraseQuestion(some, THEN, 'UADA').split('\n');
  expect(first).toBe(
    '*Bea Ortiz* (<@U1>). Kept about them: 1 update, 2 activities, 3 commitments, 4 plays, 5 situations met, 6 practices, 7 questions, 8 findings, 9 messages, 10 messages read, 11 settings.',
  );
});

it.each([
  { is: 'nine deals', over: {}, asker: 'UADA', says: 'Their 9 open deals come to you; `/deal give` hands them on.' },
  {
    is: 'one deal',
    over: { deals: 1 },
    asker: 'UADA',
    says: 'Their 1 open deal comes to you; `/deal give` hands it on.',
  },
  { is: 'own deals', over: { heir: 'UEVE' }, asker: 'U1', says: 'Your 9 open deals come to <@UEVE>.' },
  { is: 'an admin', over: {}, asker: 'UADA', says: 'They are an admin of Sideline, and are none then.' },
])('the question before erasing says what becomes of $is', ({ over, asker, says }) => {
  expect(eraseQuestion(stored('Bea'), { ...THEN, ...over }, asker)).toContain(says);
});

it('after it, whose the deals are; nothing of deals or admins where there was none', () => {
  const done = { is: 'erased', was: 'Bea', name: 'Erased person 1', ...THEN } as const;
  expect(personErased(done, 'U1', 'UADA').text).toBe(
    'Erased: what was kept about Bea. 9 open deals of theirs are yours now; `/deal give` hands them on. They are no admin any more. In what stays they are "Erased person 1".',
  );
  expect(personErased({ ...done, deals: 0, wasAdmin: false }, 'U1', 'UADA').text).toBe(
    'Erased: what was kept about Bea. In what stays they are "Erased person 1".',
  );
});

it('whoever is new is told so, and has nothing to be sent', () => {
  expect(JSON.stringify(storedModal(undefined, ZONE))).not.toContain('Send me all of it');
  expect(JSON.stringify(storedModal(stored('Bea'), ZONE))).toContain('Send me all of it');
});

it('an admin is told that they may erase, others whom to ask', () => {
  expect(JSON.stringify(storedModal(stored('Ada'), ZONE, 'admin'))).toContain('You are an admin');
  expect(JSON.stringify(storedModal(stored('Bea'), ZONE, 'manager'))).toContain('ask one');
});
