import { changeReading } from '../../../store/team-reading.ts';
import type { Message } from '../../message.ts';
import { readsSaid } from '../../views/team-reads.ts';
import type { Ask } from '../subcommand.ts';

/** Sets whether a team's channel is read for updates, and says what that means. */
export async function setReads(
  ask: Ask,
  teamId: number,
  decide: (standing: boolean) => boolean,
  lead?: string,
): Promise<Message> {
  const { db, actor, heard, now } = ask;
  const changed = await changeReading(db, actor, teamId, decide, { heard, now });
  if (!changed) return { text: 'I heard that already. It stands as it was saved then.' };
  return readsSaid(changed.before, changed.after, lead);
}
