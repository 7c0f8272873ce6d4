import { expect } from 'vitest';
import { errorOf } from '../workspace.ts';
import { type Expectation, section, texts, ts } from './expectation.ts';

/** What the bot says, edits and takes back. */
export const MESSAGES: Expectation[] = [
  {
    does: 'a post answers with its ts, and history shows the newest first',
    async check({ client, sales, bot }) {
      const first = await client.chat.postMessage({ channel: sales, text: 'one', blocks: [section('*one*')] });
      const second = await client.chat.postMessage({ channel: sales, text: 'two' });
      expect(Number(ts(second))).toBeGreaterThan(Number(ts(first)));
      const { messages } = await client.conversations.history({ channel: sales });
      expect(texts(messages)).toEqual(['two', 'one']);
      expect(messages?.[1]).toMatchObject({ ts: ts(first), user: bot, type: 'message', blocks: [section('*one*')] });
    },
  },
  {
    does: 'a post to a person lands in their DM',
    async check({ client, bea }) {
      const { channel } = await client.chat.postMessage({ channel: bea, text: 'hello' });
      expect(channel).toBe((await client.conversations.open({ users: bea })).channel?.id);
      expect(texts((await client.conversations.history({ channel: channel ?? '' })).messages)).toEqual(['hello']);
    },
  },
  {
    does: 'a post that cannot be is refused: channel_not_found, no_text, is_archived',
    async check({ client, sales, archive }) {
      expect(await errorOf(client.chat.postMessage({ channel: 'C_NOWHERE', text: 'a' }))).toBe('channel_not_found');
      expect(await errorOf(client.chat.postMessage({ channel: sales, text: '' }))).toBe('no_text');
      await archive(sales);
      expect(await errorOf(client.chat.postMessage({ channel: sales, text: 'a' }))).toBe('is_archived');
    },
  },
  {
    does: 'blocks beyond the limits are invalid_blocks, with the place named',
    lacking: 'does not validate blocks',
    async check({ client, sales }) {
      const post = client.chat.postMessage({ channel: sales, text: 'a', blocks: [section('x'.repeat(3001))] });
      await expect(post).rejects.toMatchObject({
        data: {
          error: 'invalid_blocks',
          response_metadata: { messages: ['[ERROR] 3001 characters, 3000 allowed [json-pointer:/blocks/0/text]'] },
        },
      });
    },
  },
  {
    does: 'an edit puts in new words and blocks; a text alone takes the blocks away',
    async check({ client, sales }) {
      const at = { channel: sales, ts: ts(await client.chat.postMessage({ channel: sales, text: 'old' })) };
      await client.chat.update({ ...at, text: 'new', blocks: [section('*new*')] });
      const edited = (await client.conversations.history({ channel: sales })).messages?.[0];
      expect(edited).toMatchObject({ ts: at.ts, text: 'new', blocks: [section('*new*')], edited: {} });
      await client.chat.update({ ...at, text: 'newest' });
      const plain = (await client.conversations.history({ channel: sales })).messages?.[0];
      expect(plain?.text).toBe('newest');
      expect(plain).not.toHaveProperty('blocks');
      expect(await errorOf(client.chat.update({ ...at, ts: '1.000001', text: 'a' }))).toBe('message_not_found');
    },
  },
  {
    does: 'a deleted message is gone, and gone again is message_not_found',
    async check({ client, sales }) {
      const at = { channel: sales, ts: ts(await client.chat.postMessage({ channel: sales, text: 'oops' })) };
      await client.chat.delete(at);
      expect((await client.conversations.history({ channel: sales })).messages).toEqual([]);
      expect(await errorOf(client.chat.delete(at))).toBe('message_not_found');
    },
  },
  {
    does: 'a permalink names channel and message',
    async check({ client, sales }) {
      const message_ts = ts(await client.chat.postMessage({ channel: sales, text: 'a' }));
      const { permalink } = await client.chat.getPermalink({ channel: sales, message_ts });
      expect(permalink).toContain(`/archives/${sales}/p${message_ts.replace('.', '')}`);
    },
  },
  {
    does: 'a reaction is counted once',
    async check({ client, sales, bot }) {
      const timestamp = ts(await client.chat.postMessage({ channel: sales, text: 'a' }));
      await client.reactions.add({ channel: sales, timestamp, name: 'tada' });
      const [message] = (await client.conversations.history({ channel: sales })).messages ?? [];
      expect(message?.reactions).toEqual([{ name: 'tada', users: [bot], count: 1 }]);
      expect(await errorOf(client.reactions.add({ channel: sales, timestamp, name: 'tada' }))).toBe('already_reacted');
    },
  },
  {
    does: 'a reaction is taken off once',
    async check({ client, sales }) {
      const timestamp = ts(await client.chat.postMessage({ channel: sales, text: 'a' }));
      await client.reactions.add({ channel: sales, timestamp, name: 'tada' });
      await client.reactions.remove({ channel: sales, timestamp, name: 'tada' });
      const [message] = (await client.conversations.history({ channel: sales })).messages ?? [];
      expect(message?.reactions ?? []).toEqual([]);
      expect(await errorOf(client.reactions.remove({ channel: sales, timestamp, name: 'tada' }))).toBe('no_reaction');
    },
  },
  {
    does: 'a reaction needs a name and a message that is there',
    async check({ client, sales }) {
      const timestamp = ts(await client.chat.postMessage({ channel: sales, text: 'a' }));
      const refused = (wish: { name?: string; timestamp?: string }) =>
        errorOf(client.reactions.add({ channel: sales, timestamp, name: 'eyes', ...wish }));
      expect(await refused({ name: '' })).toBe('invalid_name');
      expect(await refused({ timestamp: '1.000001' })).toBe('message_not_found');
    },
  },
  {
    does: 'a reaction by no name of an emoji, to no message, or at no moment is refused',
    lacking: 'takes any name and any moment',
    async check({ client, sales }) {
      const timestamp = ts(await client.chat.postMessage({ channel: sales, text: 'a' }));
      const refused = (wish: { name?: string; timestamp?: string }) =>
        errorOf(client.reactions.add({ channel: sales, timestamp, name: 'eyes', ...wish }));
      expect(await refused({ name: '👀' })).toBe('invalid_name');
      expect(await refused({ timestamp: '' })).toBe('no_item_specified');
      expect(await refused({ timestamp: 'soon' })).toBe('bad_timestamp');
    },
  },
  {
    does: 'what one person alone sees is answered with its ts, stands in no history, and takes no reaction',
    async check({ client, sales, bea }) {
      const parent = ts(await client.chat.postMessage({ channel: sales, text: 'a' }));
      const { message_ts = '' } = await client.chat.postEphemeral({
        ...{ channel: sales, user: bea, text: 'for you', thread_ts: parent },
      });
      expect(message_ts).toMatch(/^\d+\.\d{6}$/);
      expect(texts((await client.conversations.history({ channel: sales })).messages)).toEqual(['a']);
      expect(texts((await client.conversations.replies({ channel: sales, ts: parent })).messages)).toEqual(['a']);
      const reacted = client.reactions.add({ channel: sales, timestamp: message_ts, name: 'eyes' });
      expect(await errorOf(reacted)).toBe('message_not_found');
    },
  },
  {
    does: 'a file is uploaded and shared in a DM with a line above it; a channel that is not there is refused',
    async check({ client, bea }) {
      const { channel } = await client.conversations.open({ users: bea });
      const file = { filename: 'deals.csv', content: 'a,b', initial_comment: 'Here' };
      await client.filesUploadV2({ channel_id: channel?.id ?? '', ...file });
      const [message] = (await client.conversations.history({ channel: channel?.id ?? '' })).messages ?? [];
      expect(message).toMatchObject({ text: 'Here', files: [{ name: 'deals.csv', size: 3 }] });
      expect(await errorOf(client.filesUploadV2({ channel_id: 'C_NOWHERE', ...file }))).toBe('channel_not_found');
    },
  },
];
