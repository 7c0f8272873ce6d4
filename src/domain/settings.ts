import type { Member } from './member.ts';
import { isQuietAt } from './quiet-hours.ts';

/** What a person decides for themselves. */
export type Settings = Pick<
  Member,
  'digestAt' | 'workDays' | 'intensity' | 'quietFrom' | 'quietUntil' | 'shares' | 'mentors'
>;

export const SETTINGS = ['digestAt', 'workDays', 'intensity', 'quietFrom', 'quietUntil', 'shares', 'mentors'] as const;

/** What is wrong with these settings together, a sentence a field. */
export function faultsOf({
  digestAt,
  workDays,
  quietFrom,
  quietUntil,
}: Settings): Partial<Record<keyof Settings, string>> {
  const hour = clock(digestAt);
  if (workDays.length === 0)
    return { workDays: 'Pick at least one working day. For time off: /coach away until monday.' };
  if (quietFrom && !quietUntil) return { quietUntil: `Quiet from ${clock(quietFrom)} until when?` };
  if (quietUntil && !quietFrom) return { quietFrom: `Quiet until ${clock(quietUntil)} from when?` };
  if (!quietFrom || !quietUntil) return {};
  if (quietFrom.equals(quietUntil)) return { quietUntil: 'Quiet hours begin and end at different times.' };
  if (!isQuietAt({ quietFrom, quietUntil }, digestAt)) return {};
  const quiet = `your quiet hours, ${clock(quietFrom)} to ${clock(quietUntil)}`;
  return { digestAt: `${hour} lies in ${quiet}: the digest would never come at its hour. Move one of them.` };
}

/** The settings among these that differ. */
export function changedSettings(before: Settings, after: Settings): (keyof Settings)[] {
  return SETTINGS.filter((setting) => String(before[setting]) !== String(after[setting]));
}

/** A clock time for people: "08:30". */
export function clock(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
