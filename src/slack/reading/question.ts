import type { Scenario } from '../../domain/scenario.ts';
import { dealsAlike } from '../../domain/text/deal-in-text.ts';
import type { KnownDeal } from '../../domain/text/message/heard.ts';
import { scenariosOf } from '../../store/scenarios.ts';
import { inWords, scenarioInWords, withWords } from '../commands/coach/answer-in-words.ts';
import { answersTo } from '../commands/coach/playbook.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Message } from '../message.ts';
import { noAnswer } from '../views/not-an-update.ts';
import { playAnswer, whichScenario } from '../views/play-answer.ts';
import { scenariosAsked, scenarioTold } from './sure-scenario.ts';

/** Plays that a phone shows at a glance; `/coach` has the rest. */
const PLAYS = 2;

/** What the coach says to a question in a message, as `/coach` would, but short; with a model in its words. Writes nothing. */
export async function answerTo(ask: Ask, deals: readonly KnownDeal[]): Promise<Message> {
  const { text } = ask;
  const scenarios = await scenariosOf(ask.db, ask.actor.workspaceId);
  const found = scenariosAsked(text, scenarios);
  const [named, other] = found;
  const scenario = named && !other ? named : await scenarioInWords(ask, text, other ? found : scenarios);
  if (!scenario && other) return whichScenario(text, found);
  if (scenario) return answerIn(ask, scenario);
  const words = await inWords(ask, { question: text, scenario: null, answers: [] });
  const [deal, ...others] = dealsAlike(text, deals);
  const built = noAnswer(deal && others.length === 0 ? deal.name : null);
  return words ? { text: built.text, blocks: words } : built;
}

/** The situation that somebody states instead of asking, where it is surely one; undefined for other words. */
export async function situationTold({ db, actor, text }: Ask): Promise<Scenario | undefined> {
  return scenarioTold(text, await scenariosOf(db, actor.workspaceId)) ?? undefined;
}

/** What the coach says in a situation: with a model in its words. */
export async function answerIn(ask: Ask, scenario: Scenario): Promise<Message> {
  const answers = (await answersTo(ask, scenario)).slice(0, PLAYS);
  const words = await inWords(ask, { question: ask.text, scenario, answers });
  return withWords(words, playAnswer(scenario, words ? answers.slice(0, 1) : answers));
}
