import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { elementsOf, wordsOf } from '../../../src/sandbox/slack/elements.ts';
import type { Json, Message } from '../../../src/sandbox/slack/state.ts';
import { BOT_USER } from '../../../src/sandbox/team/people.ts';
import { type GuideBook, guideOf } from '../../../src/sandbox/web/guide.ts';
import { type WeekPlayer, weekPlayer } from '../../../src/sandbox/web/week.ts';
import type { Doing, GuideStep } from '../../../src/sandbox/web/wire.ts';
import { itemInBlock } from '../../../src/slack/items/id.ts';
import { newYork, onAnyDatabase, openStage, type TestStage } from './stage-fixture.ts';

let stage: TestStage;
let guide: GuideBook;

beforeEach(async () => {
  stage = await openStage(onAnyDatabase);
  guide = guideOf(stage, undefined);
});
afterEach(async () => {
  expect(stage.office.slack.breaches()).toEqual([]);
  await stage.office.close();
});

/** Does it as somebody at the page does, and hands back what is ticked off then. */
async function does(doing: Doing): Promise<GuideStep[]> {
  await stage.turn(async () => {
    await act(doing);
    await stage.office.settle();
    await guide.noticed(doing);
  });
  return guide.state().done;
}

async function act(doing: Doing): Promise<void> {
  const person = stage.office.slack.as(doing.me);
  if (doing.does === 'command') {
    const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(doing.text) ?? [];
    await person.command(name, rest, { channel: doing.channel });
  }
  if (doing.does === 'press') await person.click(doing.shown, doing.action, doing.value ?? undefined);
  if (doing.does === 'submit') await person.submit(doing.values);
  if (doing.does === 'close') await person.close();
  if (doing.does === 'say') {
    await person.say(doing.text, { channel: doing.channel, ...(doing.thread ? { thread: doing.thread } : {}) });
  }
  if (doing.does === 'edit') await person.edit(doing, doing.text);
  if (doing.does === 'erase') await person.erase(doing);
  if (doing.does === 'set status') await person.changeProfile({ statusEmoji: doing.emoji, statusText: doing.text });
}

function command(text: string, me = 'UBEA'): Doing {
  return { me, does: 'command', channel: me.replace('U', 'D'), text };
}

function read(channel: string, thread?: string): Doing {
  const me = 'UBEA';
  return { me, does: 'read', channel, ts: newest(channel, me).ts, ...(thread ? { thread } : {}) };
}

function newest(channel: string, me: string): Message {
  const message = stage.office.slack.messages(channel, me).at(-1);
  if (!message) throw new Error(`nothing was said in ${channel}`);
  return message;
}

/** What this person wrote last there. */
function newestOf(channel: string, me: string): { me: string; channel: string; ts: string } {
  const own = stage.office.slack.messages(channel, me).findLast(({ user }) => user === me);
  if (!own) throw new Error(`${me} wrote nothing in ${channel}`);
  return { me, channel, ts: own.ts };
}

/** Presses the button of these words, in the message that holds `beside`. */
function press(
  label: string,
  { channel, beside }: { channel: string; beside: string },
  { picks, me = 'UBEA' }: { picks?: string; me?: string } = {},
): Doing {
  const placed = stage.office.slack.messages(channel, me).flatMap((message) => {
    const blocks = message.blocks ?? [];
    return elementsOf(blocks)
      .filter(({ element }) => [wordsOf(element.text), wordsOf(element.placeholder)].includes(label))
      .filter(({ block }) => JSON.stringify([block, lineOf(block, blocks)]).includes(beside))
      .map(({ block, element }) => ({ message, block, element }));
  });
  const found = placed.at(-1);
  if (!found) throw new Error(`no ${label} beside ${beside}`);
  const { message, block, element } = found;
  const value = picks ?? element.value;
  const shown = { channel: message.channel, ts: message.ts };
  const sent = typeof value === 'string' ? { value } : {};
  return { me, does: 'press', shown, block: String(block.block_id), action: String(element.action_id), ...sent };
}

function commitInMyPart(): Doing {
  const part = stage.office.slack
    .messages('CENTERPRISE')
    .findLast(({ user, blocks }) => user === BOT_USER && JSON.stringify(blocks).includes('<@UBEA>'));
  const found = elementsOf(part?.blocks ?? []).find(({ element }) => wordsOf(element.text) === 'Commit');
  if (!part || !found) throw new Error('there is no part of mine');
  const { block, element } = found;
  const shown = { channel: part.channel, ts: part.ts };
  const pressed = { block: String(block.block_id), action: String(element.action_id), value: String(element.value) };
  return { me: 'UBEA', does: 'press', shown, ...pressed };
}

