import { requireWithinLimits } from '../../slack/limits.ts';
import { openDm } from './conversations.ts';
import { channelFor, type Hand, jsonBody, named, type Outcome, outcome } from './hand.ts';
import { commandText } from './mentions.ts';
import { newResponseUrl, say } from './response-urls.ts';
import type { Forgery } from './signer.ts';
import type { Json } from './state.ts';
import { newTrigger } from './triggers.ts';

/** Where a command is typed: a channel, or else the person's DM with the bot. */
export type CommandOptions = Forgery & { channel?: string };

/** Types a slash command. What the answer says is shown to the person, or to the channel where it asks for that. */
export async function typeCommand(
  hand: Hand,
  name: string,
  text: string,
  options: CommandOptions = {},
): Promise<Outcome> {
  const { world, workspace, user, door } = hand;
  const dm = openDm(workspace, user);
  const channel = channelFor(hand, options.channel ?? dm.id);
  const place = { user: user.id, channel: channel.id };
  const answered = await door.form(
    {
      token: 'not-used',
      team_id: workspace.id,
      team_domain: workspace.domain,
      channel_id: channel.id,
      channel_name: named(channel).name,
      user_id: user.id,
      user_name: user.name,
      command: name,
      text: commandText(workspace, text.trim()),
      api_app_id: workspace.appId,
      is_enterprise_install: 'false',
      response_url: newResponseUrl(world, workspace, place),
      trigger_id: newTrigger(world, workspace, user.id),
    },
    options,
  );
  if (answered.status !== 200 || answered.body === '') return outcome(hand, answered);
  const said = saidBy(answered.body);
  requireWithinLimits('message', said);
  const message = say(world, workspace, place, said);
  return outcome(hand, answered, message ? { message } : {});
}

/** An answer is a JSON object, or else plain text. */
function saidBy(body: string): Json {
  return body.startsWith('{') ? jsonBody(body) : { text: body };
}
