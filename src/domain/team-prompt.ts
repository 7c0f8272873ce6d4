import { dealsMet } from './met.ts';
import type { Play } from './play.ts';
import type { Scenario } from './scenario.ts';
import type { Met } from './snapshot.ts';

/** How far back a scenario met or lost to counts, in calendar days. */
export const PROMPT_LOOKS_BACK = 28;

/** Deals on which a scenario was met before it is worth the team's question. A convention of ours. */
export const MET_FROM = 3;

/** A scenario that the team was asked about, and when. */
export type Asked = { scenario: string; at: Temporal.Instant };

/** What a team's question is chosen from: what its people met in four weeks, the plays of their own, and earlier questions. */
export type TeamPlaybook = {
  met: readonly Met[];
  plays: readonly Pick<Play, 'scenario' | 'ownerId'>[];
  asked: readonly Asked[];
};

/** The scenario of this week's question; `met` is on how many deals it came up, 0 where too little did and it is the one fewest have decided. */
export type TeamQuestion<S> = { scenario: S; met: number };

/** The scenario to ask a team about, never last week's; null where there is none to ask about. */
export function teamQuestionOf<S extends Pick<Scenario, 'key'>>(
  scenarios: readonly S[],
  { met, plays, asked }: TeamPlaybook,
): TeamQuestion<S> | null {
  const lastAsked = new Map<string, number>();
  for (const { scenario, at } of asked)
    lastAsked.set(scenario, Math.max(at.epochMilliseconds, lastAsked.get(scenario) ?? 0));
  const latest = Math.max(0, ...lastAsked.values());
  const choices = scenarios
    .filter(({ key }) => latest === 0 || lastAsked.get(key) !== latest)
    .map((scenario) => ({
      scenario,
      met: dealsMet(met.filter((one) => one.scenario === scenario.key)),
      decided: new Set(plays.filter((play) => play.scenario === scenario.key).map((play) => play.ownerId)).size,
      asked: lastAsked.get(scenario.key) ?? 0,
    }));
  const [most] = choices.toSorted((a, b) => b.met - a.met || a.decided - b.decided || a.asked - b.asked);
  if (most && most.met >= MET_FROM) return { scenario: most.scenario, met: most.met };
  const [least] = choices.toSorted((a, b) => a.decided - b.decided || a.asked - b.asked || b.met - a.met);
  return least ? { scenario: least.scenario, met: 0 } : null;
}
