import { eq } from 'drizzle-orm';
import type { Finding } from '../../src/domain/finding.ts';
import type { ChannelNudge } from '../../src/domain/nudge.ts';
import { plain } from '../../src/slack/plain.ts';
import { channelNudgeMessage } from '../../src/slack/views/channel-nudges.ts';
import type { Db } from '../../src/store/db.ts';
import { memberOf } from '../../src/store/members.ts';
import { saveNudges } from '../../src/store/nudges.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { deals } from '../../src/store/schema.ts';
import { saveTeam } from '../../src/store/teams.ts';
import { aDeal, date } from '../domain/builders.ts';
import type { Wire } from '../slack-fixture.ts';

/** The channel of a wire's team. */
export function eastOf(wire: Wire): string {
  return `C${wire.workspaceId.slice(1)}`;
}

/** Bea and Ann, managed by Max, in their channel; all three have spoken to the bot. */
export async function aTeamOnTheWire(db: Db, wire: Wire, over: { privateOnly?: boolean } = {}) {
  for (const name of ['bea', 'ann', 'max', 'ada']) await wire.slack.as(wire.id(name)).command('/deal', '');
  const people = ['bea', 'ann'].map((name) => ({ userId: wire.id(name), manages: false }));
  return saveTeam(
    db,
    {
      workspaceId: wire.workspaceId,
      name: 'East',
      channelId: eastOf(wire),
      zone: 'America/New_York',
      country: 'US',
      workDays: [1, 2, 3, 4, 5],
      createdAt: wire.now(),
      ...over,
    },
    [...people, { userId: wire.id('max'), manages: true }],
  );
}

/** The afternoon's post about all deals there are, and about these people's prospecting: planned and in the ledger, not sent. */
export async function aPlannedPost(db: Db, wire: Wire, silent: { name: string; named: boolean }[] = []) {
  const { workspaceId } = wire;
  const opened = await db.select().from(deals).where(eq(deals.workspaceId, workspaceId)).orderBy(deals.id);
  const owner = async (userId: string) => {
    const rep = await memberOf(db, workspaceId, userId);
    if (!rep) throw new Error('never met');
    return rep;
  };
  const stalled = await Promise.all(
    opened.map(async (one) => {
      const deal = { ...aDeal(), ...one };
      const finding = { rule: 'stalled', reason: 'quiet', deal, days: 9, limit: 5, since: date('2026-02-26') } as const;
      return { rep: await owner(one.ownerId), finding };
    }),
  );
  const about = await Promise.all(
    silent.map(async ({ name, named }) => ({
      rep: await owner(wire.id(name)),
      finding: {
        ...({ rule: 'no-prospecting', reason: 'none', logged: 0, goal: null, wanted: 1 } as const),
        weekStart: date('2026-03-09'),
        inChannel: { of: 3, named },
      },
    })),
  );
  const named = about.flatMap(({ rep, finding }) => (finding.inChannel.named ? [rep.userId] : []));
  const prospecting = about.length > 0 ? { count: about.length, of: 3, named, about } : null;
  const nudge: ChannelNudge = { stalled, more: 0, prospecting };
  const { text, blocks = [] } = channelNudgeMessage(nudge, wire.now());
  const post = { channelId: eastOf(wire), key: `nudge:${wire.now()}`, body: { text, blocks }, notBefore: wire.now() };
  const expiresAt = wire.now().add({ hours: 3 });
  const [id = 0] = (await addDeliveries(db, workspaceId, [{ ...post, expiresAt }], wire.now())).values();
  const told: { rep: { userId: string }; finding: Finding }[] = [...stalled, ...about];
  const said = { job: 'channel-nudges', occasion: '2026-03-10', deliveryId: id } as const;
  await saveNudges(
    db,
    workspaceId,
    told.map(({ rep, finding }) => ({ ...said, userId: rep.userId, finding })),
    wire.now(),
  );
  return id;
}

/** The same, sent; five minutes have passed since. */
export async function aPost(db: Db, wire: Wire, silent: { name: string; named: boolean }[] = []): Promise<number> {
  const id = await aPlannedPost(db, wire, silent);
  await wire.parts.courier.run();
  wire.setNow(wire.now().add({ minutes: 5 }));
  return id;
}

/** The last message of the channel as people read it, a line a block, once everything that waits was sent. */
export async function lastIn(wire: Wire): Promise<string[]> {
  const messages = await readIn(wire);
  const [last = []] = messages.slice(-1);
  return last;
}

/** All messages of the channel, the same way. */
export async function readIn(wire: Wire): Promise<string[][]> {
  await wire.parts.drained();
  // A channel takes one message a second.
  wire.setNow(wire.now().add({ seconds: 2 }));
  await wire.parts.courier.run();
  const nameOf = (id: string) => ['bea', 'ann', 'max', 'ada'].find((name) => wire.id(name) === id) ?? id;
  return wire.slack.messages(eastOf(wire)).map((message) => plain(message, { nameOf }).split('\n'));
}
