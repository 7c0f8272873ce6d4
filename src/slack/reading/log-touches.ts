import { type Activity, isTouch, sectionOf } from '../../domain/activity.ts';
import type { Angle } from '../../domain/angle.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Update } from '../../domain/reading.ts';
import { sectionOfStage } from '../../domain/stages.ts';
import { angleIn } from '../../domain/text/angle.ts';
import { logActivities } from '../../store/activities.ts';
import { type Progress, settleReached } from '../../store/commitment-progress.ts';
import type { Ask } from '../commands/subcommand.ts';
import { showProgress } from '../thread-part.ts';
import type { OneAct } from './one-act.ts';

/**
 * Logs what the updates say was done, each on its deal as it stood then; returns the commitments that it brought further. It was done
 * when it was said, and before what the same message promises.
 */
export async function logTouches(
  ask: Ask,
  updates: readonly Update[],
  dealOf: (update: Update) => Deal | null,
  act: OneAct,
): Promise<Progress[]> {
  const telling = updates.filter(tellsOfWork);
  // Which of several deals the words of a message mean is not known here.
  const angle = telling.length === 1 ? angleIn(ask.text) : null;
  const activities = telling.flatMap((update) => activitiesOf(ask, update, dealOf(update), angle));
  if (activities.length === 0) return [];
  const { db, actor, member, now } = ask;
  const logged = await logActivities(db, actor, activities, act.next(doneAt(ask, updates)));
  if (logged === undefined) throw new Error('work of a message whose key is claimed was heard before');
  act.wrote(logged);
  const reached = await settleReached(db, member, logged, now);
  await showProgress({ db, workspaceId: member.workspaceId, now }, member.userId, reached);
  return reached;
}

/** Whether an update says that something was done. */
export function tellsOfWork({ is, parts }: Update): boolean {
  return is !== 'commitment' && parts.touches !== undefined;
}

function activitiesOf(
  { actor, workspace }: Ask,
  { parts }: Update,
  deal: Deal | null,
  angle: Angle | null,
): Omit<Activity, 'at'>[] {
  const dealId = deal?.id ?? null;
  const stands = deal && sectionOfStage(workspace.stages, deal.stage);
  return (parts.touches ?? []).map(({ kind, count }) => ({
    userId: actor.userId,
    dealId,
    kind,
    section: sectionOf(kind, stands),
    count,
    angle: isTouch({ dealId, kind }) ? angle : null,
  }));
}

/** A commitment counts from the moment at which it is made: what was done before it is earlier. */
function doneAt({ said, now }: Ask, updates: readonly Update[]): Temporal.Instant {
  const at = said.at.toInstant();
  const promises = updates.some(({ is }) => is === 'commitment');
  return promises && Temporal.Instant.compare(at, now) >= 0 ? now.subtract({ milliseconds: 1 }) : at;
}
