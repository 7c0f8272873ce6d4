import type { Deps } from '../../deps.ts';
import { isUnsettled } from '../../domain/commitment-change.ts';
import { UserError } from '../../domain/errors.ts';
import { closedOf } from '../../store/closed-weeks.ts';
import { WORDS_STAY } from '../../store/commitment-changes.ts';
import { commitmentsNow } from '../../store/commitment-progress.ts';
import { commitmentOf } from '../../store/commitment-rows.ts';
import type { Ask } from '../commands/subcommand.ts';
import { editCommitmentModal } from '../modals/edit-commitment.ts';
import type { Pending } from '../pending.ts';
import { commitmentAnswered } from '../views/commitment-answer.ts';
import { ALL_OWN } from '../views/commitments.ts';
import { openOver } from './open-over.ts';
import { ownPart } from './own-part.ts';
import { askOf, pressed } from './pressed.ts';

/** Edit: opens the form for one commitment, whose number is the value, or for all that whoever presses can still edit. */
export const editCommitmentAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    await ownPart(deps, press);
    const ask = await askOf(deps, press);
    const id = press.value === ALL_OWN ? null : Number(press.value);
    const { db, actor, member, now } = ask;
    const mine = (await commitmentsNow(db, member, now))
      .map(({ commitment }) => commitment)
      .filter((one) => isUnsettled(one) && (id === null || one.id === id));
    if (mine.length === 0) return { beside: { text: await whyNone(ask, id) } };
    const closed = await closedOf(db, actor.workspaceId, actor.userId, mine);
    const open = mine.filter((one) => !closed.includes(one));
    if (open.length === 0) throw new UserError(WORDS_STAY);
    await openOver(press, editCommitmentModal(open));
    return undefined;
  });

async function whyNone({ db, actor, said }: Ask, id: number | null): Promise<string> {
  if (id === null) return 'You have committed to nothing that could be edited. `/commit` shows all of yours.';
  const commitment = await commitmentOf(db, actor.workspaceId, id);
  if (!commitment) throw new UserError('That commitment is no longer there.');
  if (commitment.userId !== actor.userId)
    return `Those are <@${commitment.userId}>'s own words: only they can edit them.`;
  return commitmentAnswered({ is: 'stands', commitment }, said.at.toPlainDate());
}
