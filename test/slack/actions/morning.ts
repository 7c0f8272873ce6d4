import { eq } from 'drizzle-orm';
import { plain } from '../../../src/slack/plain.ts';
import type { Db } from '../../../src/store/db.ts';
import { schedules } from '../../../src/store/schema.ts';
import type { Wire } from '../../slack-fixture.ts';

/** A moment by the clock in New York. */
export function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('America/New_York').toInstant();
}

/** Something Bea logged, by the clock in New York. */
export type LoggedThen = { at: string; text: string };

/** Bea's digest of Monday 9 March: what `commands` opened in February has stalled or is due by then. It is 08:31 after it. */
export async function aMorning(db: Db, wire: Wire, commands: string[], then: LoggedThen[] = []) {
  await db.delete(schedules);
  wire.setNow(at('2026-02-02T10:00'));
  const bea = wire.slack.as(wire.id('bea'));
  for (const text of commands) await bea.command('/deal', text);
  for (const { at: when, text } of then) {
    wire.setNow(at(when));
    await bea.command('/log', text);
  }
  await db.delete(schedules).where(eq(schedules.workspaceId, wire.workspaceId));
  await db.insert(schedules).values({
    workspaceId: wire.workspaceId,
    job: 'morning-digest',
    subject: wire.id('bea'),
    nextAt: at('2026-03-09T08:30'),
  });
  wire.setNow(at('2026-03-09T08:30'));
  await wire.parts.tick();
  await wire.parts.courier.run();
  wire.setNow(at('2026-03-09T08:31'));
  return { bea, digest: () => lastDm(wire), press: pressing(wire) };
}

/** The last message in Bea's DM. */
export function lastDm(wire: Wire) {
  const message = wire.slack.dm(wire.id('bea')).findLast(({ viewer }) => viewer === undefined);
  if (!message) throw new Error('nothing was said');
  return message;
}

/** The digest as Bea reads it, a line a block. */
export function lines(wire: Wire): string[] {
  return plain(lastDm(wire)).split('\n');
}

/** Presses what stands under an item of the last message: by item and action id. */
function pressing(wire: Wire) {
  return async (item: string, action: string, value?: string, who = 'bea') => {
    const isLine = action === 'undo_item';
    // A block of buttons that was drawn again has an id of its own.
    const blocks = lastDm(wire).blocks ?? [];
    const under = blocks.find(({ block_id }) => String(block_id).startsWith(`${item}/do`));
    const place = { block: isLine ? item : String(under?.block_id), action };
    const outcome = await wire.slack.as(wire.id(who)).click(lastDm(wire), place, value);
    await wire.parts.drained();
    return outcome;
  };
}
