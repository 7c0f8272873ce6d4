import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';
import type { LocalSlack } from '../../../src/sandbox/slack/local-slack.ts';
import { SECRET, silent, TOKEN } from './workspace.ts';

/** A real Bolt app behind a real HTTP server, wired to a local Slack both ways. */
export async function boltApp(slack: LocalSlack, listen: (app: App) => void) {
  const receiver = new HTTPReceiver({ signingSecret: SECRET, logger: silent });
  const app = new App({
    receiver,
    token: TOKEN,
    logger: silent,
    clientOptions: { fetch: slack.fetch, retryConfig: { retries: 0 } },
  });
  listen(app);
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  // A server that listens on a port has this kind of address.
  await slack.connect({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    signingSecret: SECRET,
  });
  return { close: () => app.stop() };
}
