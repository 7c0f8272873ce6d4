import { min } from 'drizzle-orm';
import type { Db } from '../../src/store/db.ts';
import { schedules } from '../../src/store/schema.ts';
import type { Act } from './act.ts';
import { moment, PEOPLE } from './cast.ts';
import { perform } from './doing.ts';
import { EAST_ACTS } from './east.ts';
import { fateOf } from './fate.ts';
import { NORTH_ACTS } from './north.ts';
import { type Office, openOffice } from './office.ts';
import { type Record, recordOf } from './record.ts';

/** October 2026 as it was played: the office at its end, and what was written down on the way. */
export type Month = { office: Office; record: Record };

/** After the last Friday; nothing is due on the Saturday. */
const END = moment(31, '23:00', 'America/New_York');

const at = (act: Act) => moment(act.on, act.at, PEOPLE[act.who].zone);
const isAfter = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0;

/**
 * Plays the month: at each moment at which something is due a new process takes over, in one of the ways of `fate.ts`; in between
 * people act and couriers send. Nothing waits: the clock goes from one moment to the next.
 */
export async function playMonth(db: Db): Promise<Month> {
  const office = await openOffice(db);
  const record = recordOf(office);
  const acts = [...EAST_ACTS, ...NORTH_ACTS].sort((a, b) => Temporal.Instant.compare(at(a), at(b)));
  for (let instants = 0; ; ) {
    const { due, wake } = await ahead(office);
    const [act] = acts;
    const next = [due, wake, act && at(act)].flatMap((one) => one ?? []).sort(Temporal.Instant.compare)[0];
    if (!next || isAfter(next, END)) break;
    if (isAfter(next, office.now())) office.setNow(next.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' }));
    if (due && !isAfter(due, office.now())) {
      await fateOf(instants)(office);
      instants += 1;
    } else if (wake && !isAfter(wake, office.now())) {
      if ((await office.parts().courier.run()) === 0) office.setNow(office.now().add({ milliseconds: 100 }));
    } else if (act) {
      acts.shift();
      record.pressed(await done(office, act));
    }
  }
  record.stop();
  return { office, record };
}

/** Does it; where it cannot be done, says who could not, and what the log knows. */
async function done(office: Office, act: Act) {
  try {
    return await perform(office, act);
  } catch (cause) {
    const errors = office.logged.filter(({ level }) => Number(level) >= 50);
    throw new Error(`${act.who} on the ${act.on} at ${act.at}: ${String(cause)} ${JSON.stringify(errors)}`, { cause });
  }
}

async function ahead({ db, parts }: Office) {
  const [row] = await db.select({ at: min(schedules.nextAt) }).from(schedules);
  return { due: row?.at ?? undefined, wake: await parts().courier.nextWakeAt() };
}
