import { expect } from 'vitest';
import { later, test } from './scene.ts';

test('an edit of what was saved offers the difference, and changes nothing by itself', async ({ talk }) => {
  const { said } = await talk.says('acme moved to proposal, 40k');
  await talk.edits(said, 'acme moved to proposal, 45k');
  const offer = talk.answers().at(-1);
  expect(talk.words(offer)).toContain('You edited your message');
  expect(talk.words(offer)).toContain('$45,000');
  expect(await talk.deal('Acme Corp')).toMatchObject({ amount: 4_000_000 });
  await talk.presses(offer, 'Correct it');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'proposal', amount: 4_500_000 });
});

test('an edit that changes nothing of what was read is left alone, and so are previews', async ({ wire, talk }) => {
  const { said } = await talk.says('acme moved to proposal, 40k');
  const before = talk.answers().length;
  const [edit] = await talk.edits(said, 'Acme moved to proposal, 40k!');
  expect(talk.answers()).toHaveLength(before);
  if (!edit) throw new Error('nothing was heard');
  const unfurled = structuredClone(edit);
  Object.assign(unfurled.event, {
    message: { ...Object(unfurled.event.message), text: 'acme is at negotiation', edited: { user: 'x', ts: '9.000' } },
    previous_message: { text: 'acme is at negotiation' },
  });
  await wire.slack.redeliver(unfurled, 'new id');
  await talk.send();
  expect(talk.answers()).toHaveLength(before);
});

test('a card that waits is redrawn where it stands', async ({ talk }) => {
  const { said, answer } = await talk.says('acme is now 12,5k');
  await talk.edits(said, 'acme is now 12,7k');
  const now = talk.answers().find(({ ts }) => ts === answer?.ts);
  expect(talk.words(now)).toContain('12,7k');
  expect(talk.words(now)).not.toContain('12,5k');
  expect(talk.answers().filter(({ text }) => text.includes('12,'))).toHaveLength(1);
  await talk.edits(said, 'never mind');
  expect(talk.words(talk.answers().find(({ ts }) => ts === answer?.ts))).toContain('I saved nothing');
});

test('an old card, pressed after an edit, does not save what it no longer shows', async ({ talk }) => {
  const { said, answer } = await talk.says('acme is now 12,5k');
  await talk.edits(said, 'globex is at negotiation, 12,7k');
  if (answer) await talk.bea.click(answer, 'Not an update').catch(() => undefined);
  await talk.send();
  expect(await talk.acts()).toEqual([]);
});

test('what told nothing and is edited into an update is read like a new one, for a day', async ({ wire, talk }) => {
  await talk.says('hello');
  const { said } = await talk.says('acme mvd t prpsl');
  await talk.edits(said, 'acme moved to proposal');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'proposal' });
  expect(talk.words(talk.answers().at(-1))).toContain('[Undo]');
  const late = await talk.says('globex something');
  wire.setNow(wire.now().add({ hours: 25 }));
  await talk.edits(late.said, 'globex moved to negotiation');
  expect(await talk.deal('Globex')).toMatchObject({ stage: 'qualified' });
});

test('talk stays talk: mended spelling is not answered again', async ({ talk }) => {
  const { said } = await talk.says('thnaks');
  const before = talk.answers().length;
  await talk.edits(said, 'thanks!');
  expect(talk.answers()).toHaveLength(before);
});

test('an edit heard three times at once has one effect', async ({ talk }) => {
  await talk.says('hello');
  const { said } = await talk.says('so anyway');
  const envelopes = await talk.edits(said, '4 calls and 2 emails today');
  await talk.again(envelopes, 3);
  expect((await talk.logged()).map(({ kind, count }) => `${count} ${kind}`).sort()).toEqual(['2 email', '4 call']);
});

test('an older edit that comes after a newer one has no effect', async ({ wire, talk }) => {
  await talk.says('hello');
  const { said } = await talk.says('so anyway');
  const [older] = await talk.edits(said, 'hm hm');
  await talk.edits(said, 'acme is at qualified now');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'qualified' });
  if (!older) throw new Error('nothing was heard');
  const late = structuredClone(older);
  Object.assign(late.event, {
    message: {
      ...Object(late.event.message),
      text: 'acme is at negotiation',
      edited: { user: wire.id('bea'), ts: later(said, 0) },
    },
  });
  const before = talk.answers().length;
  await wire.slack.redeliver(late, 'new id');
  await talk.send();
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'qualified' });
  expect(talk.answers()).toHaveLength(before);
});

test('an edit that comes before its message has the one effect of both', async ({ wire, talk }) => {
  await talk.says('hello');
  const { said, envelopes } = await talk.says('so anyway');
  const [edit] = await talk.edits(said, 'I am back');
  const [message] = envelopes;
  if (!edit || !message) throw new Error('nothing was heard');
  const ts = later(said, 40);
  const first = structuredClone(edit);
  Object.assign(first.event, {
    message: {
      ...Object(first.event.message),
      ts,
      text: '7 calls today',
      edited: { user: wire.id('bea'), ts: later(said, 60) },
    },
  });
  const second = structuredClone(message);
  Object.assign(second.event, { ts, text: '5 calls today' });
  await wire.slack.redeliver(first, 'new id');
  await wire.slack.redeliver(second, 'new id');
  await talk.send();
  expect((await talk.logged()).map(({ count }) => count)).toEqual([7]);
});

test('a deleted message offers to undo what it logged', async ({ talk }) => {
  const { said } = await talk.says('acme moved to proposal');
  const envelopes = await talk.deletes(said);
  const offer = talk.answers().at(-1);
  expect(talk.words(offer)).toContain('You deleted that message. I had saved:');
  await talk.again(envelopes);
  expect(talk.answers().filter(({ text }) => text.startsWith('You deleted'))).toHaveLength(1);
  await talk.presses(offer, 'Undo it');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'contacted' });
});

