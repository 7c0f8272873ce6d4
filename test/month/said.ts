import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { deliveries } from '../../src/store/schema.ts';
import type { Team } from './cast.ts';
import type { Month } from './month.ts';
import { placeOf } from './place.ts';
import type { Shown } from './reading.ts';

/** A delivery as the database has it. */
export type Row = typeof deliveries.$inferSelect;

type Said = Awaited<ReturnType<typeof saidIn>>;

const MARK = z.object({ event_payload: z.object({ delivery: z.string() }) });

/** Every delivery of the month, and every message of ours in Slack that carries the mark of one. */
export async function saidIn({ office: { db, slack, workspaceId } }: Month) {
  const rows = await db.select().from(deliveries).where(eq(deliveries.workspaceId, workspaceId)).orderBy(deliveries.id);
  const channels = slack.snapshot().workspaces.flatMap((one) => one.channels);
  const marked = channels
    .flatMap(({ id }) => slack.messages(id))
    .flatMap((message): { message: Shown; id: number }[] => {
      const { data } = MARK.safeParse(message.metadata);
      return data ? [{ message, id: Number(data.event_payload.delivery.split('/')[1]) }] : [];
    });
  const posts = rows.filter(({ key }) => key !== null);
  const edits = rows.filter((row) => row.edits !== null);
  return {
    ...{ rows, posts, edits, marked },
    /** What a post became. */
    messageOf: (row: Pick<Row, 'id'>) => marked.find(({ id }) => id === row.id)?.message,
  };
}

/** The posts of the afternoons in a team's channel, the earliest first. */
export function nudgesIn({ office }: Month, { posts, messageOf }: Said, team: Team): Shown[] {
  const its = posts.filter(
    ({ key, channelId }) => key?.startsWith('channel-nudges:') && channelId === office.channel(team),
  );
  return its.flatMap((post) => messageOf(post) ?? []);
}

/** How often each message was edited by a courier: by its calls, and by what was queued. */
export function editsBy({ office }: Month, { posts, edits }: Said) {
  const called = office.slack.calls('chat.update').map(({ args }) => placeOf(args as Pick<Shown, 'channel' | 'ts'>));
  const posted = new Map(posts.map((post) => [post.id, post]));
  const queued = edits.map((edit) => {
    const { channelId: channel, ts } = posted.get(edit.edits ?? 0) ?? {};
    return placeOf({ channel: channel ?? '', ts: ts ?? '' });
  });
  return { called: counted(called), queued: counted(queued) };
}

function counted(places: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(places, (place) => place)].map(([place, all]) => [place, all.length]));
}