/** The post of the channel that begins so, by its `ts`. */
function parentOf(header: string): string {
  const found = stage.office.slack
    .messages('CENTERPRISE')
    .find(({ blocks }) => JSON.stringify(blocks ?? []).includes(header));
  if (!found) throw new Error(`no post ${header}`);
  return found.ts;
}

/** The line of the item that a row of buttons belongs to. */
function lineOf({ block_id }: Json, blocks: Json[]): Json | undefined {
  const item = itemInBlock(block_id);
  return item === undefined ? undefined : blocks.find((block) => block.block_id === item);
}

it('ticks off the update when a deal changed by what was done, and not before', async () => {
  expect(guide.state()).toEqual({ done: [], dismissed: false });
  for (const text of [
    '/deal',
    '/deal show hp',
    '/log 3 calls',
    '/deal update nothing-like-it 40k',
    '/deal update acme 40k',
  ]) {
    expect(await does(command(text)), text).toEqual([]);
  }
  expect(await does({ me: 'UBEA', does: 'say', channel: 'DBEA', text: 'hello' })).toEqual([]);
  expect(await does(command('/deal update globex negotiation'))).toEqual(['update']);
});

it('knows that the which-deal button and the form make an update, and a form with a mistake does not', async () => {
  await does(command('/deal update acme 40k'));
  expect(await does(press('Acme Corp · qualified', { channel: 'DBEA', beside: 'Acme' }))).toEqual(['update']);
  guide = guideOf(stage, undefined);
  await does(command('/deal update globex'));
  expect(await does({ me: 'UBEA', does: 'submit', values: { amount: '412,5k' } })).toEqual([]);
  expect(await does({ me: 'UBEA', does: 'submit', values: { amount: '412.5k' } })).toEqual(['update']);
});

it('ticks off other words once what was saved of a message is corrected, or undone with it', async () => {
  const said = { me: 'UPRIYA', channel: 'DPRIYA' };
  const says = (text: string): Doing => ({ ...said, does: 'say', text });
  const own = () => newestOf(said.channel, said.me);
  expect(await does(says('lakeshore moved to proposal 40k'))).toEqual(['update']);
  expect(await does({ ...own(), does: 'edit', text: 'lakeshore moved to proposal 45k' })).toEqual(['update']);
  const corrects = press('Correct it', { channel: said.channel, beside: 'Correct it' }, { me: said.me });
  expect(await does(corrects)).toEqual(['update', 'reword']);
  guide = guideOf(stage, { done: ['update'], dismissed: false });
  expect(await does({ ...own(), does: 'erase' })).toEqual(['update']);
  const undoes = press('Undo it', { channel: said.channel, beside: 'Undo it' }, { me: said.me });
  expect(await does(undoes)).toContain('reword');
});

it('ticks off words in the channel once what was read of them is saved, and not in the DM', async () => {
  const says = (channel: string, text: string): Doing => ({ me: 'UPRIYA', does: 'say', channel, text });
  await does(says('DPRIYA', 'lakeshore is now 12,5k'));
  expect(await does(press('$12,500', { channel: 'DPRIYA', beside: '$12,500' }, { me: 'UPRIYA' }))).toEqual(['update']);
  expect(await does(says('CENTERPRISE', 'redwood moved to negotiation'))).toEqual(['update']);
  const save = press('Save', { channel: 'CENTERPRISE', beside: 'Save' }, { me: 'UPRIYA' });
  expect(await does(save)).toEqual(['update', 'aloud']);
});

it('does not tick off what somebody else, or the played week, did as the same person', async () => {
  await does(command('/deal update globex negotiation', 'UMAYA'));
  guide = guideOf(stage, undefined);
  const player: WeekPlayer = weekPlayer(stage, async () => {
    if (player.state().caption.startsWith('Mon 08:49 · Bea closes')) await player.obey({ does: 'take over' });
  });
  await player.obey({ does: 'play' });
  while (player.state().state === 'playing') await setTimeout(5);
  await player.stop();
  expect(await does({ me: 'UBEA', does: 'say', channel: 'DBEA', text: 'hello' })).toEqual([]);
  expect(await does(command('/log 3 calls'))).toEqual([]);
  expect(await does(command('/deal'))).toEqual([]);
});

