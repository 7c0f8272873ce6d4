import type { Money } from '../../../domain/money.ts';
import { changeTarget } from '../../../store/team-target.ts';
import type { Message } from '../../message.ts';
import { targetSaid } from '../../views/team-target.ts';
import type { Ask } from '../subcommand.ts';

/** Sets what a team is to win in a month, and says what changed. */
export async function setTarget(
  ask: Ask,
  teamId: number,
  decide: (standing: Money | null) => Money | null,
  lead?: string,
): Promise<Message> {
  const { db, actor, heard, now } = ask;
  const changed = await changeTarget(db, actor, teamId, decide, { heard, now });
  if (!changed) return { text: 'I heard that already. The target stands as it was saved then.' };
  return targetSaid(changed.before, changed.after, lead);
}
