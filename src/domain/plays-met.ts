import { dealsMet } from './met.ts';
import { clarityOf, type Play } from './play.ts';
import { STANDARD_SCENARIOS } from './scenarios/index.ts';
import type { Met } from './snapshot.ts';

/** Of the scenarios that somebody met, for how many they have decided on a play of their own. */
export function clarityMet(met: readonly Met[], plays: readonly Play[], me: string): { decided: number; of: number } {
  const keys = [...new Set(met.map(({ scenario }) => scenario))];
  return clarityOf(
    keys.map((key) => ({ key })),
    me,
    plays,
  );
}

/** The scenario met on most deals that has no play of one's own, of several the first by its name; undefined where there is none. */
export function playMissing(
  met: readonly Met[],
  plays: readonly Pick<Play, 'scenario'>[],
): { scenario: string; name: string; met: number } | undefined {
  const decided = new Set(plays.map(({ scenario }) => scenario));
  return [...Map.groupBy(met, ({ scenario }) => scenario)]
    .filter(([scenario]) => !decided.has(scenario))
    .map(([scenario, times]) => ({ scenario, name: nameOf(scenario, times), met: dealsMet(times) }))
    .sort((a, b) => b.met - a.met || (a.name < b.name ? -1 : 1))[0];
}

function nameOf(scenario: string, [first]: readonly Met[]): string {
  return STANDARD_SCENARIOS.find(({ key }) => key === scenario)?.name ?? first?.name ?? scenario;
}
