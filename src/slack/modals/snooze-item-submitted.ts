import type { Deps } from '../../deps.ts';
import { faultOf } from '../../domain/errors.ts';
import { keepQuiet, requireQuietDay } from '../items/snoozing.ts';
import type { Pending } from '../pending.ts';
import { snoozed } from '../views/item-done.ts';
import { withUndo } from '../views/saved.ts';
import { answerItemForm } from './item-answer.ts';
import { ON_ITEM } from './item-form.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Keeps quiet about an item's deal until the day that was picked, and the item's line says so. */
export const snoozeItemSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { on } = ON_ITEM.parse(JSON.parse(carried));
    if (!on) throw new Error('this form stands under items alone');
    if (!filled.until) return { errors: { until: 'Until which day?' } };
    const until = Temporal.PlainDate.from(filled.until);
    const wrong = faultOf(() => requireQuietDay(until, ask.said));
    if (wrong !== null) return { errors: { until: wrong } };
    return answerItemForm(deps, pending, { ask, on }, (open) => {
      const done: { act: number | null } = { act: null };
      const write = keepQuiet(ask, open, until);
      return {
        async write(tx, act) {
          const written = await write(tx, act);
          done.act = written?.act ?? null;
          return written;
        },
        last() {
          const says = snoozed(open.deal, until, ask.said.at.toPlainDate());
          return resultModal(done.act === null ? { text: says } : withUndo(says, done.act), 'Snoozed');
        },
      };
    });
  });
