import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLocalSlack } from '../src/sandbox/slack/local-slack.ts';
import { freePort } from './harness/free-port.ts';
import { folder, run, until } from './harness/sideline-process.ts';
import { socketSlack } from './harness/socket-slack.ts';

const SIGNING_SECRET = 'a signing secret for tests';

describe('node src/main.ts', () => {
  it('with Slack settings serves commands from an embedded database, and stops cleanly', {
    timeout: 60_000,
  }, async () => {
    const local = openLocalSlack({
      clock: () => Temporal.Now.instant(),
      workspaces: [
        { id: 'T1', name: 'Northwind', token: 'xoxb-1', users: [{ id: 'UBEA', name: 'bea' }], channels: [] },
      ],
    });
    const served = await local.serve();
    onTestFinished(() => served.close());
    const [port, cwd] = [await freePort(), folder()];
    const environment = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: served.url,
      PORT: String(port),
    };
    const first = run(environment, [], cwd);
    await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok ?? false);
    await local.connect({ signingSecret: SIGNING_SECRET, url: `http://127.0.0.1:${port}/slack/events` });
    const bea = local.as('UBEA');
    await bea.command('/deal', 'new Globex 25k next call Jane by fri');
    expect(local.reply()).toContain('Opened: *Globex*');
    await bea.say('hello?');
    await until(() => local.dm('UBEA').some(({ text }) => text.includes('Write to me as you talk')));

    const second = run({ ...environment, PORT: '0' }, [], cwd);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('Another Sideline is running on .data');

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(first.output()).not.toMatch(/globex|xoxb-1|signing secret/i);

    const third = run(environment, [], cwd);
    await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok ?? false);
    await bea.command('/deal', '');
    expect(local.reply()).toContain('Globex');
    third.child.kill('SIGINT');
    expect(await third.ended).toBe(0);
  });

  it('with an app token serves commands over a socket', { timeout: 180_000 }, async () => {
    const local = openLocalSlack({
      clock: () => Temporal.Now.instant(),
      workspaces: [
        { id: 'T1', name: 'Northwind', token: 'xoxb-1', users: [{ id: 'UBEA', name: 'bea' }], channels: [] },
      ],
    });
    const served = await local.serve();
    onTestFinished(() => served.close());
    const socket = await socketSlack(served.url);
    onTestFinished(() => socket.close());
    const port = await freePort();
    const environment = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: socket.url,
      PORT: String(port),
    };
    const { child, ended } = run(environment, [], folder());
    const command = {
      ...{
        command: '/deal',
        text: 'new Globex 25k',
        user_id: 'UBEA',
        user_name: 'bea',
        team_id: 'T1',
        team_domain: 't',
      },
      ...{
        channel_id: 'C1',
        channel_name: 'c',
        trigger_id: '1.2.3',
        response_url: 'http://127.0.0.1:9/',
        api_app_id: 'A1',
      },
    };
    const { payload } = await socket.send('slash_commands', command);
    expect(payload?.text).toContain('Opened: *Globex* · stage lead · amount $25,000');
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET is missing'],
    [{ PORT: 'many' }, 'PORT must be a number'],
    [
      {
        SLACK_BOT_TOKEN: 'xoxb-1',
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: 'http://nowhere.invalid/api/',
      },
      'SLACK_API_URL: nothing that answers as Slack does is at http://nowhere.invalid/api/ (E',
    ],
    [
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: 'http://127.0.0.1:9/api/' },
      'SLACK_API_URL: nothing that answers as Slack does is at http://127.0.0.1:9/api/',
    ],
  ])('with %j stops and names what is wrong', async (environment, sentence) => {
    const { ended, output } = run(environment, [], folder());
    expect(await ended).toBe(1);
    expect(output()).toContain(sentence);
    expect(output()).not.toContain('    at ');
    expect(output()).not.toContain('{');
  });

  it('with a page at SLACK_API_URL blames that setting, and quotes nothing of the page', async () => {
    const page = createServer((_, answer) => answer.end('<html>Welcome</html>')).listen(0, '127.0.0.1');
    await once(page, 'listening');
    onTestFinished(() => void page.close());
    const { port } = page.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/api/`;
    const { ended, output } = run(
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: url },
      [],
      folder(),
    );
    expect(await ended).toBe(1);
    expect(output()).toContain(
      `SLACK_API_URL: nothing that answers as Slack does is at ${url} (its answer is no JSON).`,
    );
    expect(output()).not.toContain('html');
  });

  it('with a key for a model and no Slack says that the sandbox asks none', async () => {
    const { ended, output } = run({ OPENAI_API_KEY: 'sk-1' }, ['--strat'], folder());
    expect(await ended).toBe(1);
    expect(output()).toContain('The sandbox asks no model: it leaves OPENAI_API_KEY alone.');
  });

  it('names DATABASE_URL where no database answers', async () => {
    const local = openLocalSlack({
      clock: () => Temporal.Now.instant(),
      workspaces: [{ id: 'T1', name: 'Northwind', token: 'xoxb-1', users: [], channels: [] }],
    });
    const served = await local.serve();
    onTestFinished(() => served.close());
    const environment = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: served.url,
      DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:9/none',
    };
    const { ended, output } = run(environment, [], folder());
    expect(await ended).toBe(1);
    expect(output()).toContain('DATABASE_URL: the database cannot be used');
    expect(output()).not.toContain('secret');
  });
});
