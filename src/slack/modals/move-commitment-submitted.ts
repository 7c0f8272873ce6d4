import type { Deps } from '../../deps.ts';
import { faultOf } from '../../domain/errors.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import { changeShown } from '../commitments-shown.ts';
import { keepAnswer } from '../items/answering.ts';
import { showAnswers } from '../items/showing.ts';
import type { Pending } from '../pending.ts';
import { commitmentAnswered } from '../views/commitment-answer.ts';
import { withUndo } from '../views/saved.ts';
import { MOVED } from './move-commitment.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Moves a commitment to the day that was picked; where it is an item of a message, its line says so. */
export const moveCommitmentSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { commitment, on } = MOVED.parse(JSON.parse(carried));
    if (!filled.to) return { errors: { to: 'By which day?' } };
    const to = Temporal.PlainDate.from(filled.to);
    const wrong = faultOf(() => requireUpcoming(to, ask.said, 'the commitment'));
    if (wrong !== null) return { errors: { to: wrong } };
    const changed = await changeShown(ask, commitment, { is: 'moved', to });
    const says = commitmentAnswered(changed, ask.said.at.toPlainDate());
    const act = changed.is === 'changed' ? changed.act : null;
    if (on && act !== null) {
      const { item, isEphemeral, ...place } = on;
      const answering = { ask, place, item, isOwn: true };
      await keepAnswer(answering, says, act);
      pending.keep(showAnswers(deps, answering, { isEphemeral }));
    }
    return { page: resultModal(act === null ? { text: says } : withUndo(says, act), 'Moved') };
  });