test('of what was undone before, nothing is offered', async ({ talk }) => {
  const { said, answer } = await talk.says('acme moved to proposal');
  await talk.presses(answer, 'Undo');
  const before = talk.answers().length;
  await talk.deletes(said);
  expect(talk.answers()).toHaveLength(before);
});

test('the card of a message that is deleted says that nothing was saved', async ({ talk }) => {
  const { said, answer } = await talk.says('acme is now 12,5k');
  await talk.deletes(said);
  expect(talk.words(talk.answers().find(({ ts }) => ts === answer?.ts))).toBe(
    'You deleted that message, so I saved nothing of it.',
  );
  expect((await talk.kept()).at(-1)?.updates).toMatchObject([{ state: 'left' }]);
});

test('a message that was deleted before it was heard is not heard', async ({ wire, talk }) => {
  await talk.says('hello');
  const { said, envelopes } = await talk.says('so anyway');
  const [deletion] = await talk.deletes(said);
  const [message] = envelopes;
  if (!deletion || !message) throw new Error('nothing was heard');
  const ts = later(said, 40);
  const first = structuredClone(deletion);
  Object.assign(first.event, { deleted_ts: ts, previous_message: { ...Object(first.event.previous_message), ts } });
  const second = structuredClone(message);
  Object.assign(second.event, { ts, text: '5 calls today' });
  const before = talk.answers().length;
  await wire.slack.redeliver(first, 'new id');
  await wire.slack.redeliver(second, 'new id');
  await talk.send();
  expect(await talk.logged()).toEqual([]);
  expect(talk.answers()).toHaveLength(before);
});

test('a message with a thread under it leaves a tombstone, which is a deletion', async ({ wire, talk }) => {
  const { said } = await talk.says('acme moved to proposal');
  const [deletion] = await talk.deletes(said);
  const other = await talk.says('globex is at negotiation');
  const tombstone = structuredClone(deletion);
  if (!tombstone) throw new Error('nothing was heard');
  const { deleted_ts: _, ...event } = tombstone.event;
  tombstone.event = {
    ...event,
    subtype: 'message_changed',
    message: {
      type: 'message',
      subtype: 'tombstone',
      user: 'USLACKBOT',
      ts: other.said.ts,
      text: 'This message was deleted.',
    },
    previous_message: { ...Object(event.previous_message), ts: other.said.ts },
  };
  await wire.slack.redeliver(tombstone, 'new id');
  await talk.send();
  expect(talk.words(talk.answers().at(-1))).toContain('Globex');
  expect(talk.words(talk.answers().at(-1))).toContain('You deleted that message');
});

test('a tombstone that goes with its last reply is nobody, and is answered by nobody', async ({ wire, talk }) => {
  const { said } = await talk.says('acme moved to proposal');
  const [deletion] = await talk.deletes(said);
  if (!deletion) throw new Error('nothing was heard');
  const before = talk.answers().length;
  const gone = structuredClone(deletion);
  const previous = { ...Object(gone.event.previous_message), user: 'USLACKBOT', subtype: 'tombstone' };
  gone.event = { ...gone.event, previous_message: previous };
  const refusals: unknown[] = [];
  await wire.slack.redeliver(gone, 'new id').catch((error: unknown) => refusals.push(error));
  await talk.send();
  expect(refusals).toEqual([]);
  expect(talk.answers()).toHaveLength(before);
});

test('an edited message with replies under it is answered beside it, not in its own thread', async ({ wire, talk }) => {
  const { said } = await talk.says('acme moved to proposal, 40k');
  const [edit] = await talk.edits(said, 'acme moved to proposal, 45k');
  if (!edit) throw new Error('nothing was heard');
  const again = structuredClone(edit);
  const message = {
    ...Object(again.event.message),
    thread_ts: said.ts,
    text: 'acme moved to proposal, 50k',
    edited: { user: 'x', ts: later(said, 90) },
  };
  again.event = { ...again.event, message };
  await wire.slack.redeliver(again, 'new id');
  await talk.send();
  const offer = talk.answers().at(-1);
  expect(talk.words(offer)).toContain('$50,000');
  expect(offer?.thread_ts).toBeUndefined();
});

test('an edit of an edit: the newest is offered, and an older offer no longer corrects anything', async ({ talk }) => {
  const { said } = await talk.says('acme moved to proposal, 40k');
  await talk.edits(said, 'acme moved to proposal, 45k');
  const older = talk.answers().at(-1);
  await talk.edits(said, 'acme moved to proposal, 50k');
  await talk.presses(older, 'Correct it');
  expect(await talk.deal('Acme Corp')).toMatchObject({ amount: 4_000_000 });
  const newest = talk.answers().at(-1);
  expect(talk.words(newest)).toContain('$50,000');
  await talk.presses(newest, 'Correct it');
  expect(await talk.deal('Acme Corp')).toMatchObject({ amount: 5_000_000 });
  await talk.edits(said, 'lunch?');
  expect(talk.words(talk.answers().at(-1))).toContain('[Undo it]');
});

test('after a day nothing is offered for what was saved', async ({ wire, talk }) => {
  const { said } = await talk.says('acme moved to proposal, 40k');
  wire.setNow(wire.now().add({ hours: 25 }));
  const before = talk.answers().length;
  await talk.edits(said, 'acme moved to proposal, 45k');
  await talk.deletes(said);
  expect(talk.answers()).toHaveLength(before);
});