it('ticks off the digest when the DM that holds it is read, up to it', async () => {
  await does(command('/coach'));
  expect(await does(read('DBEA')), 'the same words on demand').toEqual([]);
  const before = read('DBEA');
  await stage.office.moveTo(newYork('2026-03-09T08:31'));
  expect(await does(before), 'read only up to what stood before it').toEqual([]);
  expect(await does(read('DBEA'))).toEqual(['digest']);
});

it('ticks off the nudge when a button on a digest line leads to a saved change', async () => {
  await stage.office.moveTo(newYork('2026-03-09T08:31'));
  expect(await does(press('Set next step', { channel: 'DBEA', beside: 'Stellar' }))).toEqual([]);
  expect(await does({ me: 'UBEA', does: 'submit', values: { nextStep: 'Call Jo', nextStepOn: '2026-03-06' } })).toEqual(
    [],
  );
  expect(await does({ me: 'UBEA', does: 'submit', values: { nextStepOn: '2026-03-11' } })).toEqual(['update', 'nudge']);
});

it('ticks off the nudge when a digest line is answered where it stands', async () => {
  await stage.office.moveTo(newYork('2026-03-09T08:31'));
  const logged = press('Logged it…', { channel: 'DBEA', beside: 'Stellar' }, { picks: 'call' });
  expect(await does(logged)).toEqual(['nudge']);
});

it('takes a form of my own, and a button under an answer, for no nudge', async () => {
  await stage.office.moveTo(newYork('2026-03-09T08:31'));
  await does(press('Set next step', { channel: 'DBEA', beside: 'Stellar' }));
  await does({ me: 'UBEA', does: 'close' });
  await does(command('/deal update globex'));
  expect(await does({ me: 'UBEA', does: 'submit', values: { nextStep: 'Call Ada' } })).toEqual(['update']);
  await does({ me: 'UBEA', does: 'close' });
  await does(command('/log 3 calls'));
  expect(await does(press('Undo', { channel: 'DBEA', beside: 'Undo' }))).toEqual(['update']);
});

it('ticks off the nudge when the question about a status is answered, which is no digest', async () => {
  await does({ me: 'UBEA', does: 'set status', emoji: ':palm_tree:', text: 'Long weekend' });
  await stage.office.moveTo(newYork('2026-03-09T08:31'));
  expect(await does(read('DBEA'))).toEqual([]);
  expect(await does(press('No, carry on', { channel: 'DBEA', beside: 'carry on' }))).toEqual(['nudge']);
});

it('ticks off the play once one is saved as mine, not when it is looked at', async () => {
  expect(await does(command('/coach send me information'))).toEqual([]);
  expect(await does(press('Make it mine', { channel: 'DBEA', beside: 'Make it mine' }))).toEqual(['play']);
});

it('ticks off the thread when I commit in it, not when it is opened or answered', async () => {
  await stage.office.moveTo(newYork('2026-03-09T09:31'));
  const parent = parentOf('Enterprise: week of Mon 9 Mar');
  expect(await does(read('CENTERPRISE', parent))).toEqual([]);
  guide = guideOf(stage, { done: ['digest'], dismissed: true });
  const answer: Doing = { me: 'UBEA', does: 'say', channel: 'CENTERPRISE', text: 'HP first', thread: parent };
  expect(await does(answer)).toEqual(['digest']);
  expect(await does(commitInMyPart())).toEqual(['digest']);
  const looks = stage.looks();
  expect(
    await does({ me: 'UBEA', does: 'submit', values: { text: 'Call Ada at Globex', text2: '', text3: '' } }),
  ).toEqual(['digest', 'thread']);
  expect(stage.looks()).toBe(looks + 1);
  expect(guide.state().dismissed).toBe(true);
});

it("ticks off the close when the thread of this week is read once it is closed, and last week's is none", async () => {
  const before = parentOf('Enterprise: week of Mon 2 Mar');
  expect(await does(read('CENTERPRISE', before))).toEqual([]);
  await stage.office.moveTo(newYork('2026-03-09T09:31'));
  const parent = parentOf('Enterprise: week of Mon 9 Mar');
  expect(await does(read('CENTERPRISE', parent))).toEqual([]);
  await stage.office.moveTo(newYork('2026-03-13T15:30'));
  expect(await does(read('CENTERPRISE', before))).toEqual([]);
  expect(await does(read('CENTERPRISE', parent))).toEqual(['close']);
});

it('is dismissed and shown again', () => {
  guide.obey({ does: 'dismiss' });
  expect(guide.state()).toEqual({ done: [], dismissed: true });
  guide.obey({ does: 'show' });
  expect(guide.state()).toEqual({ done: [], dismissed: false });
  expect(stage.looks()).toBe(2);
});
