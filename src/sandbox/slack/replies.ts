import type { Message } from './state.ts';

/** The replies to a message among these, in their order; what one person alone sees is none. */
export function repliesTo({ channel, ts }: Message, among: Message[]): Message[] {
  return among.filter(
    (one) => one.channel === channel && one.thread_ts === ts && one.ts !== ts && one.viewer === undefined,
  );
}

/** What Slack adds to a message for its replies; nothing where there are none. */
export function threadCounts(replies: Message[]) {
  const [first] = replies;
  if (!first) return {};
  const users = [...new Set(replies.map(({ user }) => user))];
  return {
    thread_ts: first.thread_ts,
    reply_count: replies.length,
    reply_users: users,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts,
  };
}
