import type { NewPost } from '../../src/store/outbox.ts';
import { type Dice, oneOf } from './dice.ts';

export type Place = { id: string; channels: string[] };

/** Posts to one workspace, in the order they are planned. */
export type Said = { workspaceId: string; posts: NewPost[] };

/** Workspaces with as many conversations each, always of the same ids: faults strike by them. */
export function places(workspaces: number, channels: number): Place[] {
  const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`);
  return numbered('T', workspaces).map((id) => ({ id, channels: numbered(`C${id}C`, channels) }));
}

/** `count` posts dealt out to these conversations in turn, about half of them replies to an earlier one of theirs. */
export function dealt(roll: Dice, where: Place[], count: number, now: Temporal.Instant): Said[] {
  const conversations = where.flatMap(({ id, channels }) => channels.map((channelId) => ({ id, channelId })));
  const parents = new Map<string, string[]>();
  const said = where.map(({ id }) => ({ workspaceId: id, posts: [] as NewPost[] }));
  for (let n = 0; n < count; n++) {
    const { id, channelId } = conversations[n % conversations.length] ?? oneOf(roll, conversations);
    const earlier = parents.get(channelId) ?? [];
    const key = `${channelId} ${n}`;
    const under = earlier.length > 0 && roll() < 0.5 ? oneOf(roll, earlier) : undefined;
    if (under === undefined) parents.set(channelId, [...earlier, key]);
    const post = { channelId, key, body: { text: `say ${key}` }, notBefore: now, expiresAt: now.add({ hours: 1 }) };
    said.find(({ workspaceId }) => workspaceId === id)?.posts.push({ ...post, ...(under ? { under } : {}) });
  }
  return said;
}

/** Half of each workspace's posts, and the rest in five parts. */
export function inParts(said: Said[]): [Said[], ...Said[][]] {
  const part = (from: number, to: number) =>
    said.map(({ workspaceId, posts }) => {
      const at = (share: number) => Math.round(posts.length * share);
      return { workspaceId, posts: posts.slice(at(from), at(to)) };
    });
  const rest = Array.from({ length: 5 }, (_, n) => part(0.5 + n / 10, 0.6 + n / 10));
  return [part(0, 0.5), ...rest];
}
