import type { Deps } from '../../deps.ts';
import type { CommitmentsMade } from '../../store/commitments.ts';
import { commitShown } from '../commitments-shown.ts';
import { answerOnce, answerTo, keepAnswer, standingOf } from '../items/answering.ts';
import { showAnswers } from '../items/showing.ts';
import type { Pending } from '../pending.ts';
import { commitmentsMade, itemCommitted } from '../views/commitments.ts';
import { doneBefore } from '../views/item-done.ts';
import { fieldsOf } from './commit.ts';
import { outcomeError, readRow } from './commit-submitted.ts';
import { ON_ITEM } from './item-form.ts';
import { refusalModal, resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Commits to an action on an item's deal, and the item's line says so; once, who comes second hears what stands. */
export const commitItemSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { on } = ON_ITEM.parse(JSON.parse(carried));
    if (!on) throw new Error('this form stands under items alone');
    const { item, isEphemeral, ...place } = on;
    const isOwn = isEphemeral || place.channelId === ask.member.dmChannel;
    const answering = { ask, place, item, isOwn };
    const show = () => pending.keep(showAnswers(deps, answering, { isEphemeral }));
    const standing = await standingOf(answering);
    if (standing.is !== 'open') {
      if (standing.is === 'moved') await keepAnswer(answering, standing.says);
      show();
      return { page: refusalModal(doneBefore(standing.says)) };
    }
    const { deal } = standing;
    if (!deal) throw new Error('this form is about deals alone');
    const read = readRow(filled, 0, ask.said);
    if ('errors' in read) return read;
    if (read.isOutcome) return { errors: { [fieldsOf(0).text]: outcomeError(read.text, [deal]) } };
    const { text, dueOn, counted } = read;
    const today = ask.said.at.toPlainDate();
    const wanted = { userId: ask.actor.userId, text, dueOn, counted, dealId: deal.id };
    let result: CommitmentsMade = { is: 'heard' };
    await answerOnce(answering, async (tx, act) => {
      result = await commitShown({ ...ask, db: tx }, [wanted], act);
      return result.is === 'heard' ? null : { says: itemCommitted(deal.name, wanted, today), act: result.act };
    });
    show();
    if (result.is === 'heard') {
      const before = await answerTo(ask, place, item);
      return { page: refusalModal(doneBefore(before?.says ?? 'That was done already.')) };
    }
    const message = commitmentsMade(result, { deals: new Map([[deal.id, deal.name]]), isAssumed: false }, today);
    return { page: resultModal(message, 'Committed') };
  });
