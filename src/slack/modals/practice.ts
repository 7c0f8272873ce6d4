import type { Checkboxes } from '@slack/types';
import { z } from 'zod';
import type { Answer } from '../../domain/play.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { context, section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { quoted, WHOSE_PLAY } from '../views/play-answer.ts';
import { KEPT_FOR_YOU } from '../views/practice.ts';
import { capital, excerpt, label } from '../wording.ts';
import { inputBlock, plain, textInput, VALUE } from './inputs.ts';
import { scenarioInput } from './write-play.ts';

/** What the first page carries: the scenario, null where it is chosen on it. */
export const LINE = z.object({ scenario: z.string().nullable() });

/** What the second page carries: which practice is being looked at, and the marks it shows to tick. */
export const MARKS = z.object({ practice: z.number(), scenario: z.string(), marks: z.array(z.string()) });

/** Slack's caps on an option's text and the options of one group. */
const OPTION_TEXT = 75;
const OPTIONS = 10;

/** The first page: the line from memory, without the play in sight. Which scenario is asked where none is given. */
export function practiceModal(scenarios: readonly Scenario[], scenario: Scenario | null): View {
  const what = scenario
    ? section(`*${excerpt(scenario.name, 80)}*\n${excerpt(scenario.situation, 200)}`)
    : scenarioInput(scenarios);
  return {
    type: 'modal',
    callback_id: VIEW.practiceLine,
    private_metadata: JSON.stringify({ scenario: scenario?.key ?? null } satisfies z.infer<typeof LINE>),
    title: plain('Practice'),
    submit: plain('Show my play'),
    close: plain('Cancel'),
    blocks: [
      what,
      textInput({ field: 'line', label: 'What do you say? From memory', long: true }, false),
      context(KEPT_FOR_YOU),
    ],
  };
}

/** The second page: the line, the play beside it, and the marks of that play to tick where they were missing. */
export function marksModal(
  scenario: Scenario,
  { practice, line, used }: { practice: number; line: string; used: Answer | undefined },
): View {
  const marks = marksOf(scenario, used);
  const options = marks.map((mark, index) => ({ text: plain(label(mark, OPTION_TEXT)), value: String(index) }));
  const element: Checkboxes = { type: 'checkboxes', action_id: VALUE, options };
  return {
    type: 'modal',
    callback_id: VIEW.practiceMarks,
    private_metadata: JSON.stringify({ practice, scenario: scenario.key, marks } satisfies z.infer<typeof MARKS>),
    title: plain('Practice'),
    submit: plain('Keep'),
    close: plain('Close'),
    blocks: [
      section(`*What you wrote*\n>${excerpt(line, 1500)}`),
      section(used ? `*${capital(WHOSE_PLAY[used.from])}*\n>${quoted(used.text)}` : 'There is no play for it yet.'),
      inputBlock('missed', 'What did your line miss?', element, {
        hint: 'Nothing missing? Leave it empty.',
        optional: true,
      }),
      context(KEPT_FOR_YOU),
    ],
  };
}

/** What to listen for: the marks of a good line beside the standard play; beside any other, what it says to do. */
function marksOf({ contains }: Scenario, used: Answer | undefined): string[] {
  if (!used || used.from === 'standard') return contains.slice(0, OPTIONS);
  const action = used.text.replace(/^.*?\bthen I will\s+/is, '');
  return [capital(action)];
}
