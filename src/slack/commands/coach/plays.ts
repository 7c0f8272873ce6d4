import { scenariosOf } from '../../../store/scenarios.ts';
import { whichScenario } from '../../views/play-answer.ts';
import type { Ask, Subcommand } from '../subcommand.ts';
import { answerWithHistory, myPlaybook, scenariosNamed } from './playbook.ts';

export const plays: Subcommand = {
  name: 'plays',
  usage: '/coach plays',
  summary:
    'My playbook: whose play I use in each situation, and its proof; `/coach plays price` for one, with its history',
  meant: { playbook: 'plays', scenarios: 'plays' },
  async run(ask: Ask) {
    const scenarios = await scenariosOf(ask.db, ask.actor.workspaceId);
    const found = ask.text === '' ? [] : scenariosNamed(ask.text, scenarios);
    const [scenario, other] = found;
    if (scenario && other) return { message: whichScenario(ask.text, found) };
    return { message: scenario ? await answerWithHistory(ask, scenario) : await myPlaybook(ask, scenarios) };
  },
};
