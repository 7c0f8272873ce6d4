import type { Post } from '../../web/wire.ts';
import { dayIn, millisOf } from '../desk/when.ts';

/** A day's name, the mark where unread begins, or a message; `follows` where it goes on under the same author. */
export type Line =
  | { is: 'day'; key: string; label: string }
  | { is: 'new'; key: string }
  | { is: 'replies'; key: string; label: string }
  | { is: 'post'; key: string; post: Post; follows: boolean; replies: Post[] };

/** Within this time one author's messages stand under one name, milliseconds. */
const TOGETHER = 5 * 60_000;

/** The lines of a place, oldest first: what stands outside threads, with its replies. `newFrom` is the first unread. */
export function linesOf(posts: Post[], { zone, now, newFrom }: { zone: string; now: number; newFrom: string | null }) {
  const replies = repliesByParent(posts);
  const lines: Line[] = [];
  let last: Post | undefined;
  for (const post of posts.filter((one) => !isReply(one))) {
    const day = dayIn(zone, millisOf(post.ts), now);
    const isNewDay = !last || dayIn(zone, millisOf(last.ts), now) !== day;
    if (isNewDay) lines.push({ is: 'day', key: `day ${post.ts}`, label: day });
    const isNew = newFrom !== null && post.ts >= newFrom && (!last || last.ts < newFrom);
    if (isNew) lines.push({ is: 'new', key: 'new' });
    const follows = !isNewDay && !isNew && !!last && !replies.has(last.ts) && goesOn(last, post);
    lines.push({ is: 'post', key: post.ts, post, follows, replies: replies.get(post.ts) ?? [] });
    last = post;
  }
  return lines;
}

/** A thread: its first message, if it is still there, and the replies to it. */
export function threadOf(posts: Post[], ts: string): { parent: Post | undefined; replies: Post[] } {
  return { parent: posts.find((post) => post.ts === ts), replies: repliesByParent(posts).get(ts) ?? [] };
}

/** The lines of a thread: its first message, how many replies there are, and they. */
export function threadLines(parent: Post | undefined, replies: Post[]): Line[] {
  const lineOf = (post: Post, last: Post | undefined): Line => {
    return { is: 'post', key: post.ts, post, follows: !!last && goesOn(last, post), replies: [] };
  };
  const label = repliesCounted(replies);
  return [
    ...(parent ? [lineOf(parent, undefined)] : []),
    ...(label ? [{ is: 'replies' as const, key: 'replies', label }] : []),
    ...replies.map((post, at) => lineOf(post, replies[at - 1])),
  ];
}

/** "7 replies", without those that one sees alone; '' for none. */
export function repliesCounted(replies: readonly Post[]): string {
  const { length } = replies.filter(({ onlyYou }) => !onlyYou);
  return length === 0 ? '' : length === 1 ? '1 reply' : `${length} replies`;
}

/** The same author, minutes later, to the same eyes. */
function goesOn(last: Post, post: Post): boolean {
  const isSoon = millisOf(post.ts) - millisOf(last.ts) < TOGETHER;
  return isSoon && last.user === post.user && last.onlyYou === post.onlyYou;
}

/** The first of the `count` newest messages of others; null where nothing is unread. */
export function firstUnread(posts: Post[], me: string, count: number): string | null {
  const others = posts.filter((post) => post.user !== me);
  return count > 0 ? (others.at(-Math.min(count, others.length))?.ts ?? null) : null;
}

function isReply({ ts, thread_ts: parent }: Post): boolean {
  return parent !== undefined && parent !== ts;
}

function repliesByParent(posts: Post[]): Map<string, Post[]> {
  return Map.groupBy(posts.filter(isReply), (post) => post.thread_ts ?? '');
}
