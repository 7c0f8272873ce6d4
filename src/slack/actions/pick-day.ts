import type { Deps } from '../../deps.ts';
import { isUnsettled } from '../../domain/commitment-change.ts';
import { UserError } from '../../domain/errors.ts';
import { commitmentOf } from '../../store/commitment-rows.ts';
import { myCommitments } from '../commands/commit.ts';
import type { Ask } from '../commands/subcommand.ts';
import { moveCommitmentModal } from '../modals/move-commitment.ts';
import { commitmentAnswered } from '../views/commitment-answer.ts';
import { withMenusDrawn } from './item.ts';
import { openOver } from './open-over.ts';
import { ownPart, partDrawn } from './own-part.ts';
import type { Answer, Press } from './pressed.ts';

/** Which commitment is to be moved, and why a day that was taken for it is none. */
type Picking = { ask: Ask; id: number; wrong: string | null };

/** Asks in a form for the day of a commitment; what is settled is said instead. */
export async function pickDay(deps: Deps, press: Press, { ask, id, wrong }: Picking): Promise<Answer> {
  const part = press.item ? undefined : await ownPart(deps, press);
  const { db, actor, said, now } = ask;
  const today = said.at.toPlainDate();
  const commitment = await commitmentOf(db, actor.workspaceId, id);
  if (!commitment) throw new UserError('That commitment is no longer there.');
  if (!isUnsettled(commitment)) return { beside: { text: commitmentAnswered({ is: 'stands', commitment }, today) } };
  const { item, place } = press;
  const on = item && place ? { item, channelId: place.channelId, ts: place.ts, isEphemeral: place.isEphemeral } : null;
  await openOver(press, moveCommitmentModal(commitment, today, on, wrong));
  // Drawn anew, the menu takes the same again after Cancel.
  if (item) return withMenusDrawn(ask, press);
  if (part) return partDrawn({ db, workspaceId: actor.workspaceId, now }, part);
  return place?.isEphemeral ? { redraw: () => myCommitments(ask) } : undefined;
}
