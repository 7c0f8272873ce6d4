import type { Scenario } from '../../domain/scenario.ts';
import { scenarioFor } from '../../domain/text/scenario.ts';

/** How well a question has to fit a situation, and how well a statement, which may tell anything: 0 to 1. */
const OF_QUESTIONS = 0.7;
const OF_STATEMENTS = 0.8;

/** What tells of a success is no situation to be coached in. */
const WENT_WELL =
  /\b(?:went (?:really |very |so |pretty )?(?:well|great|good|fine)|loved|nailed|great (?:call|demo|meeting))\b/i;

/** The situations that a question is surely about: two where it fits both alike. */
export function scenariosAsked(question: string, scenarios: readonly Scenario[]): Scenario[] {
  return fitting(question, scenarios, OF_QUESTIONS);
}

/** The situation that a statement is surely about: "they say it's too expensive"; null for other words. */
export function scenarioTold(statement: string, scenarios: readonly Scenario[]): Scenario | null {
  if (WENT_WELL.test(statement)) return null;
  const [one = null, other] = fitting(statement, scenarios, OF_STATEMENTS);
  return other ? null : one;
}

function fitting(words: string, scenarios: readonly Scenario[], from: number): Scenario[] {
  const found = scenarioFor(words, scenarios) ?? [];
  return found.filter(({ score }) => score >= from).map(({ scenario }) => scenario);
}
