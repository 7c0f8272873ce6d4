import { WebClient } from '@slack/web-api';
import { drizzle } from 'drizzle-orm/postgres-js';
import { pino } from 'pino';
import { describe, expect, onTestFinished } from 'vitest';
import type { Deps } from '../../src/deps.ts';
import { CLIENT_OPTIONS } from '../../src/slack/app.ts';
import { refuseOnHome } from '../../src/slack/home/answering.ts';
import { drawHome } from '../../src/slack/home/draw.ts';
import { NO_NEWS } from '../../src/slack/home/news.ts';
import { plain } from '../../src/slack/plain.ts';
import type { Db } from '../../src/store/db.ts';
import { callerOf, changeMember } from '../../src/store/members.ts';
import { connect } from '../../src/store/postgres.ts';
import * as schema from '../../src/store/schema.ts';
import { saveTeam } from '../../src/store/teams.ts';
import { onPostgres } from '../fixtures.ts';
import { openWire, test, type Wire } from '../slack-fixture.ts';
import { aCaller, aSavedDeal, aTeam, aWorkspace, NOW } from '../store/people.ts';
import { at } from './actions/morning.ts';

function homeOf(wire: Wire, name = 'bea') {
  const view = wire.slack.home(wire.id(name));
  if (!view) throw new Error('there is no Home');
  return view;
}

const lines = (wire: Wire, name = 'bea') => plain({ blocks: homeOf(wire, name).blocks }).split('\n');
const said = (wire: Wire, name = 'bea') => lines(wire, name).join('\n');
const published = (wire: Wire) => wire.slack.calls('views.publish').length;

/** What one person does on their Home, with time to be answered. */
function onHome(wire: Wire, name = 'bea') {
  const person = wire.slack.as(wire.id(name));
  const done = async (doing: Promise<unknown>) => {
    await doing;
    await wire.parts.drained();
  };
  return {
    person,
    open: () => done(person.openApp('home')),
    say: (command: string, text: string) => done(person.command(command, text)),
    press: (what: Parameters<typeof person.click>[1], value?: Parameters<typeof person.click>[2]) =>
      done(person.click(homeOf(wire, name), what, value)),
    submit: (filled: Parameters<typeof person.submit>[0]) => done(person.submit(filled)),
    close: () => done(person.close()),
  };
}

/** The block of a commitment's box, which is another after each press. */
function box(wire: Wire, words: string) {
  const block = homeOf(wire).blocks.find(
    (one) => JSON.stringify(one).includes('checkboxes') && JSON.stringify(one).includes(words),
  );
  const [element] = (block?.elements ?? []) as {
    action_id: string;
    options: { value: string }[];
    initial_options?: unknown[];
  }[];
  if (!block || !element) throw new Error(`no box says ${words}`);
  const place = { block: String(block.block_id), action: element.action_id };
  return { place, value: element.options[0]?.value ?? '', isTicked: (element.initial_options?.length ?? 0) > 0 };
}

/** Bea in a team of Max's, at work. */
async function inTeam(db: Db, wire: Wire) {
  const [bea, max] = [onHome(wire), onHome(wire, 'max')];
  await bea.say('/deal', '');
  await max.say('/deal', '');
  const east = { name: 'East', channelId: `C${wire.workspaceId.slice(1)}`, zone: 'America/New_York', country: null };
  const workspaceId = wire.workspaceId;
  const lead = { workspaceId, userId: wire.id('max') };
  await changeMember(db, lead, () => ({ role: 'manager' }), { heard: 'set up', now: wire.now() });
  await saveTeam(db, { ...east, workspaceId, workDays: [1, 2, 3, 4, 5], createdAt: wire.now() }, [
    { userId: wire.id('bea'), manages: false },
    { userId: lead.userId, manages: true },
  ]);
  return { bea, max };
}

