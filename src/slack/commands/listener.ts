import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { ask } from '../asking.ts';
import { follow } from '../following.ts';
import { heardKey } from '../ids.ts';
import { inTime, type Pending } from '../pending.ts';
import { answerCommand } from './answer.ts';
import type { Command } from './subcommand.ts';

const COMMAND = z.object({
  team_id: z.string(),
  user_id: z.string(),
  trigger_id: z.string(),
  text: z.string().default(''),
});

/** Answers a slash command: in the acknowledgement where that takes under 2 s, else a little later. */
export function commandListener(
  command: Command,
  deps: Deps,
  pending: Pending,
): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ command: payload, ack, respond, client }) => {
    const { team_id, user_id, trigger_id, text } = COMMAND.parse(payload);
    const asked = ask(deps, {
      workspaceId: team_id,
      userId: user_id,
      client,
      through: 'command',
      heard: heardKey.command(trigger_id),
      text: text.trim(),
    });
    const work = answerCommand(command, asked, { client, triggerId: trigger_id, log: deps.log });
    pending.keep(work.then(() => follow(deps, pending, asked)));
    const answer = await inTime(work.then((message) => ({ message })));
    if (answer) return ack(answer.message ? { response_type: 'ephemeral', ...answer.message } : undefined);
    await ack();
    pending.keep(work.then((message) => message && respond({ response_type: 'ephemeral', ...message })));
  };
}
