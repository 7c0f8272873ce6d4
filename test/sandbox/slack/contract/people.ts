import { expect } from 'vitest';
import { errorOf } from '../workspace.ts';
import type { Expectation } from './expectation.ts';

/** Who is there: tokens, people, workspaces. */
export const PEOPLE: Expectation[] = [
  {
    does: 'auth.test names the workspace and the bot',
    async check({ client, bot }) {
      expect(await client.auth.test()).toMatchObject({ ok: true, team: 'Acme Sales', user_id: bot, bot_id: 'B_BOT' });
    },
  },
  {
    does: 'a token nobody was given is invalid_auth',
    lacking: 'takes any token as admin',
    async check({ client }) {
      expect(await errorOf(client.apiCall('auth.test', { token: 'xoxb-forged' }))).toBe('invalid_auth');
    },
  },
  {
    does: 'users.info knows names, and user_not_found',
    async check({ client, bea }) {
      const { user } = await client.users.info({ user: bea });
      expect(user).toMatchObject({ id: bea, name: 'bea', real_name: 'Bea Ortiz', deleted: false, is_bot: false });
      expect(await errorOf(client.users.info({ user: 'U_NOBODY' }))).toBe('user_not_found');
    },
  },
  {
    does: 'users.info tells the zone',
    lacking: 'its users have no zone',
    async check({ client, raj }) {
      const { user } = await client.users.info({ user: raj });
      expect(user).toMatchObject({ tz: 'Asia/Kolkata', tz_offset: 19_800 });
    },
  },
  {
    does: 'users.list is read page by page, each person once',
    async check({ client }) {
      const names: (string | undefined)[] = [];
      let cursor = '';
      do {
        const { members = [], response_metadata } = await client.users.list({ limit: 2, cursor });
        expect(members.length).toBeLessThanOrEqual(2);
        names.push(...members.map(({ name }) => name));
        cursor = response_metadata?.next_cursor ?? '';
      } while (cursor);
      expect(names).toEqual(expect.arrayContaining(['bea', 'raj', 'sideline']));
      expect(new Set(names).size).toBe(names.length);
    },
  },
  {
    does: 'users.list names those who left, as deleted',
    lacking: 'leaves them out',
    async check({ client }) {
      const { members = [] } = await client.users.list({});
      expect(members.find(({ name }) => name === 'gone')?.deleted).toBe(true);
    },
  },
  {
    does: 'Socket Mode is refused to a bot token',
    lacking: 'has no Socket Mode',
    async check({ client }) {
      expect(await errorOf(client.apps.connections.open())).toBe('not_allowed_token_type');
    },
  },
];
