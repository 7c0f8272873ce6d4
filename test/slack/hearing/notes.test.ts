import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { changes } from '../../../src/store/schema.ts';
import { test } from './scene.ts';

test('what names a deal and tells no update is kept as a note, once they say so, and can be undone', async ({
  wire,
  db,
  talk,
}) => {
  await talk.says('hello');
  const { words, answer } = await talk.says('globex contract is back unsigned, legal is slow');
  expect(words).toContain('I saw no update of Globex in that. Keep it as a note?');
  expect(await talk.acts()).toEqual([]);
  await talk.presses(answer, 'Keep as a note');
  const noted = async () =>
    (await db.select().from(changes).where(eq(changes.workspaceId, wire.workspaceId))).filter(
      ({ note }) => note !== null,
    );
  expect(await noted()).toMatchObject([{ note: 'globex contract is back unsigned, legal is slow', undoneBy: null }]);
  const kept = talk.answers().at(-1);
  expect(talk.words(kept)).toContain('note: globex contract is back unsigned');
  await talk.presses(kept, 'Undo');
  expect((await noted())[0]?.undoneBy).not.toBeNull();
});

test('words about a deal that was lost offer to open it again', async ({ talk }) => {
  await talk.bea.command('/deal', 'lost globex price');
  await talk.says('hello');
  const { words, answer } = await talk.says('globex has a new cfo apparently');
  expect(words).toContain('Globex');
  expect(words).toContain('was lost');
  await talk.presses(answer, 'Reopen');
  expect(await talk.deal('Globex')).toMatchObject({ status: 'open' });
});

test('an update of a deal that was lost changes nothing, and offers the same', async ({ talk }) => {
  await talk.bea.command('/deal', 'lost globex price');
  const { words, answer } = await talk.says('globex moved to proposal');
  expect(words).toContain('was lost');
  expect(await talk.deal('Globex')).toMatchObject({ status: 'lost', stage: 'qualified' });
  await talk.presses(answer, 'Reopen');
  expect(await talk.deal('Globex')).toMatchObject({ status: 'open' });
});