describe('Home is published', () => {
  test('once when it is opened, and after each act of whoever has opened it', async ({ wire }) => {
    const bea = onHome(wire);
    await bea.open();
    expect(published(wire)).toBe(1);
    await bea.say('/deal', 'new Globex $25k');
    expect(published(wire)).toBe(2);
    expect(said(wire)).toContain('Globex · $25,000');
    await bea.press('Update');
    expect(published(wire)).toBe(2);
    await bea.submit({ amount: '40k', nextStep: 'Call Jane', nextStepOn: '2026-03-13' });
    expect(published(wire)).toBe(3);
    expect(said(wire)).toContain('Globex · $40,000 · next: Call Jane, Fri 13 Mar');
  });

  test('never for whoever did not open it', async ({ wire }) => {
    await onHome(wire, 'ann').open();
    await onHome(wire).say('/deal', 'new Globex');
    await onHome(wire).say('/coach', 'settings hour 9:15');
    expect(wire.slack.home(wire.id('bea'))).toBeUndefined();
    expect(published(wire)).toBe(1);
  });

  test('last as things stand last, whatever came at once', async ({ wire }) => {
    const bea = onHome(wire);
    await bea.open();
    await Promise.all(
      ['Globex', 'Initech', 'Umbrella', 'Hooli', 'Acme'].map((name) => bea.person.command('/deal', `new ${name}`)),
    );
    await wire.parts.drained();
    for (const name of ['Globex', 'Initech', 'Umbrella', 'Hooli', 'Acme']) expect(said(wire)).toContain(name);
    expect(published(wire)).toBeLessThanOrEqual(6);
  });

  test('tells a guest why there is nothing, and says nothing on the other tab', async ({ wire }) => {
    await wire.slack.as(wire.id('gus')).openApp('home');
    expect(said(wire, 'gus')).toContain('Guests cannot use it');
    await wire.slack.as(wire.id('bea')).openApp('messages');
    expect(wire.slack.home(wire.id('bea'))).toBeUndefined();
  });
});

onPostgres('Home that Slack refuses', (onDb) => {
  onDb('is logged, and the command is answered all the same', async ({ db }) => {
    let isRevoked = false;
    const slackFor: Deps['slackFor'] = async () =>
      new WebClient(isRevoked ? 'xoxb-revoked' : `xoxb-${wire.workspaceId.slice(1)}`, {
        ...CLIENT_OPTIONS,
        fetch: wire.slack.fetch,
      });
    const wire = await openWire(db, { slackFor });
    onTestFinished(wire.close);
    const bea = onHome(wire);
    await bea.open();
    isRevoked = true;
    await bea.say('/deal', 'new Umbrella');
    expect(wire.slack.reply(wire.id('bea'))).toContain('Opened');
    expect(wire.logged.filter(({ msg }) => msg === 'could not publish a Home')).toHaveLength(1);
    expect(said(wire)).not.toContain('Umbrella');
  });

  onDb('is drawn in as many queries for 60 deals as for one', async ({ db, database }) => {
    const workspaceId = await aWorkspace(db);
    const [bea, max] = [await aCaller(db, workspaceId, 'bea'), await aCaller(db, workspaceId, 'max', 'manager')];
    await aTeam(db, workspaceId, max, [bea]);
    let statements = 0;
    const client = connect(database?.url ?? '', 4);
    onTestFinished(() => client.end());
    const logQuery = () => {
      statements += 1;
    };
    const counting: Db = drizzle(client, { schema, logger: { logQuery } });
    const queries = async (userId: string) => {
      const caller = await callerOf(db, workspaceId, userId);
      if (!caller) throw new Error('nobody');
      statements = 0;
      await drawHome(counting, caller, NOW, NO_NEWS);
      return statements;
    };
    await aSavedDeal(db, bea);
    await aSavedDeal(db, max);
    const [few, managing] = [await queries(bea.userId), await queries(max.userId)];
    for (let n = 0; n < 60; n++) await aSavedDeal(db, bea, { name: `Deal ${n}` });
    expect(await queries(bea.userId)).toBe(few);
    expect(await queries(max.userId)).toBe(managing);
    expect(few).toBeLessThanOrEqual(20);
  });
});

test('a newcomer does all three steps from Home, each ticked once it is done', async ({ wire }) => {
  const bea = onHome(wire);
  await bea.open();
  expect(lines(wire)[0]).toBe('Three steps to begin');
  expect(lines(wire).filter((line) => line.startsWith('✓'))).toEqual([]);
  await bea.press('New deal');
  await bea.submit({ name: 'Globex' });
  expect(said(wire)).toContain('✓ You opened a deal');
  await bea.press('Log it');
  await bea.submit({ text: 'gibberish' });
  expect(said(wire)).not.toContain('✓ You logged what you did');
  await bea.submit({ text: '12 calls' });
  expect(JSON.stringify(wire.slack.modal(wire.id('bea')))).toContain('Logged: 12 calls');
  expect(said(wire)).toContain('✓ You logged what you did');
  await bea.press('Choose the hour');
  await bea.submit({ digestAt: '08:30' });
  expect(said(wire)).not.toContain('Three steps to begin');
  expect(said(wire)).toContain('My focus');
});

