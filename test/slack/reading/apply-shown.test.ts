import { expect } from 'vitest';
import { plain } from '../../../src/slack/plain.ts';
import { applyUpdates } from '../../../src/slack/reading/apply.ts';
import { undoShown } from '../../../src/slack/undo.ts';
import { type Shown, test } from '../thread-scene.ts';
import { anAsk, anUpdate, written } from './an-ask.ts';

const words = (message: Shown | undefined) =>
  message ? plain({ text: message.text, blocks: message.blocks }, { nameOf: () => 'x' }) : '';

const FRIDAY = Temporal.PlainDate.from('2026-03-13');

test('what a message promises and logs stands in its author’s part of the week, and its Undo too', async ({
  db,
  wire,
  east,
}) => {
  await east.until('2026-03-09T09:30');
  await east.says('bea', '/commit', 'call 5 prospects by friday');
  const who = { workspaceId: wire.workspaceId, userId: wire.id('bea') };
  const updates = [
    anUpdate({ is: 'activity', parts: { touches: [{ kind: 'call', count: 5 }] } }),
    anUpdate({ is: 'commitment', parts: { text: 'send the MSA', dueOn: FRIDAY } }),
  ];
  const { act } = written(await applyUpdates(await anAsk(db, who, { now: wire.now() }), updates));
  await east.send();
  expect(words(east.part('bea'))).toContain('✓ call 5 prospects');
  expect(words(east.part('bea'))).toContain('○ send the MSA, by Fri 13 Mar');
  await undoShown(await anAsk(db, who, { now: wire.now() }), act);
  await east.send();
  expect(words(east.part('bea'))).toContain('○ call 5 prospects (0 of 5 calls)');
  expect(words(east.part('bea'))).not.toContain('send the MSA');
});
