import { isAway, isWorkingDay } from './calendar.ts';
import type { Evidence } from './finding.ts';
import type { JobName, SlotOutcome } from './job.ts';
import { dateFor, type Member } from './member.ts';
import type { Suppression } from './suppression.ts';

/** What became of a message: on its way (not before `notBefore`), sent, or ended unsent for a reason. */
export type Fate =
  | { is: 'waiting'; notBefore: Temporal.Instant }
  | { is: 'sent'; at: Temporal.Instant }
  | { is: 'ended'; reason: string };

/** A finding on an occasion, newest first in a ledger: said by a message of that fate, or left unsaid for `why`. */
export type Entry = {
  job: JobName | 'reply';
  occasion: string;
  at: Temporal.Instant;
  finding: Evidence;
  why: Suppression | null;
  fate: Fate | null;
};

/** One occasion of a person's own digest or check, and what became of it; `fate` is its message's, if there was one. */
export type PastOccasion = {
  job: JobName;
  occasion: string;
  dueAt: Temporal.Instant;
  outcome: SlotOutcome;
  reason: string | null;
  fate: Fate | null;
};

/** What one person got and did not get lately, the newest first, and when their next digest is due. */
export type Ledger = { entries: Entry[]; occasions: PastOccasion[]; nextDigest: Temporal.Instant | null };

/** The last message of each kind that reached them, and what its occasion left out. */
export type Heard = { job: JobName | 'reply'; at: Temporal.Instant; said: Entry[]; leftOut: Entry[] };

/** Why there is no digest today, where there is none: an occasion that came to nothing, or what keeps it from coming. */
export type NoDigest =
  | { is: 'past'; occasion: PastOccasion }
  | { is: 'away' | 'day-off' | 'holiday' | 'not-scheduled' }
  | { is: 'due'; at: Temporal.Instant };

/** The last message of each job that was sent or is on its way, the newest first. */
export function heardIn({ entries, occasions }: Ledger): Heard[] {
  const saidNothing = occasions.filter(({ fate }) => reached(fate));
  const messages = [
    ...entries.filter(({ fate }) => reached(fate)).map(({ job, occasion, at }) => ({ job, occasion, at })),
    ...saidNothing.map(({ job, occasion, dueAt }) => ({ job, occasion, at: dueAt })),
  ].sort((a, b) => Temporal.Instant.compare(b.at, a.at));
  const latest = new Map(messages.toReversed().map((message) => [message.job, message]));
  return [...latest.values()]
    .sort((a, b) => Temporal.Instant.compare(b.at, a.at))
    .map(({ job, occasion, at }) => {
      const its = entries.filter((entry) => entry.job === job && entry.occasion === occasion);
      return { job, at, said: its.filter(({ why }) => why === null), leftOut: its.filter(({ why }) => why !== null) };
    });
}

/** What the latest occasion left unsaid, where it came after the last message of its job or there was none. */
export function leftOutSince({ entries }: Ledger, heard: Heard[]): Entry[] {
  const [latest] = entries.filter(({ why }) => why !== null);
  if (!latest || heard.some(({ leftOut }) => leftOut.includes(latest))) return [];
  return entries.filter(({ why, job, occasion }) => why && job === latest.job && occasion === latest.occasion);
}

/** Why no digest came today; null where one did. `rep.country` is the workspace's where they have none. */
export function noDigestToday({ occasions, nextDigest }: Ledger, rep: Member, now: Temporal.Instant): NoDigest | null {
  const today = dateFor(rep, now);
  const past = occasions.find(({ job, occasion }) => job === 'morning-digest' && occasion === today.toString());
  if (past) return past.fate?.is === 'sent' ? null : { is: 'past', occasion: past };
  if (isAway(rep, today)) return { is: 'away' };
  if (!isWorkingDay(rep, today)) return { is: rep.workDays.includes(today.dayOfWeek) ? 'holiday' : 'day-off' };
  if (nextDigest && dateFor(rep, nextDigest).equals(today)) return { is: 'due', at: nextDigest };
  return { is: 'not-scheduled' };
}

function reached(fate: Fate | null): boolean {
  return fate !== null && fate.is !== 'ended';
}
