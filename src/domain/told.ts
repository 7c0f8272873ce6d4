import { dateFor } from './member.ts';
import type { RuleName } from './rule-name.ts';
import type { Snapshot, Told } from './snapshot.ts';

/** A channel is no private word: that it heard of a deal keeps nothing from its owner. */
export const IN_CHANNELS: ReadonlySet<Told['job']> = new Set([
  'channel-nudges',
  'team-prompt',
  'thread-open',
  'thread-close',
]);

/** What a rule said to this rep, or about them, on this day of theirs or later; by one job where it is named. */
export function toldSince(
  { rep, told }: Snapshot,
  rule: RuleName,
  since: Temporal.PlainDate,
  by?: Told['job'],
): Told[] {
  return told.filter(
    (said) =>
      said.rule === rule &&
      (by === undefined || said.job === by) &&
      Temporal.PlainDate.compare(dateFor(rep, said.at), since) >= 0,
  );
}
