import type { Scenario } from '../../../domain/scenario.ts';
import { scenariosOf } from '../../../store/scenarios.ts';
import type { Message } from '../../message.ts';
import { playAnswer, whichScenario } from '../../views/play-answer.ts';
import { excerpt } from '../../wording.ts';
import type { Ask, Otherwise } from '../subcommand.ts';
import { inWords, scenarioInWords, withWords } from './answer-in-words.ts';
import { answerAbout, answersTo, myPlaybook, scenariosNamed } from './playbook.ts';

/** From so many words on, the first of which is near a subcommand, a situation is meant where they name one. */
const SITUATION_WORDS = 3;

/** `/coach` with any words: the plays for the scenario they are about. */
export const anyWords: Otherwise = {
  usage: '/coach prospect went quiet after the proposal',
  summary: "Any situation in your own words: your play for it, the team's, and the standard one",
  async run(ask: Ask, meant: Message | null) {
    const isShort = ask.text.trim().split(/\s+/).length < SITUATION_WORDS;
    if (meant && isShort) return { message: meant };
    const scenarios = await scenariosOf(ask.db, ask.actor.workspaceId);
    const found = scenariosNamed(ask.text, scenarios);
    const [scenario, other] = found;
    if (scenario && other) {
      const likelier = await scenarioInWords(ask, ask.text, found);
      return { message: likelier ? await answerAbout(ask, likelier) : whichScenario(ask.text, found) };
    }
    if (scenario) return { message: await answerInWords(ask, scenario) };
    if (meant) return { message: meant };
    // Both at once: nobody waits twice.
    const [likely, words] = await Promise.all([
      scenarioInWords(ask, ask.text, scenarios),
      inWords(ask, { question: ask.text, scenario: null, answers: [] }),
    ]);
    if (likely) return { message: await answerAbout(ask, likely) };
    const lead = `I know no situation for "${excerpt(ask.text, 80)}". These are all; say it another way, or see \`/coach help\`.`;
    return { message: withWords(words, await myPlaybook(ask, scenarios, words ? undefined : lead)) };
  },
};

/** The plays, under words of a model's where there is one. A scenario asked for by its name is looked up, no more. */
async function answerInWords(ask: Ask, scenario: Scenario): Promise<Message> {
  const answers = await answersTo(ask, scenario);
  const isLookedUp = !/\s/.test(ask.text) || ask.text.toLowerCase() === scenario.name.toLowerCase();
  const words = isLookedUp ? null : await inWords(ask, { question: ask.text, scenario, answers });
  return withWords(words, playAnswer(scenario, answers));
}
