import type { Deal } from '../../domain/deal.ts';
import type { CommitWords } from '../../domain/text/commit-command.ts';
import type { CommitmentsMade } from '../../store/commitments.ts';
import type { Ask } from '../commands/subcommand.ts';
import { commitShown } from '../commitments-shown.ts';
import { itemCommitted } from '../views/commitments.ts';
import type { WriteAnswer } from './answering.ts';

/** Commits whoever asks to these words on an item's deal, and gives the item's line; `made` tells what came of it. */
export function commitOn(
  ask: Ask,
  deal: Deal,
  words: CommitWords,
): { write: WriteAnswer; made: () => CommitmentsMade } {
  const { text, dueOn, counted } = words;
  const wanted = { userId: ask.actor.userId, text, dueOn, counted, dealId: deal.id };
  let result: CommitmentsMade = { is: 'heard' };
  return {
    async write(tx, act) {
      result = await commitShown({ ...ask, db: tx }, [wanted], act);
      if (result.is === 'heard') return null;
      return { says: itemCommitted(deal.name, wanted, ask.said.at.toPlainDate()), act: result.act };
    },
    made: () => result,
  };
}
