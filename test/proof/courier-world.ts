import { seededFaults } from '../../src/sandbox/slack/faults.ts';
import { callFor } from '../../src/slack/courier/call.ts';
import { TERMS } from '../../src/slack/courier/terms.ts';
import { courier } from '../../src/slack/courier.ts';
import type { Message } from '../../src/slack/message.ts';
import type { Db } from '../../src/store/db.ts';
import { leaseConversations } from '../../src/store/leases.ts';
import { markStale, type NewPost, replaceBody } from '../../src/store/outbox.ts';
import { deliveries } from '../../src/store/schema.ts';
import { aMorning, at, type Fetch } from '../harness/morning.ts';
import type { CourierPlan, PlannedPost } from './courier-plan.ts';
import { dice } from './dice.ts';

/** A post of a plan, with where it went and under which id. `at` is when it was planned. */
export type Planted = NewPost & { workspaceId: string; id: number; at: Temporal.Instant };

/** What a plan came to. `text` is what a post should show in the end. */
export type World = {
  posts: Planted[];
  rows: (typeof deliveries.$inferSelect)[];
  slack: Awaited<ReturnType<typeof aMorning>>['slack'];
  text: (post: Planted) => string;
  /** How often the plan's faults answered 429. */
  limited: number;
};

const LATE_SECONDS = 50;
const FAULTS = [
  { instead: { status: 429, retryAfter: 7 } },
  { instead: { status: 500 } },
  { instead: { status: 500 }, done: true },
  { instead: { error: 'internal_error' }, done: true, shownAfter: LATE_SECONDS },
  { instead: 'reset' as const },
  { instead: 'reset' as const, done: true, shownAfter: LATE_SECONDS },
  { instead: 'no answer' as const },
  { instead: 'no answer' as const, done: true },
  { shownAfter: LATE_SECONDS },
  { instead: { error: 'restricted_action' } },
  { instead: { error: 'is_archived' } },
];

/** Edits lapse after a day, so all is over by then. */
const END = at(3 * 86_400);

/** Lives through a plan: real couriers on a real database and a local Slack, by a clock that is moved. */
export async function liveThrough(db: Db, plan: CourierPlan): Promise<World> {
  const roll = dice(plan.faults.seed);
  const seeded = seededFaults(plan.faults.seed, plan.faults.share, FAULTS);
  let limited = 0;
  const morning: Awaited<ReturnType<typeof aMorning>> = await aMorning(
    db,
    (call, nth) => {
      const isLook = call.method.startsWith('conversations.');
      if (isLook && !plan.readable) return { instead: { error: 'missing_scope' } };
      // Ids are new each time; the same plan meets the same faults.
      const fault = seeded({ ...call, workspaceId: call.workspaceId === morning.here.id ? 'here' : 'there' }, nth);
      if (isLook && fault?.instead && typeof fault.instead === 'object' && 'error' in fault.instead) return undefined;
      if (fault === FAULTS[0]) limited += 1;
      return fault;
    },
    (fetch) => impatient(fetch, () => pass(9)),
  );
  const { here, there, slack } = morning;
  const pass = (most: number) => {
    if (plan.slow) morning.moveTo(morning.deps.now().add({ milliseconds: Math.floor(roll() * most * 1_000) }));
  };
  const deps = {
    ...morning.deps,
    slackFor: (id: string) => {
      pass(12);
      return morning.deps.slackFor(id);
    },
  };
  const versions = new Map<number, number>();
  const textOf = (id: number) => `say ${id} v${versions.get(id) ?? 0}`;
  const draw = async (_view: string, id: unknown): Promise<Message> => ({ text: textOf(Number(id)) });
  const couriers = Array.from({ length: plan.slow ? 1 : 2 }, () => courier(deps, { draw, random: roll }));

  const conversations = [here, there].flatMap(({ id, channels }) => channels.map((channelId) => ({ id, channelId })));
  const posts: Planted[] = [];

  async function plant(planned: PlannedPost): Promise<void> {
    const { id: workspaceId, channelId } = conversations[plan.slow ? 0 : planned.place] as (typeof conversations)[0];
    const earlier = posts.filter((post) => post.channelId === channelId);
    const parent = planned.under === null ? undefined : earlier[planned.under % Math.max(1, earlier.length)];
    const notBefore = at(planned.at + planned.opensAfter);
    const post = morning.post(`post ${posts.length}`, {
      ...{
        channelId,
        notBefore,
        expiresAt: notBefore.add({ seconds: planned.livesFor }),
        repeatable: planned.repeatable,
      },
      ...(parent && !parent.under ? { under: parent.key } : {}),
    });
    const id = (await morning.add([post], workspaceId)).get(post.key);
    if (id === undefined) throw new Error(`${post.key} was not added`);
    await replaceBody(db, workspaceId, id, { text: textOf(id) });
    posts.push({ ...post, workspaceId, id, at: at(planned.at) });
  }

  async function goesStale(of: number): Promise<void> {
    const post = posts[of % Math.max(1, posts.length)];
    if (!post) return;
    const { workspaceId, id } = post;
    await db.transaction(async (tx) => {
      const found = await markStale(tx, workspaceId, id, 'text', id, deps.now());
      if (found === 'ended') return;
      versions.set(id, (versions.get(id) ?? 0) + 1);
      if (found === 'replace') await replaceBody(tx, workspaceId, id, { text: textOf(id) });
    });
  }

  async function dies(n: number, { leases, called }: CourierPlan['deaths'][number]): Promise<void> {
    const now = deps.now();
    const { leased } = await leaseConversations(db, {
      ...{ ...TERMS, now, until: now.add({ milliseconds: TERMS.leaseMs }), limit: leases, lease: `dead ${n}` },
    });
    for (const one of leased)
      if (called && one.task === 'post')
        await callFor(await morning.deps.slackFor(one.workspaceId), one, one.body as Message);
  }

  const events: [number, () => Promise<void>][] = [
    ...plan.posts.map((post): [number, () => Promise<void>] => [post.at, () => plant(post)]),
    ...plan.edits.map(({ at: when, of }): [number, () => Promise<void>] => [when, () => goesStale(of)]),
    ...plan.deaths.map((death, n): [number, () => Promise<void>] => [death.at, () => dies(n, death)]),
  ];
  for (const [when, happen] of events.sort(([a], [b]) => a - b)) {
    await morning.drain(at(when), couriers);
    if (Temporal.Instant.compare(deps.now(), at(when)) < 0) morning.moveTo(at(when));
    await happen();
  }
  await morning.drain(END, couriers);
  return { posts, slack, limited, rows: await db.select().from(deliveries), text: ({ id }) => textOf(id) };
}

/** Gives up on a silent Slack at once; `answered` is called with each answer. */
function impatient(fetch: Fetch, answered: () => void): Fetch {
  return async (url, init) => {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(5) });
    answered();
    return answer;
  };
}
