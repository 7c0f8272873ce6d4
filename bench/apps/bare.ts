import { App, HTTPReceiver, LogLevel, type RespondArguments, type SlashCommand } from '@slack/bolt';
import { SIGNING_SECRET, WORKSPACE_ID } from '../workspace.ts';
import { announce } from './serving.ts';

/** A Bolt app with one command and nothing else, as somebody would write it by hand. */
export async function bareApp(
  answer: (command: SlashCommand) => Promise<RespondArguments>,
  close: () => Promise<void>,
): Promise<void> {
  const receiver = new HTTPReceiver({
    signingSecret: SIGNING_SECRET,
    logLevel: LogLevel.WARN,
    processBeforeResponse: true,
  });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B1', botUserId: 'UBOT', teamId: WORKSPACE_ID }),
    logLevel: LogLevel.WARN,
    processBeforeResponse: true,
  });
  app.command('/deal', async ({ command, ack }) => ack(await answer(command)));
  await announce(receiver, close);
}
