import { z } from 'zod';
import { ACTIVITY_KINDS, sectionOf } from '../../domain/activity.ts';
import { ANGLES } from '../../domain/angle.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import { sectionOfStage } from '../../domain/stages.ts';
import { logActivities } from '../../store/activities.ts';
import { settleReached } from '../../store/commitment-progress.ts';
import { playBlocks } from '../commands/carried-play.ts';
import { showProgress } from '../thread-part.ts';
import { askNext, touchLogged } from '../views/item-done.ts';
import { answered, dealIn, onItem } from './item.ts';

/** A kind of touch, and what was new about it: "email/something-new". */
const TOUCH = z.object({ kind: z.enum(ACTIVITY_KINDS), angle: z.enum(ANGLES).optional() });

/** Items about a next step that a touch may have been: what comes after it is asked. */
const LEAVES_NO_STEP: ReadonlySet<RuleName> = new Set(['due-today', 'stalled', 'lead-response']);

/** Logged it: a touch of the presser's on the item's deal, and beside it one thing more: the play for what it met, or what is next. */
export const loggedItAction = onItem((answering, open) => {
  const { ask, press, rule } = open;
  const [first, second] = press.value.split('/');
  const { kind, angle = null } = TOUCH.parse({ kind: first, angle: second });
  const deal = dealIn(open);
  const { userId } = ask.actor;
  const section = sectionOf(kind, sectionOfStage(ask.workspace.stages, deal.stage));
  const touch = { userId, dealId: deal.id, kind, section, count: 1, angle };
  return answered(
    answering,
    open,
    async (tx, act) => {
      const logged = await logActivities(tx, ask.actor, [touch], act);
      if (logged !== undefined) {
        const reached = await settleReached(tx, ask.member, logged, ask.now);
        await showProgress({ db: tx, workspaceId: ask.member.workspaceId, now: ask.now }, userId, reached);
      }
      return logged === undefined ? null : { says: touchLogged(deal, kind, angle), act: logged };
    },
    async (act) => {
      const play = await playBlocks(ask, { deal, kind, text: null, act });
      return play.length > 0 || !LEAVES_NO_STEP.has(rule) ? play : askNext(deal, ask.said.at.toPlainDate());
    },
  );
});
