import { expect } from 'vitest';
import { errorOf } from '../workspace.ts';
import { type Expectation, texts, ts } from './expectation.ts';

const metadata = { event_type: 'delivery', event_payload: { id: 7 } };

/** What stands in conversations, and how it is read. */
export const CHANNELS: Expectation[] = [
  {
    does: 'conversations.open gives the same DM each time, and user_not_found for nobody',
    async check({ client, bea }) {
      const first = await client.conversations.open({ users: bea });
      const second = await client.conversations.open({ users: bea });
      expect(first.channel?.id).toMatch(/^D/);
      expect(second).toMatchObject({ already_open: true, channel: { id: first.channel?.id } });
      expect(await errorOf(client.conversations.open({ users: 'U_NOBODY' }))).toBe('user_not_found');
    },
  },
  {
    does: 'conversations.info, .members and .list describe a channel',
    async check({ client, sales, bea, raj, bot }) {
      const { channel } = await client.conversations.info({ channel: sales });
      expect(channel).toMatchObject({ id: sales, name: 'sales', is_private: false, is_archived: false, is_im: false });
      const { members } = await client.conversations.members({ channel: sales });
      expect(members).toEqual(expect.arrayContaining([bea, raj, bot]));
      const { channels } = await client.conversations.list({ exclude_archived: true });
      expect(channels?.map(({ id }) => id)).toContain(sales);
    },
  },
  {
    does: 'replies stand in the thread and not in the channel',
    async check({ client, sales, bot }) {
      const parent = ts(await client.chat.postMessage({ channel: sales, text: 'parent' }));
      await client.chat.postMessage({ channel: sales, text: 'a reply', thread_ts: parent });
      const { messages } = await client.conversations.replies({ channel: sales, ts: parent });
      expect(texts(messages)).toEqual(['parent', 'a reply']);
      expect(messages?.[1]?.thread_ts).toBe(parent);
      const { messages: top } = await client.conversations.history({ channel: sales });
      expect(top).toMatchObject([{ text: 'parent', reply_count: 1, reply_users: [bot] }]);
    },
  },
  {
    does: 'metadata comes back from history and replies',
    async check({ client, sales }) {
      const parent = ts(await client.chat.postMessage({ channel: sales, text: 'parent', metadata }));
      await client.chat.postMessage({ channel: sales, text: 'reply', thread_ts: parent, metadata });
      const asked = { channel: sales, include_all_metadata: true };
      expect((await client.conversations.history(asked)).messages?.[0]?.metadata).toEqual(metadata);
      expect((await client.conversations.replies({ ...asked, ts: parent })).messages?.[1]?.metadata).toEqual(metadata);
    },
  },
  {
    does: 'metadata stays away unless asked for',
    lacking: 'always hands it out',
    async check({ client, sales }) {
      await client.chat.postMessage({ channel: sales, text: 'a', metadata });
      expect((await client.conversations.history({ channel: sales })).messages?.[0]).not.toHaveProperty('metadata');
    },
  },
  {
    does: 'history is read page by page',
    async check({ client, sales }) {
      for (const text of ['one', 'two', 'three']) await client.chat.postMessage({ channel: sales, text });
      const first = await client.conversations.history({ channel: sales, limit: 2 });
      expect(texts(first.messages)).toEqual(['three', 'two']);
      expect(first.has_more).toBe(true);
      const cursor = first.response_metadata?.next_cursor ?? '';
      expect(texts((await client.conversations.history({ channel: sales, limit: 2, cursor })).messages)).toEqual([
        'one',
      ]);
    },
  },
  {
    does: 'oldest and latest bound history, the moment itself only when inclusive',
    lacking: 'ignores oldest',
    async check({ client, sales }) {
      const stamps: string[] = [];
      for (const text of ['one', 'two', 'three'])
        stamps.push(ts(await client.chat.postMessage({ channel: sales, text })));
      const read = async (bounds: object) =>
        texts((await client.conversations.history({ channel: sales, ...bounds })).messages);
      expect(await read({ oldest: stamps[0] })).toEqual(['three', 'two']);
      expect(await read({ oldest: stamps[0], inclusive: true })).toEqual(['three', 'two', 'one']);
      expect(await read({ latest: stamps[2] })).toEqual(['two', 'one']);
    },
  },
  {
    does: 'an unknown thread is thread_not_found',
    lacking: 'answers with an empty list',
    async check({ client, sales }) {
      expect(await errorOf(client.conversations.replies({ channel: sales, ts: '1.000001' }))).toBe('thread_not_found');
    },
  },
  {
    does: 'a public channel the bot is not in is not_in_channel, a private one channel_not_found',
    lacking: 'lets it into every public channel',
    async check({ client }) {
      expect(await errorOf(client.chat.postMessage({ channel: 'C_OTHER', text: 'a' }))).toBe('not_in_channel');
      expect(await errorOf(client.chat.postMessage({ channel: 'C_SECRET', text: 'a' }))).toBe('channel_not_found');
      expect(await errorOf(client.conversations.history({ channel: 'C_OTHER' }))).toBe('not_in_channel');
    },
  },
  {
    does: 'an ephemeral message is not in history, cannot be edited, and needs its reader',
    async check({ client, sales, bea }) {
      const { message_ts } = await client.chat.postEphemeral({ channel: sales, user: bea, text: 'psst' });
      expect((await client.conversations.history({ channel: sales })).messages).toEqual([]);
      const edit = client.chat.update({ channel: sales, ts: message_ts ?? '', text: 'a' });
      expect(await errorOf(edit)).toBe('message_not_found');
      expect(await errorOf(client.chat.postEphemeral({ channel: sales, user: 'U_NOBODY', text: 'a' }))).toBe(
        'user_not_found',
      );
    },
  },
];
