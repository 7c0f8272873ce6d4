import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { sectionOf } from '../../domain/activity.ts';
import { UserError } from '../../domain/errors.ts';
import { prospectingOf } from '../../domain/week.ts';
import { logActivities } from '../../store/activities.ts';
import { settleReached } from '../../store/commitment-progress.ts';
import { actOf } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { showProgress } from '../thread-part.ts';
import { progressBlocks } from '../views/commitment-progress.ts';
import { logged } from '../views/logged.ts';
import { PROSPECTING_KINDS } from '../views/prospecting-log.ts';
import { askOf, pressed } from './pressed.ts';

const KIND = z.enum(PROSPECTING_KINDS);

/**
 * Log it: prospecting of the presser's own, from the line in a channel. What was logged they alone see, with Undo; what follows draws
 * the line's number again.
 */
export const logProspectingAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const { db, actor, member, now } = ask;
    if (prospectingOf(member).length === 0) {
      throw new UserError('Prospecting is not part of your goals, so there is nothing to log here.');
    }
    const entry = { kind: KIND.parse(press.value), count: 1 };
    const activity = { ...entry, userId: actor.userId, dealId: null, section: sectionOf(entry.kind, null) };
    const act = await logActivities(db, actor, [activity], actOf(ask));
    if (act === undefined) return undefined;
    const reached = await settleReached(db, member, act, now);
    await showProgress({ db, workspaceId: member.workspaceId, now }, member.userId, reached);
    const today = ask.said.at.toPlainDate();
    return { beside: logged([entry], null, { act, note: null, on: today, today }, progressBlocks(reached, today)) };
  });
