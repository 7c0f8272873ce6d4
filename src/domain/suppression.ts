import type { Finding } from './finding.ts';

/** Why a finding was not said on an occasion at which it could have been. */
export const SUPPRESSIONS = [
  'said-lately',
  'over-limit',
  'gentle',
  'quiet-hours',
  'status',
  'away',
  'day-off',
  'not-told-yet',
  'told-lately',
  'owner-acted',
  'private',
  'snoozed',
  'for-the-manager',
  'enough-today',
  'hushed',
  'first-days',
  'previewed',
] as const;
export type Suppression = (typeof SUPPRESSIONS)[number];

/** A finding about `userId` that was left unsaid. */
export type LeftOut = { userId: string; finding: Finding; why: Suppression };

/** These findings about one person, all left unsaid for one reason. */
export function leftOut(userId: string, findings: readonly Finding[], why: Suppression): LeftOut[] {
  return findings.map((finding) => ({ userId, finding, why }));
}
