import { type Answer, answersFor, clarityOf } from '../../../domain/play.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { scenarioFor } from '../../../domain/text/scenario.ts';
import { earlierPlays, playsFor } from '../../../store/playbook.ts';
import { teamsLedBy } from '../../../store/plays.ts';
import { runsFor } from '../../../store/runs.ts';
import type { Message } from '../../message.ts';
import { type Around, playAnswer } from '../../views/play-answer.ts';
import { playbookMessage } from '../../views/plays.ts';
import type { Ask } from '../subcommand.ts';

/** The scenario that the words name or are about; two where both fit alike, none where nothing does. */
export function scenariosNamed(words: string, scenarios: readonly Scenario[]): Scenario[] {
  const typed = words.trim().toLowerCase();
  const named = scenarios.find(({ key, name }) => key === typed || name.toLowerCase() === typed);
  if (named) return [named];
  return scenarioFor(words, scenarios)?.map(({ scenario }) => scenario) ?? [];
}

/** The answer without a model: the plays for a scenario in their order. */
export async function answerAbout(ask: Ask, scenario: Scenario, around: Around = {}): Promise<Message> {
  return playAnswer(scenario, await answersTo(ask, scenario), around);
}

/** The same, with how one's own play and the team's were worded before. */
export async function answerWithHistory(ask: Ask, scenario: Scenario): Promise<Message> {
  const earlier = await earlierPlays(ask.db, ask.actor, scenario.key);
  return answerAbout(ask, scenario, { earlier, today: ask.said.at.toPlainDate(), zone: ask.member.zone });
}

/** The plays for a scenario that this person may see, in their order, each with its proof. */
export async function answersTo(
  { db, actor, now }: Pick<Ask, 'db' | 'actor' | 'now'>,
  scenario: Scenario,
): Promise<Answer[]> {
  const [plays, runs] = await Promise.all([playsFor(db, actor), runsFor(db, actor, now, scenario.key)]);
  return answersFor(scenario, actor.userId, plays, runs);
}

/** All scenarios with the play in use, its proof, and how many are decided; `lead` stands above. */
export async function myPlaybook(ask: Ask, scenarios: readonly Scenario[], lead?: string): Promise<Message> {
  const { db, actor, now } = ask;
  const [seen, runs, teams] = await Promise.all([playsFor(db, actor), runsFor(db, actor, now), teamsLedBy(db, actor)]);
  const lines = scenarios.map((scenario) => ({ scenario, answers: answersFor(scenario, actor.userId, seen, runs) }));
  const clarity = clarityOf(scenarios, actor.userId, seen);
  return playbookMessage({ lines, clarity, leadsTeams: teams.length > 0 }, lead);
}
