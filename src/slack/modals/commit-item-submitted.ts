import type { Deps } from '../../deps.ts';
import { commitOn } from '../items/committing.ts';
import type { Pending } from '../pending.ts';
import { commitmentsMade } from '../views/commitments.ts';
import { doneBefore } from '../views/item-done.ts';
import { fieldsOf } from './commit.ts';
import { outcomeError, readRow } from './commit-submitted.ts';
import { answerItemForm } from './item-answer.ts';
import { ON_ITEM } from './item-form.ts';
import { refusalModal, resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Commits to an action on an item's deal, and the item's line says so; once, who comes second hears what stands. */
export const commitItemSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { on } = ON_ITEM.parse(JSON.parse(carried));
    if (!on) throw new Error('this form stands under items alone');
    return answerItemForm(deps, pending, { ask, on }, ({ deal }) => {
      const read = readRow(filled, 0, ask.said);
      if ('errors' in read) return read;
      if (read.isOutcome) return { errors: { [fieldsOf(0).text]: outcomeError(read.text, [deal]) } };
      const { write, made } = commitOn(ask, deal, read);
      return {
        write,
        last() {
          const result = made();
          if (result.is === 'heard') return refusalModal(doneBefore('That was done already.'));
          const told = { deals: new Map([[deal.id, deal.name]]), isAssumed: false };
          return resultModal(commitmentsMade(result, told, ask.said.at.toPlainDate()), 'Committed');
        },
      };
    });
  });
