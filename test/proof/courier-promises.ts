import type { CourierPlan } from './courier-plan.ts';
import type { Planted, World } from './courier-world.ts';
import { millisOf } from './findings.ts';

const PACE_MS = 1_000;

type Message = ReturnType<World['slack']['messages']>[number];

/** Every promise that a world broke, in words. */
export function brokenPromises(world: World, plan: CourierPlan): string[] {
  const channels = new Set(world.posts.map(({ channelId }) => channelId));
  return [
    ...world.slack.breaches(),
    ...unearned(world),
    ...[...channels].flatMap((channel) => inChannel(world, channel)),
    ...world.posts.flatMap((post) => [
      ...onceAt(world, post, plan),
      ...underParent(world, post),
      ...upToDate(world, post),
    ]),
    ...world.rows.flatMap(({ id, key, state, reason }) =>
      state === 'sent' || (state === 'ended' && reason)
        ? []
        : [`${key ?? `edit ${id}`} is ${state}, because ${reason}`],
    ),
  ];
}

/** A 429 that no plan of faults gave. */
function unearned({ slack, limited }: World): string[] {
  const all = slack.calls().filter(({ answer }) => answer?.error === 'ratelimited').length;
  return all > limited ? [`${all - limited} posts came too soon for Slack`] : [];
}

/** Two messages closer than the pace, and a post said before an earlier one that could have gone. */
function inChannel(world: World, channel: string): string[] {
  const messages = world.slack.messages(channel);
  const close = messages.flatMap((message, n) => {
    const before = messages[n - 1];
    const gap = before ? saidAt(message) - saidAt(before) : PACE_MS;
    return gap < PACE_MS ? [`two messages in ${channel} are ${gap} ms apart`] : [];
  });
  const firsts = world.posts
    .filter(({ channelId }) => channelId === channel)
    .flatMap((post) => {
      const [first] = saidOf(world, post);
      const calledAt = world.rows.find(({ id }) => id === post.id)?.calledAt?.epochMilliseconds;
      // What opens after the lease was taken comes next.
      return first
        ? [{ post, at: saidAt(first), chosenAt: Math.min(saidAt(first), calledAt ?? Number.POSITIVE_INFINITY) }]
        : [];
    });
  const saidTime = new Map(firsts.map(({ post, at }) => [post.key, at]));
  const swapped = firsts.flatMap(({ post, at, chosenAt }) =>
    firsts
      .filter((other) => other.post.id < post.id && other.at > at && couldGo(other.post, chosenAt, saidTime))
      .map((other) => `${post.key} was said before ${other.post.key}`),
  );
  return [...close, ...swapped];
}

/** Whether a post was open, and its parent there, at this moment. */
function couldGo({ notBefore, under }: Planted, at: number, saidTime: Map<string, number>): boolean {
  const parent = under === undefined ? 0 : (saidTime.get(under) ?? Number.POSITIVE_INFINITY);
  return notBefore.epochMilliseconds <= at && parent < at;
}

/** Said too early, too late, twice, or otherwise than the outbox has it. */
function onceAt(world: World, post: Planted, { readable }: CourierPlan): string[] {
  const row = world.rows.find(({ id }) => id === post.id);
  const said = saidOf(world, post);
  const times = said.map(saidAt);
  const broken: string[] = [];
  if (times.some((at) => at < post.notBefore.epochMilliseconds)) broken.push(`${post.key} was said before its time`);
  if (times.some((at) => at >= post.expiresAt.epochMilliseconds)) broken.push(`${post.key} was said after it expired`);
  if (row?.state === 'sent' && !said.some(({ ts }) => ts === row.ts))
    broken.push(`${post.key} was not said as ${row.ts}`);
  const mayRepeat = post.repeatable && !readable;
  if (said.length > 1 && !mayRepeat) broken.push(`${post.key} was said ${said.length} times`);
  if (row?.state === 'ended' && said.length > 0 && row.reason !== 'unconfirmed' && !mayRepeat)
    broken.push(`${post.key} was said and is ended: ${row.reason}`);
  return broken;
}

function underParent(world: World, post: Planted): string[] {
  const parent = world.posts.find(({ key, channelId }) => key === post.under && channelId === post.channelId);
  const places = new Set<string | undefined>(parent ? saidOf(world, parent).map(({ ts }) => ts) : [undefined]);
  const strays = saidOf(world, post).filter(({ thread_ts }) => !places.has(thread_ts));
  return strays.map(({ thread_ts }) => `${post.key} stands under ${thread_ts}`);
}

/** What went stale shows what is so, unless its edit ended. */
function upToDate(world: World, post: Planted): string[] {
  const row = world.rows.find(({ id }) => id === post.id);
  if (row?.state !== 'sent' || world.rows.some(({ edits, state }) => edits === post.id && state === 'ended')) return [];
  const shown = saidOf(world, post).find(({ ts }) => ts === row.ts)?.text;
  return shown === world.text(post) ? [] : [`${post.key} shows ${shown}, not ${world.text(post)}`];
}

function saidOf({ slack }: World, { workspaceId, channelId, id }: Planted): Message[] {
  // The mark that the courier puts on every post.
  const markOf = ({ metadata }: Message) =>
    (metadata as { event_payload?: { delivery?: string } } | undefined)?.event_payload?.delivery;
  return slack.messages(channelId).filter((message) => markOf(message) === `${workspaceId}/${id}`);
}

function saidAt({ ts }: Message): number {
  return Math.floor(millisOf(ts));
}
