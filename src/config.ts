import { z } from 'zod';
import { UserError } from './domain/errors.ts';

const SETTINGS = z.object({
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(
      /^(?!xox|xapp-).{16,}$/,
      'cannot be one: it is the 32 letters and digits under "Basic Information" in your Slack app',
    )
    .optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must begin with xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must begin with xapp-').optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_API_URL: z
    .url('must be an address like https://slack.com/api/')
    .endsWith('/api/', 'must end with /api/')
    .optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be an address like postgres://user:password@host/sideline' })
    .optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address like https://api.openai.com/v1' })
    .optional(),
  OPENAI_MODEL: z.string().min(1).optional(),
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535, 'must be at most 65535').default(3000),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be one of fatal, error, warn, info, debug, silent',
    )
    .default('info'),
});

/** How Slack is reached: by signed requests, or by a socket that needs no public address. */
export type SlackSettings = { botToken: string } & ({ signingSecret: string } | { appToken: string });

/** Which model answers in words, and where; `name` and `baseUrl` are absent for the usual one of OpenAI. */
export type ModelConfig = { apiKey: string; name?: string; baseUrl?: string };

/** The settings, parsed. `slack` is null where there are none: then the sandbox runs. `model` is null without a key: then none is asked. */
export type Config = {
  slack: SlackSettings | null;
  slackApiUrl: string | undefined;
  databaseUrl: string | undefined;
  model: ModelConfig | null;
  port: number;
  logLevel: string;
};

/** Reads the environment; spaces around a value are dropped, and an empty one counts as absent. Throws UserError that names each setting that is wrong, once. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const trimmed = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  const given = Object.fromEntries(trimmed.filter(([, value]) => value));
  const parsed = SETTINGS.safeParse(given);
  if (!parsed.success) {
    const faults = Map.groupBy(parsed.error.issues, ({ path }) => path.join('.'));
    const lines = [...faults].map(([setting, [first]]) => `${setting} ${first?.message}`);
    throw new UserError(lines.join('\n'));
  }
  const settings = parsed.data;
  return {
    slack: slackSettings(settings),
    slackApiUrl: settings.SLACK_API_URL,
    databaseUrl: settings.DATABASE_URL,
    model: modelConfig(settings),
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
  };
}

function modelConfig(settings: z.infer<typeof SETTINGS>): ModelConfig | null {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: name } = settings;
  if (apiKey) return { apiKey, ...(baseUrl ? { baseUrl } : {}), ...(name ? { name } : {}) };
  const useless = [...(baseUrl ? ['OPENAI_BASE_URL'] : []), ...(name ? ['OPENAI_MODEL'] : [])];
  if (useless.length === 0) return null;
  throw new UserError(
    `OPENAI_API_KEY is missing, so ${useless.join(' and ')} ${useless.length > 1 ? 'are' : 'is'} of no use. Set the key (any word, where that server wants none), or remove ${useless.length > 1 ? 'both' : 'it'}.`,
  );
}

function slackSettings(settings: z.infer<typeof SETTINGS>): SlackSettings | null {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = settings;
  if (settings.SLACK_CLIENT_ID || settings.SLACK_CLIENT_SECRET) {
    throw new UserError(
      'SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are not used yet: this version serves one workspace. Remove them and set SLACK_BOT_TOKEN.',
    );
  }
  if (!signingSecret && !botToken && !appToken) return null;
  if (!botToken)
    throw new UserError('SLACK_BOT_TOKEN is missing. You find it in your Slack app under "OAuth & Permissions".');
  if (appToken) return { botToken, appToken };
  if (signingSecret) return { botToken, signingSecret };
  throw new UserError(
    'SLACK_SIGNING_SECRET is missing. You find it in your Slack app under "Basic Information". (Or set SLACK_APP_TOKEN for Socket Mode.)',
  );
}
