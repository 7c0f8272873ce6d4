import type { Deps } from '../deps.ts';
import { eraseWorkspace, workspacesBeingErased } from '../store/data/erase-workspace.ts';
import type { Db } from '../store/db.ts';
import {
  blankBodies,
  forgetAnswers,
  forgetHeard,
  forgetReadings,
  forgetSlots,
  forgetUnsaid,
} from '../store/housekeeping.ts';
import { AGED } from '../store/retention.ts';
import { reasonOf } from './failure.ts';

/** When it is done, by UTC. */
const AT = Temporal.PlainTime.from('03:00');

/** How long the words of a message that was sent, or ended unsent, are kept. */
const BODIES_KEPT = { hours: 7 * 24 };

/** How long what was heard is known again. Slack gives up sending anything again after an hour. */
const HEARD_KEPT = { hours: 30 * 24 };

/** How long what was read of a message is known. It can be undone for a day; a later edit offers nothing. */
const READINGS_KEPT = { hours: 30 * 24 };

/** How long it is known what was left unsaid, and which occasions were claimed. No job catches up with one so old. */
const PAST_KEPT = { hours: 90 * 24 };

/** Rows a statement: each is committed by itself and holds up nobody. */
const AT_ONCE = 5_000;

const PUT_AWAY: Record<string, { some: Some; kept: { hours: number } }> = {
  bodies: { some: blankBodies, kept: BODIES_KEPT },
  keys: { some: forgetHeard, kept: HEARD_KEPT },
  'old readings': { some: forgetReadings, kept: READINGS_KEPT },
  unsaid: { some: forgetUnsaid, kept: PAST_KEPT },
  slots: { some: forgetSlots, kept: PAST_KEPT },
  answers: { some: forgetAnswers, kept: PAST_KEPT },
  // The words of updates are kept for as long as each workspace says.
  ...Object.fromEntries(Object.entries(AGED).map(([name, some]) => [name, { some, kept: { hours: 0 } }])),
};

/** Puts away what is kept too long. Throws where the database cannot be asked. */
export type Housekeeper = (stopping?: AbortSignal) => Promise<void>;

/**
 * Does the work of 03:00 UTC at the first call after it, and nothing until the next 03:00. What is old enough is known
 * from the rows alone, so it may be done twice, by several processes at once, and late: nothing needs to be claimed.
 */
export function housekeeper({ db, now, log }: Pick<Deps, 'db' | 'now' | 'log'>, atOnce = AT_ONCE): Housekeeper {
  let doneFor: Temporal.Instant | undefined;
  return async (stopping) => {
    const due = lastDue(now());
    if (doneFor?.equals(due)) return;
    const done: Record<string, number> = {};
    for (const [name, { some, kept }] of Object.entries(PUT_AWAY))
      done[name] = await repeat(some, db, due.subtract(kept), atOnce, stopping);
    if (stopping?.aborted) return;
    await eraseWhatIsLeft({ db, log });
    doneFor = due;
    log.info(done, 'housekeeping');
  };
}

/** Of workspaces whose admin had all of it erased, what a process that stopped has left. */
async function eraseWhatIsLeft({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<void> {
  for (const workspace of await workspacesBeingErased(db)) {
    try {
      log.info({ workspace, rows: await eraseWorkspace(db, workspace) }, 'a workspace was erased');
    } catch (error) {
      log.error({ workspace, reason: reasonOf(error) }, 'a workspace could not be erased');
    }
  }
}

function lastDue(now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO('UTC').withPlainTime(AT);
  const isPast = Temporal.Instant.compare(today.toInstant(), now) <= 0;
  return (isPast ? today : today.subtract({ days: 1 })).toInstant();
}

type Some = (db: Db, before: Temporal.Instant, limit: number) => Promise<number>;

/** Some after some, until less than a whole statement's worth is left; returns how many in all. */
async function repeat(
  some: Some,
  db: Db,
  before: Temporal.Instant,
  atOnce: number,
  stopping: AbortSignal | undefined,
): Promise<number> {
  let all = 0;
  while (!stopping?.aborted) {
    const done = await some(db, before, atOnce);
    all += done;
    if (done < atOnce) break;
  }
  return all;
}
