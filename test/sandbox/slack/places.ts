import type { WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { openLocalSlack } from '../../../src/sandbox/slack/local-slack.ts';
import { ACME, clientFor, GLOBEX, TOKEN } from './workspace.ts';

/** One Slack under test, with the same people and channels whichever it is. */
export type Place = {
  client: WebClient;
  bot: string;
  bea: string;
  raj: string;
  sales: string;
  /** A trigger_id for something Bea just did; within a view where its id is given. */
  trigger: (viewId?: string) => Promise<string>;
  archive: (channel: string) => Promise<void>;
  close: () => Promise<void>;
};

/** Our own, over loopback HTTP. It runs on the real clock, as the other does. */
export async function ours(): Promise<Place> {
  const slack = openLocalSlack({ clock: () => Temporal.Now.instant(), workspaces: [ACME, GLOBEX] });
  const { url, close } = await slack.serve();
  let seen = '';
  await slack.connect({
    signingSecret: 'unused here',
    send: async ({ body }) => {
      const form = new URLSearchParams(body);
      seen = form.get('trigger_id') ?? String(JSON.parse(form.get('payload') ?? '{}').trigger_id);
      return { status: 200, body: '' };
    },
  });
  const trigger = async (viewId?: string) => {
    const bea = slack.as('U_BEA');
    await (viewId ? bea.click({ id: viewId }, 'more') : bea.command('/deal'));
    return seen;
  };
  const archive = async (channel: string) => {
    const state = slack.snapshot();
    for (const one of state.workspaces.flatMap(({ channels }) => channels)) {
      if (one.id === channel) one.isArchived = true;
    }
    await slack.restore(state);
  };
  const people = { bot: 'U_BOT', bea: 'U_BEA', raj: 'U_RAJ', sales: 'C_SALES' };
  return { client: clientFor(url), ...people, trigger, archive, close };
}

/** `emulate`, a Slack that is not ours. Its ids are new at each start, so they are looked up. */
export async function emulate(): Promise<Place> {
  const seed = {
    team: { name: ACME.name },
    users: [
      { name: 'bea', real_name: 'Bea Ortiz' },
      { name: 'raj', real_name: 'Raj Patel' },
    ],
    channels: [{ name: 'sales' }],
    oauth_apps: [
      {
        app_id: 'ASIDELINE',
        client_id: 'id',
        client_secret: 'secret',
        name: 'sideline',
        redirect_uris: [],
        bot_id: 'B_BOT',
        bot_user_id: 'U_BOT',
        bot_name: 'sideline',
      },
    ],
    tokens: [
      { token: TOKEN, user_id: 'U_BOT', app_id: 'ASIDELINE', bot_id: 'B_BOT', bot_user_id: 'U_BOT', type: 'bot' },
    ],
  };
  const server = await createEmulator({ service: 'slack', port: 0, seed: { slack: seed } });
  const client = clientFor(`${server.url}/api/`);
  const { members = [] } = await client.users.list({});
  const { channels = [] } = await client.conversations.list({});
  const idOf = (list: { id?: string; name?: string }[], name: string) =>
    list.find((one) => one.name === name)?.id ?? '';
  const [bea, raj, sales] = [idOf(members, 'bea'), idOf(members, 'raj'), idOf(channels, 'sales')];
  await client.conversations.join({ channel: sales });
  return {
    client,
    bot: 'U_BOT',
    bea,
    raj,
    sales,
    trigger: async (viewId) => {
      const about = { user_id: bea, ...(viewId ? { view_id: viewId } : {}) };
      const { trigger_id } = (await client.apiCall('views.generateTriggerId', about)) as unknown as {
        trigger_id: string;
      };
      return trigger_id;
    },
    archive: async (channel) => {
      await client.conversations.archive({ channel });
    },
    close: () => server.close(),
  };
}
