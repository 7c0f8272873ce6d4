import { expect } from 'vitest';
import { memberOf } from '../../../src/store/members.ts';
import { test, type Wire } from '../../slack-fixture.ts';
import { east, press, said, say } from '../playbook.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

const shown = (message: unknown) => JSON.stringify(message);

async function hushed(wire: Wire) {
  await east(wire);
  await say(wire, 'bea', 'new Globex $25k', '/deal');
  await say(wire, 'max', 'team quiet @bea until friday');
}

test('nudges are stopped until a day, and the person sees who did it', async ({ db, wire }) => {
  await hushed(wire);
  expect(said(wire, 'max')).toContain(
    `Nudges to <@${wire.id('bea')}> are stopped until Fri 13 Mar. What still comes are their own plans: next steps that are due and what they committed to.`,
  );
  const bea = await memberOf(db, wire.workspaceId, wire.id('bea'));
  expect([String(bea?.hushedUntil), bea?.hushedBy]).toEqual(['2026-03-13', wire.id('max')]);
  const line = `<@${wire.id('max')}> stopped nudges to you until Fri 13 Mar`;
  await say(wire, 'bea', 'why');
  expect(said(wire, 'bea')).toContain(line);
  const mirror = shown((await say(wire, 'bea', 'mirror')).message?.blocks);
  expect(mirror).toContain(`Nudges stopped until Fri 13 Mar by <@${wire.id('max')}>. \`/coach back\` ends that.`);
  const team = shown((await say(wire, 'max', 'team')).message?.blocks);
  expect(team).toContain('*Bea Ortiz* · nudges stopped until Fri 13 Mar');
});

test('the person ends it themselves', async ({ db, wire }) => {
  await hushed(wire);
  await say(wire, 'bea', 'back');
  expect(said(wire, 'bea')).toContain('Nudges to you are on again; they were stopped until Fri 13 Mar.');
  expect((await memberOf(db, wire.workspaceId, wire.id('bea')))?.hushedUntil).toBeNull();
  await say(wire, 'bea', 'back');
  expect(said(wire, 'bea')).toContain('You are not away.');
});

test('who asks for the digest gets it whole', async ({ wire }) => {
  await hushed(wire);
  wire.setNow(wire.now().add({ hours: 48 }));
  await say(wire, 'bea', '');
  expect(said(wire, 'bea')).toContain('Globex');
});

test('Undo puts back what stood, and off ends it', async ({ db, wire }) => {
  await hushed(wire);
  await press(wire, 'max', 'team quiet @bea until thursday', 'Undo');
  expect(said(wire, 'max')).toContain(`Undone. Nudges to <@${wire.id('bea')}> are stopped until Fri 13 Mar.`);
  await say(wire, 'max', 'team quiet @bea off');
  expect(said(wire, 'max')).toContain(`Nudges to <@${wire.id('bea')}> begin again.`);
  expect((await memberOf(db, wire.workspaceId, wire.id('bea')))?.hushedBy).toBeNull();
});

test('the form stops nudges too, and says what is wrong beside its field', async ({ db, wire }) => {
  await hushed(wire);
  await press(wire, 'max', 'team', 'Quiet');
  const max = wire.slack.as(wire.id('max'));
  const { errors } = await max.submit({ person: wire.id('bea'), until: '2026-06-09' });
  expect(errors?.until).toContain('at most 90 days');
  const { modal } = await max.submit({ person: wire.id('bea'), until: '2026-06-08' });
  expect(shown(modal?.blocks)).toContain('are stopped until Mon 8 Jun');
  expect(String((await memberOf(db, wire.workspaceId, wire.id('bea')))?.hushedUntil)).toBe('2026-06-08');
});

test.for([
  ['bea', 'team quiet @ann until friday', 'Only a manager of'],
  ['max', 'team quiet @max until friday', 'For yourself: `/coach settings`'],
  ['max', 'team quiet @ada until friday', 'Only a manager of'],
  ['max', 'team quiet until friday', 'Who should hear no nudges?'],
  ['max', 'team quiet @bea until whenever', 'I cannot read "whenever" as a day'],
  ['max', 'team quiet @bea until today', 'Until which later day'],
  [
    'max',
    'team quiet @bea until tuesday',
    'Today is Tuesday. Which Tuesday do you mean? For the next one: `/coach team quiet @bea until 17 mar`',
  ],
  ['max', 'team quiet @bea until 17 mar', 'are stopped until Tue 17 Mar'],
] as const)('%s who says "%s" hears %s', async ([who, text, expected], { wire }) => {
  await east(wire);
  for (const name of ['bea', 'ann', 'max', 'ada']) await say(wire, name, 'help');
  await say(wire, who, text);
  expect(said(wire, who)).toContain(expected);
});
