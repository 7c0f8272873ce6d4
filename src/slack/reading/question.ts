import { dealsAlike } from '../../domain/text/deal-in-text.ts';
import type { KnownDeal } from '../../domain/text/message/heard.ts';
import { scenariosOf } from '../../store/scenarios.ts';
import { inWords, scenarioInWords, withWords } from '../commands/coach/answer-in-words.ts';
import { answersTo, scenariosNamed } from '../commands/coach/playbook.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Message } from '../message.ts';
import { noAnswer } from '../views/not-an-update.ts';
import { playAnswer, whichScenario } from '../views/play-answer.ts';

/** Plays that a phone shows at a glance; `/coach` has the rest. */
const PLAYS = 2;

/** What the coach says to a question in a message, as `/coach` would, but short; with a model in its words. Writes nothing. */
export async function answerTo(ask: Ask, deals: readonly KnownDeal[]): Promise<Message> {
  const { text } = ask;
  const scenarios = await scenariosOf(ask.db, ask.actor.workspaceId);
  const found = scenariosNamed(text, scenarios);
  const [named, other] = found;
  const scenario = named && !other ? named : await scenarioInWords(ask, text, other ? found : scenarios);
  if (!scenario && other) return whichScenario(text, found);
  const answers = scenario ? (await answersTo(ask, scenario)).slice(0, PLAYS) : [];
  const words = await inWords(ask, { question: text, scenario, answers });
  if (scenario) return withWords(words, playAnswer(scenario, words ? answers.slice(0, 1) : answers));
  const [deal, ...others] = dealsAlike(text, deals);
  const built = noAnswer(deal && others.length === 0 ? deal.name : null);
  return words ? { text: built.text, blocks: words } : built;
}