describe('what is pressed on Home', () => {
  test('answers an item, which stands as its line until it is undone', async ({ db, wire }) => {
    wire.setNow(at('2026-02-02T10:00'));
    const { bea } = await inTeam(db, wire);
    await bea.say('/deal', 'new Globex 25k proposal next send MSA by 9 mar');
    wire.setNow(at('2026-03-09T10:00'));
    await bea.open();
    expect(said(wire)).toContain('"send MSA" is due today');
    const before = published(wire);
    await bea.press('logged_it', 'call');
    expect(published(wire)).toBe(before + 1);
    expect(said(wire)).toContain('✓ Globex: call logged  [Undo]');
    expect(said(wire)).toContain('Just now\nWhat is next on Globex, and by when?');
    expect(said(wire)).toContain('All of today is answered.');
    await bea.press('undo_item');
    expect(said(wire)).toContain('"send MSA" is due today');
    expect(said(wire)).not.toContain('call logged');
    expect(said(wire)).not.toContain('Just now');
  });

  test('opens an item’s form, and what was sent in stands as its line', async ({ db, wire }) => {
    wire.setNow(at('2026-02-02T10:00'));
    const { bea } = await inTeam(db, wire);
    await bea.say('/deal', 'new Globex 25k proposal next send MSA by 9 mar');
    wire.setNow(at('2026-03-09T10:00'));
    await bea.open();
    await bea.press('set_step');
    await bea.submit({ nextStep: 'Call Jane', nextStepOn: '2026-03-12' });
    expect(said(wire)).toContain('✓ Globex: next step "Call Jane", Thu 12 Mar  [Undo]');
    wire.setNow(at('2026-03-10T10:00'));
    await bea.open();
    expect(said(wire)).not.toContain('✓ Globex');
  });

  test('shows as done what was answered in the digest', async ({ db, wire }) => {
    wire.setNow(at('2026-02-02T10:00'));
    const { bea } = await inTeam(db, wire);
    await bea.say('/deal', 'new Globex 25k proposal next send MSA by 9 mar');
    wire.setNow(at('2026-03-09T08:30'));
    await bea.open();
    await wire.parts.tick();
    await wire.parts.courier.run();
    const digest = wire.slack.dm(wire.id('bea')).findLast((message) => message.viewer === undefined);
    if (!digest) throw new Error('no digest');
    await bea.person.click(digest, 'logged_it', 'email');
    await wire.parts.drained();
    expect(said(wire)).toContain('✓ Globex: email logged  [Undo]');
  });

  test('keeps a commitment by its box, and takes that back', async ({ db, wire }) => {
    const { bea } = await inTeam(db, wire);
    await bea.say('/commit', 'send the MSA to Globex by friday');
    await bea.open();
    const open = box(wire, 'send the MSA');
    expect(open.isTicked).toBe(false);
    await bea.press(open.place, [open.value]);
    const kept = box(wire, 'send the MSA');
    expect(kept.isTicked).toBe(true);
    expect(kept.place.block).not.toBe(open.place.block);
    expect(said(wire)).not.toContain('Just now');
    await bea.press(kept.place, []);
    expect(box(wire, 'send the MSA').isTicked).toBe(false);
    expect(homeOf(wire).state.values[box(wire, 'send the MSA').place.block]).toMatchObject({
      [open.place.action]: { selected_options: [] },
    });
  });

  test('keeps a commitment that is due today by its item, and its box shows it', async ({ db, wire }) => {
    const { bea } = await inTeam(db, wire);
    await bea.say('/commit', 'send the MSA to Globex by today');
    await bea.open();
    expect(said(wire)).toContain('[Kept]  [Move to…]');
    await bea.press('Kept');
    expect(lines(wire)[1]).toBe('✓ Kept: send the MSA to Globex  [Undo]');
    const kept = box(wire, 'send the MSA');
    expect(kept.isTicked).toBe(true);
    await bea.press(kept.place, []);
    expect(said(wire)).toContain('[Kept]  [Move to…]');
  });

  test('has no box for what the count has kept', async ({ db, wire }) => {
    const { bea } = await inTeam(db, wire);
    await bea.say('/commit', 'make 2 calls by friday');
    await bea.open();
    expect(said(wire)).toContain('0 of 2 calls');
    await bea.say('/log', '2 calls');
    expect(lines(wire)).toContain('✓ Kept: make 2 calls, by what you logged');
    expect(said(wire)).not.toContain('☐');
    expect(said(wire)).not.toContain('☑');
  });

  test('finds a menu empty again once its item came back', async ({ db, wire }) => {
    wire.setNow(at('2026-02-02T10:00'));
    const { bea } = await inTeam(db, wire);
    await bea.say('/deal', 'new Globex 25k proposal next send MSA by 9 mar');
    wire.setNow(at('2026-03-09T10:00'));
    await bea.open();
    await bea.press('logged_it', 'call');
    await bea.press('undo_item');
    const menu = homeOf(wire).blocks.find((block) => JSON.stringify(block).includes('"logged_it"'));
    expect(homeOf(wire).state.values[String(menu?.block_id)]?.logged_it).toMatchObject({ selected_option: null });
  });

  test('is refused on a page over Home, and the box is drawn as it was', async ({ db, wire }) => {
    const { bea } = await inTeam(db, wire);
    await bea.say('/commit', 'send the MSA to Globex by friday');
    await bea.open();
    const first = box(wire, 'send the MSA');
    await bea.press(first.place, [first.value]);
    wire.setNow(wire.now().add({ hours: 30 }));
    const stale = box(wire, 'send the MSA');
    await bea.press(stale.place, []);
    expect(JSON.stringify(wire.slack.modal(wire.id('bea')))).toContain('can be unticked on its day only');
    expect(said(wire)).not.toContain('Just now');
  });

  test('offers a new commitment, the pages and the forms', async ({ wire }) => {
    const ada = onHome(wire, 'ada');
    await ada.open();
    for (const [button, title] of [
      ['Settings', 'Your settings'],
      ['Weekly goals', 'Weekly goals'],
      ['Help', 'What you can say'],
      ['What is stored about me', 'Stored about me'],
    ] as const) {
      await ada.press(button);
      expect(wire.slack.modal(wire.id('ada'))?.title).toMatchObject({ text: title });
      await ada.close();
    }
    await ada.press('Set up');
    expect(wire.slack.modal(wire.id('ada'))?.type).toBe('modal');
    expect(published(wire)).toBe(1);
  });

  test('is answered above the rest, with an Undo that works', async ({ db, wire }) => {
    const { bea } = await inTeam(db, wire);
    await bea.say('/coach', 'goals reach 40 follow up 20');
    await bea.say('/log', '2 calls');
    wire.setNow(wire.now().add({ hours: 24 * 28 }));
    await bea.open();
    const gap = lines(wire).findIndex((line) => line.startsWith('• '));
    expect(gap).toBeGreaterThan(0);
    await bea.press('choose_focus:0');
    expect(lines(wire)[0]).toBe('Just now');
    expect(lines(wire)[1]).toMatch(/^Saved: you work on/);
    await bea.press('Undo');
    expect(lines(wire).slice(0, 2)).toEqual(['Just now', 'Undone.']);
    expect(said(wire)).toContain('One thing for four weeks');
  });

  test('never comes as a modal that nobody opened', async ({ db, wire }) => {
    const { bea } = await inTeam(db, wire);
    await bea.say('/commit', 'send the MSA to Globex by friday');
    await bea.open();
    await bea.press('New commitment');
    expect(wire.slack.modal(wire.id('bea'))?.callback_id).toBe('commit');
    expect(wire.slack.calls('views.update')).toEqual([]);
  });
});

