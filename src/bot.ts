import { WebClient, type WebClientOptions } from '@slack/web-api';
import { pino } from 'pino';
import type { Config, SlackSettings } from './config.ts';
import { UserError } from './domain/errors.ts';
import { boltLogger } from './slack/app.ts';

/** Whose token it is. */
export type Bot = { teamId: string; botId?: string; botUserId: string };

/** Slack's words for what is wrong, as "invalid_auth": anything else was not said by a Slack. */
const SLACK_SAYS = /^[a-z][a-z0-9_]{1,60}$/;

/** What is wrong, in one sentence each: what the client itself would log of it says no more. */
const SILENT = boltLogger(pino({ level: 'silent' }));

/** Asks Slack whose the bot's token is. Throws UserError that names the setting to put right. */
export async function whoAmI(
  { slack, slackApiUrl }: Pick<Config, 'slackApiUrl'> & { slack: SlackSettings },
  clientOptions: WebClientOptions,
): Promise<Bot> {
  const client = new WebClient(slack.botToken, { ...clientOptions, logger: SILENT });
  const {
    team_id: teamId,
    bot_id: botId,
    user_id: botUserId,
  } = await client.auth.test().catch((error: unknown) => {
    throw new UserError(whyUnknown(error, slackApiUrl));
  });
  if (!teamId || !botUserId)
    throw new UserError("SLACK_BOT_TOKEN: Slack does not say whose it is. Is it the bot's token?");
  return { teamId, botUserId, ...(botId ? { botId } : {}) };
}

/** Why Slack did not say whose the token is, in a sentence that quotes nothing but Slack's own word. */
export function whyUnknown(error: unknown, slackApiUrl: string | undefined): string {
  const said = saidBy(error);
  if (said !== undefined && SLACK_SAYS.test(said)) return `SLACK_BOT_TOKEN: Slack does not accept it (${said}).`;
  const cause = said === undefined ? causeOf(error) : 'its answer is no JSON';
  return slackApiUrl
    ? `SLACK_API_URL: nothing that answers as Slack does is at ${slackApiUrl} (${cause}).`
    : `Slack cannot be reached (${cause}).`;
}

function saidBy(error: unknown): string | undefined {
  const { data } = error as { data?: { error?: unknown } };
  return data?.error === undefined ? undefined : String(data.error);
}

type Link = { code?: unknown; hostname?: unknown; cause?: unknown; original?: unknown; errors?: unknown[] };

/** "ENOTFOUND slack.com": the innermost code that there is, and its host. */
function causeOf(error: unknown): string {
  let said = 'unknown error';
  let link = error as Link | undefined;
  for (let depth = 0; link instanceof Object && depth < 6; depth += 1) {
    if (typeof link.code === 'string') said = `${link.code}${link.hostname ? ` ${String(link.hostname)}` : ''}`;
    link = (link.errors?.[0] ?? link.original ?? link.cause) as Link | undefined;
  }
  return said;
}
