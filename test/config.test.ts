import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { UserError } from '../src/domain/errors.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const TOKEN = { SLACK_BOT_TOKEN: 'xoxb-1' };

describe('the settings', () => {
  it('are none for the sandbox', () => {
    expect(readConfig({ PATH: '/bin', SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: ' ' })).toEqual({
      slack: null,
      slackApiUrl: undefined,
      databaseUrl: undefined,
      model: null,
      port: 3000,
      logLevel: 'info',
    });
  });

  it('choose requests or Socket Mode', () => {
    expect(readConfig({ ...TOKEN, SLACK_SIGNING_SECRET: SECRET }).slack).toEqual({
      botToken: 'xoxb-1',
      signingSecret: SECRET,
    });
    expect(readConfig({ ...TOKEN, SLACK_APP_TOKEN: 'xapp-1' }).slack).toEqual({
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
    });
  });

  it('name a model and its server where there is a key', () => {
    expect(readConfig({ OPENAI_API_KEY: 'sk-1' }).model).toEqual({ apiKey: 'sk-1' });
    const local = { OPENAI_API_KEY: 'any', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'llama' };
    expect(readConfig(local).model).toEqual({ apiKey: 'any', baseUrl: local.OPENAI_BASE_URL, name: 'llama' });
  });

  it.each([
    [{ PORT: 'many' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ DATABASE_URL: 'mysql://host/db' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'nonsense' }, 'DATABASE_URL'],
    [{ SLACK_API_URL: 'https://slack.com/' }, 'SLACK_API_URL'],
    [{ SLACK_BOT_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_SIGNING_SECRET: SECRET }, 'SLACK_BOT_TOKEN is missing'],
    [{ ...TOKEN, SLACK_SIGNING_SECRET: 'x'.repeat(15) }, 'SLACK_SIGNING_SECRET cannot be one'],
    [{ ...TOKEN, SLACK_SIGNING_SECRET: 'xoxb-1234567890-abcdefgh' }, 'SLACK_SIGNING_SECRET cannot be one'],
    [TOKEN, 'SLACK_SIGNING_SECRET is missing'],
    [{ OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: 'localhost' }, 'OPENAI_BASE_URL'],
    [{ OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: 'ftp://models.example/v1' }, 'OPENAI_BASE_URL'],
    [{ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }, 'OPENAI_API_KEY is missing, so OPENAI_BASE_URL'],
    [{ OPENAI_MODEL: 'llama' }, 'OPENAI_API_KEY is missing, so OPENAI_MODEL is of no use'],
    [{ SLACK_CLIENT_ID: '1.2' }, 'SLACK_CLIENT_ID'],
  ])('%j names the setting that is wrong', (environment, name) => {
    expect(() => readConfig(environment)).toThrow(UserError);
    expect(() => readConfig(environment)).toThrow(name);
  });

  it.each([{ DATABASE_URL: 'localhost' }, { SLACK_API_URL: 'slack' }, { PORT: '1.5e9' }])('%j is one line', (wrong) => {
    expect(() => readConfig(wrong)).toThrow(/^[^\n]+$/);
  });

  it('may have spaces around them', () => {
    const { slack, port } = readConfig({
      SLACK_BOT_TOKEN: ' xoxb-1 ',
      SLACK_SIGNING_SECRET: `${SECRET}\n`,
      PORT: ' 80',
    });
    expect({ slack, port }).toEqual({ slack: { botToken: 'xoxb-1', signingSecret: SECRET }, port: 80 });
  });

  it('never show the value that was wrong', () => {
    expect(() => readConfig({ SLACK_BOT_TOKEN: 'a-secret-token' })).toThrow(/^(?!.*a-secret-token)/);
  });
});
