import { UserError } from '../../../domain/errors.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { STANDARD_SCENARIOS } from '../../../domain/scenarios/index.ts';
import { clean, within } from '../../../domain/text/clean.ts';
import { nearestWord } from '../../../domain/text/nearest.ts';
import { addScenario, removeScenario, scenariosOf } from '../../../store/scenarios.ts';
import type { Message } from '../../message.ts';
import { scenarioModal } from '../../modals/scenario.ts';
import { scenarioAdded, scenarioList, scenarioRemoved } from '../../views/scenarios.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

/** The most graphemes of a scenario's name, which stands in a line, and of the words it is known by. */
const SCENARIO_NAME_MAX = 60;
const SCENARIO_WORDS_MAX = 500;

/** Far more than either may have, so that one too long is refused and not cut. */
const READ_MAX = 3000;

export const scenario: Subcommand = {
  name: 'scenario',
  usage: '/coach scenario add Procurement: legal review, redlines',
  summary:
    'A situation of your own, by its name and the words it is known by; `remove procurement` takes it out. For managers',
  async run(ask: Ask) {
    const [, verb = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(ask.text) ?? [];
    const isRep = ask.actor.role === 'rep';
    if (/^(?:remove|delete|drop)$/i.test(verb)) return { message: await removed(ask, rest) };
    const isAdd = /^(?:add|new)$/i.test(verb);
    if (isAdd && rest !== '') return { message: await added(ask, rest) };
    if (isRep) throw new UserError('A manager or an admin adds and removes scenarios. Ask one of them.');
    if (isAdd || verb === '') return { modal: scenarioModal(await ownOf(ask)) };
    throw new UserError('Say it like `/coach scenario add Procurement: legal review, redlines`.');
  },
};

async function added(ask: Ask, text: string): Promise<Message> {
  const [name = '', ...words] = text.split(':');
  return saveScenario(ask, name, words.join(':'));
}

/** Adds a scenario as it was typed, and says so with Undo. Throws UserError. */
export async function saveScenario(ask: Ask, name: string, words: string): Promise<Message> {
  const said = scenarioSaid(name, words);
  const scenario = await addScenario(ask.db, ask.actor, said, ask);
  return scenario ? scenarioAdded(scenario) : { text: 'I heard that already. It was added once.' };
}

/** A scenario's name and words, fit to keep. Throws UserError. */
function scenarioSaid(name: string, words: string) {
  const said = within(clean(name, READ_MAX), SCENARIO_NAME_MAX, 'The name of a scenario');
  if (!/\p{L}/u.test(said))
    throw new UserError('What is the situation called? Say it like `Procurement: legal review`.');
  return { name: said, words: within(clean(words, READ_MAX), SCENARIO_WORDS_MAX, 'The words of a scenario') };
}

async function removed(ask: Ask, words: string): Promise<Message> {
  const own = await ownOf(ask);
  if (words === '') return scenarioList(own);
  const typed = clean(words, READ_MAX).toLowerCase();
  const near = nearestWord(
    typed,
    own.map(({ name }) => name.toLowerCase()),
  );
  const found =
    own.find(({ name }) => name.toLowerCase() === typed) ?? own.find(({ name }) => name.toLowerCase() === near);
  if (!found) {
    const standard = STANDARD_SCENARIOS.some(({ name }) => name.toLowerCase() === typed);
    if (standard) throw new UserError('The standard scenarios stay. Only your own can be removed.');
    return scenarioList(own);
  }
  const gone = await removeScenario(ask.db, ask.actor, found.key, ask);
  return gone ? scenarioRemoved(gone) : { text: 'I heard that already. It was removed once.' };
}

/** The scenario of a key that a button carries. Throws UserError where it was removed meanwhile. */
export async function scenarioByKey({ db, actor }: Ask, key: string): Promise<Scenario> {
  const scenario = (await scenariosOf(db, actor.workspaceId)).find((one) => one.key === key);
  if (!scenario) throw new UserError('That situation is no longer there.');
  return scenario;
}

async function ownOf({ db, actor }: Ask): Promise<Scenario[]> {
  return (await scenariosOf(db, actor.workspaceId)).filter((scenario) => !STANDARD_SCENARIOS.includes(scenario));
}
