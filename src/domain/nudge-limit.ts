import { dateFor } from './member.ts';
import type { Snapshot, Told } from './snapshot.ts';
import { IN_CHANNELS } from './told.ts';

/** What a rep hears by the digest, in a channel, or as an answer to what they did, is no nudge of its own. */
const NO_NUDGE: ReadonlySet<Told['job']> = new Set(['morning-digest', 'reply', ...IN_CHANNELS]);

/** Messages that nudged this rep today, by their clock, besides the digest. Several findings in one message are one. */
export function nudgesToday({ rep, told }: Snapshot, now: Temporal.Instant): number {
  const today = dateFor(rep, now);
  const said = told.filter(({ job, at }) => !NO_NUDGE.has(job) && dateFor(rep, at).equals(today));
  return new Set(said.map(({ job, at }) => `${job} ${at}`)).size;
}

/** Whether one more nudge may be said to this rep today, by what their workspace allows besides the digest. */
export function mayNudge(snapshot: Snapshot, now: Temporal.Instant): boolean {
  return nudgesToday(snapshot, now) < snapshot.settings.nudgesADay;
}
