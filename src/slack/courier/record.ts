import type { Deps } from '../../deps.ts';
import { holdMethod } from '../../store/buckets.ts';
import type { Ended } from '../../store/endings.ts';
import {
  finishClosed,
  finishDoubtful,
  finishEnded,
  finishForAnotherTry,
  finishSent,
  finishUntried,
  finishWorkspace,
} from '../../store/finishes.ts';
import type { Leased } from '../../store/leases.ts';
import { type Attempted, methodFor } from './attempt.ts';
import { tellOfClosing } from './closing.ts';
import { lineOf } from './line.ts';
import { tellOfLostThread } from './lost-thread.ts';

/** Writes down what came of a lease and gives it back, and tells the log and the meter. */
export async function record(
  deps: Deps,
  leased: Leased,
  { verdict, called }: Attempted,
  paceMs: number,
): Promise<void> {
  const { db } = deps;
  const now = deps.now();
  const mayHavePosted = called && leased.task !== 'settle' && verdict.is !== 'held';
  const next = mayHavePosted ? { nextAt: now.add({ milliseconds: paceMs }), calledAt: now } : { nextAt: now };
  const tell = (ours: boolean, state: string, reason?: string) => tellOutcome(deps, leased, ours, state, reason);
  switch (verdict.is) {
    case 'untried':
      await finishUntried(db, leased, methodFor(leased), next);
      return;
    case 'sent':
      return tell(await finishSent(db, leased, verdict.ts, now, next), 'sent');
    case 'held': {
      await holdMethod(db, leased.workspaceId, methodFor(leased), verdict.until);
      return tell(await finishUntried(db, leased, methodFor(leased), next), 'held', 'ratelimited');
    }
    case 'again': {
      const again = { retryAt: verdict.at, reason: verdict.reason, plain: verdict.plain };
      return tell(await finishForAnotherTry(db, leased, again, next), 'waiting', verdict.reason);
    }
    case 'doubtful': {
      const method = leased.task !== 'edit' && leased.threadTs ? 'conversations.replies' : 'conversations.history';
      return tell(await finishDoubtful(db, leased, { ...verdict, method }, next), 'doubtful', verdict.reason);
    }
    case 'ends': {
      const { reason, scope } = verdict;
      // Said first: a process that dies in between says it once all the same, and one that closed it would never.
      if (scope !== 'workspace') await tellOfLostThread(deps, leased, { reason, scope });
      if (scope === 'delivery') return tell(await finishEnded(db, leased, reason, next), 'ended', reason);
      if (scope === 'conversation') await tellOfClosing(deps, leased, reason);
      const finish = scope === 'conversation' ? finishClosed : finishWorkspace;
      const others = await finish(db, leased, reason, next);
      tell(others !== undefined, 'ended', reason);
      tellEnded(deps, others ?? []);
    }
  }
}

/** A line for each delivery that ended unsent. */
export function tellEnded({ log, meter }: Deps, ended: Ended[]): void {
  for (const one of ended) {
    log.info({ ...lineOf(one), state: 'ended', reason: one.reason }, 'delivery');
    meter?.delivery('ended', one.reason);
  }
}

/** Where the lease was lost, whoever holds it now decides what became of the delivery. */
function tellOutcome(deps: Deps, leased: Leased, ours: boolean, state: string, reason: string | undefined): void {
  const { log, meter, now } = deps;
  meter?.delivery(ours ? state : 'lease lost', reason);
  if (!ours) {
    log.warn({ ...lineOf(leased), state: 'lease lost', reason: reason ?? state }, 'delivery');
    return;
  }
  log.info({ ...lineOf(leased), state, reason }, 'delivery');
  if (state === 'sent') meter?.lag(now().since(leased.notBefore).total('milliseconds'));
}