test('a manager’s Home shows the team that is theirs', async ({ db, wire }) => {
  const { bea, max } = await inTeam(db, wire);
  await bea.say('/deal', 'new Globex 25k');
  await max.open();
  expect(said(wire, 'max')).toContain('My team\nEast now · 1 person');
  await bea.open();
  expect(said(wire)).not.toContain('East now');
});

onPostgres('a refusal', (onDb) => {
  onDb('that comes too late for a page stands above the rest', async ({ db }) => {
    const slackFor: Deps['slackFor'] = async () => client;
    const wire = await openWire(db, { slackFor });
    onTestFinished(wire.close);
    const client = new WebClient(`xoxb-${wire.workspaceId.slice(1)}`, { ...CLIENT_OPTIONS, fetch: wire.slack.fetch });
    await onHome(wire).open();
    const log = pino({ level: 'silent' });
    const who = { workspaceId: wire.workspaceId, userId: wire.id('bea'), client, heard: 'click:1', triggerId: 'spent' };
    await refuseOnHome({ db, now: wire.now, log, slackFor }, who, { text: 'That deal is not yours.' });
    expect(lines(wire).slice(0, 2)).toEqual(['Just now', 'That deal is not yours.']);
  });
});

test('what is wrong beside a field is plain text: a command in it is quoted', async ({ wire }) => {
  const bea = onHome(wire);
  await bea.open();
  await bea.press('Log it');
  const { errors } = await bea.person.submit({ text: 'call zorgblat' });
  expect(errors?.text).toBe('I know no deal of yours called "zorgblat". Open it: "/deal new zorgblat"');
});
