import { expect } from 'vitest';
import { memberOf } from '../../../src/store/members.ts';
import { test, type Wire } from '../../slack-fixture.ts';
import { east, press, said, say } from '../playbook.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

async function told(wire: Wire, who: string) {
  await wire.parts.drained();
  for (let seconds = 0; seconds < 3; seconds++) {
    await wire.parts.courier.run();
    wire.setNow(wire.now().add({ seconds: 1 }));
  }
  return wire.slack.dm(wire.id(who)).filter(({ viewer }) => !viewer);
}

test("a manager sets a rep's time off, and the rep is told who did", async ({ db, wire }) => {
  await east(wire);
  await say(wire, 'max', 'away @bea until monday');
  expect(said(wire, 'max')).toContain(`<@${wire.id('bea')}> is away from today until Mon 16 Mar.`);
  const bea = await memberOf(db, wire.workspaceId, wire.id('bea'));
  expect([String(bea?.awayFrom), String(bea?.awayUntil)]).toEqual(['2026-03-10', '2026-03-16']);
  const [message, ...others] = await told(wire, 'bea');
  expect(others).toEqual([]);
  expect(message?.text).toContain(`<@${wire.id('max')}> set your time off: away from today until Mon 16 Mar.`);
  if (!message) throw new Error('she was not told');
  await wire.slack.as(wire.id('bea')).click(message, 'Not away');
  await wire.parts.drained();
  expect((await memberOf(db, wire.workspaceId, wire.id('bea')))?.awayFrom).toBeNull();
});

test('Undo takes it back, and the rep is told of that too', async ({ db, wire }) => {
  await east(wire);
  await press(wire, 'max', 'away @bea thu and fri', 'Undo');
  expect(said(wire, 'max')).toContain(`Undone. <@${wire.id('bea')}> has no time off.`);
  expect((await memberOf(db, wire.workspaceId, wire.id('bea')))?.awayFrom).toBeNull();
  expect((await told(wire, 'bea')).at(-1)?.text).toContain('took back the time off');
});

test.for([
  ['max', 'away @bea', 'Until when?'],
  ['max', 'away @bea until 12 august', 'more than eight weeks'],
  ['ann', 'away @bea until monday', 'Everybody sets their own time off'],
  ['max', 'away @ada until monday', 'Everybody sets their own time off'],
  ['max', 'away until monday', 'You are away from today'],
] as const)('%s who says "%s" hears %s', async ([who, text, expected], { wire }) => {
  await east(wire);
  await say(wire, who, 'help');
  await say(wire, who, text);
  expect(said(wire, who)).toContain(expected);
});
