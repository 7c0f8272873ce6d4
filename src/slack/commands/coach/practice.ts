import { UserError } from '../../../domain/errors.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { PROMPT_LOOKS_BACK } from '../../../domain/team-prompt.ts';
import { focusOf } from '../../../store/practices.ts';
import { metBy } from '../../../store/runs.ts';
import { scenariosOf } from '../../../store/scenarios.ts';
import { practiceModal } from '../../modals/practice.ts';
import { shorten } from '../../wording.ts';
import type { Ask, Reply, Subcommand } from '../subcommand.ts';
import { scenariosNamed } from './playbook.ts';
import { practiceWithBuyer } from './practice-with-buyer.ts';

export const practice: Subcommand = {
  name: 'practice',
  usage: '/coach practice price',
  summary: 'Say it once before you need it: my line from memory, beside my play. Kept for me alone',
  meant: { practise: 'practice', rehearse: 'practice', roleplay: 'practice' },
  async run(ask: Ask) {
    const scenarios = await scenariosOf(ask.db, ask.actor.workspaceId);
    const scenario = ask.text === '' ? await scenarioToPractise(ask, scenarios) : scenarioSaid(ask.text, scenarios);
    const begun = scenario && (await practiceWithBuyer(ask, scenario));
    return begun ? { message: begun } : practiceFromMemory(scenarios, scenario);
  },
};

/** Practice without a model: a line from memory in a form. `scenario` null: the form asks which. */
export function practiceFromMemory(scenarios: readonly Scenario[], scenario: Scenario | null): Reply {
  return { modal: practiceModal(scenarios, scenario) };
}

/** The scenario that the words name; null, so that it is asked, where they fit two. Throws UserError where they fit none. */
function scenarioSaid(words: string, scenarios: readonly Scenario[]): Scenario | null {
  const [scenario, other] = scenariosNamed(words, scenarios);
  if (!scenario)
    throw new UserError(`I know no situation for "${shorten(words, 80)}". \`/coach plays\` lists them all.`);
  return other ? null : scenario;
}

/** What to practise where nothing is said: the focus, where it is a play, else what this person met most lately; null for neither. */
async function scenarioToPractise(ask: Ask, scenarios: readonly Scenario[]): Promise<Scenario | null> {
  const { db, actor, now, said } = ask;
  const since = now.subtract({ hours: PROMPT_LOOKS_BACK * 24 });
  const [focus, met] = await Promise.all([
    focusOf(db, actor, said.at.toPlainDate()),
    metBy(db, actor.workspaceId, [actor.userId], since),
  ]);
  const byScenario = Map.groupBy(met, ({ scenario }) => scenario);
  const timesMet = ({ key }: Scenario) => byScenario.get(key)?.length ?? 0;
  const [most] = scenarios.toSorted((a, b) => timesMet(b) - timesMet(a));
  const inFocus = focus?.is === 'play' ? scenarios.find(({ key }) => key === focus.scenario) : undefined;
  return inFocus ?? (most && timesMet(most) > 0 ? most : null);
}
