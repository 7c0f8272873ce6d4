import type { Rule, ScenarioGap } from '../finding.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import { dateFor } from '../member.ts';
import { dealsMet } from '../met.ts';
import { STANDARD_SCENARIOS } from '../scenarios/index.ts';

/** Calendar days looked back on. */
const DAYS = 28;

const MET: Limit = {
  name: 'scenario-gap-met',
  is: 'A scenario is asked about once it was met on so many deals in four weeks',
  value: 2,
  unit: 'deals',
  origin: 'convention',
};

/** The scenario met on most deals in four weeks, of those without a play of one's own; of several, the one met last. */
export const scenarioGap: Rule<ScenarioGap> = ({ rep, settings, met, plays }, now) => {
  const since = dateFor(rep, now).subtract({ days: DAYS });
  const decided = new Set(plays.map(({ scenario }) => scenario));
  const lately = met.filter(
    ({ scenario, at }) =>
      !decided.has(scenario) &&
      Temporal.Instant.compare(at, now) <= 0 &&
      Temporal.PlainDate.compare(dateFor(rep, at), since) > 0,
  );
  const [most] = [...Map.groupBy(lately, ({ scenario }) => scenario)]
    .map(([scenario, times]) => ({
      scenario,
      met: dealsMet(times),
      own: times[0]?.name,
      last: Math.max(...times.map(({ at }) => at.epochMilliseconds)),
    }))
    .filter(({ met }) => met >= limitIn(settings, MET))
    .sort((a, b) => b.met - a.met || b.last - a.last || (a.scenario < b.scenario ? -1 : 1));
  if (!most) return [];
  const name = STANDARD_SCENARIOS.find(({ key }) => key === most.scenario)?.name ?? most.own ?? most.scenario;
  return [{ rule: 'scenario-gap', reason: 'undecided', scenario: most.scenario, name, met: most.met }];
};

export const aboutScenarioGap: AboutRule = {
  idea: 'Know your response',
  formula:
    'Of the scenarios that the rep met in the last 28 calendar days, by a touch or a loss, and has no play of their own for, the one met on most deals, from the limit on.',
  limits: [MET],
};
