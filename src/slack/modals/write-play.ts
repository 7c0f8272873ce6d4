import type { InputBlock, StaticSelect } from '@slack/types';
import { z } from 'zod';
import type { Scenario } from '../../domain/scenario.ts';
import { exampleOf } from '../../domain/text/play.ts';
import type { NamedTeam } from '../../store/plays.ts';
import { section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { excerpt, label, shorten } from '../wording.ts';
import { inputBlock, plain, textInput, VALUE } from './inputs.ts';

/** Slack's caps on an option's text, a select's options and a hint. */
const OPTION_TEXT = 75;
const OPTIONS = 100;
const HINT = 2000;

/** What the form carries: the scenario it was opened for, null where it is chosen in the form. */
export const WRITTEN = z.object({ scenario: z.string().nullable() });

/** Whose play it is to be, as the form's select says it: one's own, or a team's by its number. */
export const MINE = 'mine';

/** What the form is filled in with. */
export type Writing = {
  scenarios: readonly Scenario[];
  scenario: Scenario | null;
  standing: string | null;
  teams: readonly NamedTeam[];
};

/** The form for a play: for whom, in which situation, and what one does in it. */
export function writePlayModal({ scenarios, scenario, standing, teams }: Writing): View {
  const [first] = scenarios;
  const example = scenario ?? first;
  return {
    type: 'modal',
    callback_id: VIEW.writePlay,
    private_metadata: JSON.stringify({ scenario: scenario?.key ?? null } satisfies z.infer<typeof WRITTEN>),
    title: plain('Write a play'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      ...(scenario
        ? [section(`*${excerpt(scenario.name, 80)}*\n${excerpt(scenario.situation, 200)}`)]
        : [scenarioInput(scenarios)]),
      playInput(standing, example),
      ...(teams.length > 0 ? [whoseInput(teams)] : []),
    ],
  };
}

/** The field in which a play is written, with one that would be taken as its hint. */
export function playInput(standing: string | null, example: Scenario | undefined): InputBlock {
  return textInput(
    {
      field: 'play',
      label: 'If …, then I will …',
      value: standing,
      placeholder: 'If they say …, then I will ask …',
      ...(example ? { hint: shorten(`For example: ${exampleOf(example)}`, HINT) } : {}),
      long: true,
    },
    false,
  );
}

/** A select of every scenario. */
export function scenarioInput(scenarios: readonly Scenario[]): InputBlock {
  const options = scenarios.slice(0, OPTIONS).map(({ key, name }) => option(name, key));
  const element: StaticSelect = { type: 'static_select', action_id: VALUE, options };
  return inputBlock('scenario', 'Situation', element, { optional: false });
}

function whoseInput(teams: readonly NamedTeam[]): InputBlock {
  const mine = option('Mine', MINE);
  const options = [mine, ...teams.slice(0, OPTIONS - 1).map(({ id, name }) => option(`${name}'s`, String(id)))];
  const element: StaticSelect = { type: 'static_select', action_id: VALUE, options, initial_option: mine };
  return inputBlock('whose', 'Whose play is it?', element, {
    hint: "A team's play is for everybody in it who has none of their own.",
    optional: false,
  });
}

function option(text: string, value: string) {
  return { text: plain(label(text, OPTION_TEXT)), value };
}
