import { type Section, STAGES } from '../../domain/pipeline.ts';
import { STAGE_NAME_MAX, type StageFault, sectionOfStage, sectionsEmptied, stageName } from '../../domain/stages.ts';
import type { StageSettings, Workspace } from '../../domain/workspace.ts';
import { WORKSPACE_SETTINGS, workspaceFacts } from '../../domain/workspace-facts.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { capital, excerpt, NOTHING_CHANGED } from '../wording.ts';
import { namedSome } from './setup-state.ts';

/** Slack's cap on what a button carries. */
const BUTTON_VALUE = 2000;

/** What an admin changed of the workspace, with Undo; `goalsFor` are the sections for which somebody has a goal. */
export function workspaceSaved(
  before: Workspace,
  after: Workspace,
  goalsFor: readonly Section[] = [],
  lead = 'Saved',
): Message {
  const [was, is] = [workspaceFacts({ ...before, stages: {} }), workspaceFacts({ ...after, stages: {} })];
  const facts = Object.keys(is).filter((fact) => was[fact] !== is[fact]);
  const lines = [
    ...facts.map((fact) => `${capital(fact)}: ${excerpt(is[fact] ?? '', 80)}`),
    ...stagesChanged(before.stages, after.stages),
  ];
  if (lines.length === 0) return { text: `It is set up that way already. ${NOTHING_CHANGED}` };
  const emptied = sectionsEmptied(before.stages, after.stages).filter((one) => goalsFor.includes(one));
  const warned = emptied.map((one) => `No stage is left in ${capital(one)}; goals for it count only what has no deal.`);
  const text = [`${lead}.`, ...lines, ...warned].join('\n');
  const pairs = JSON.stringify(
    Object.fromEntries(
      WORKSPACE_SETTINGS.filter((one) => JSON.stringify(before[one]) !== JSON.stringify(after[one])).map((one) => [
        one,
        [before[one], after[one]],
      ]),
    ),
  );
  if (lead !== 'Saved' || pairs.length > BUTTON_VALUE) return { text };
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undoWorkspace, pairs))] };
}

/** What stages are called now, and where they belong now, as far as that is new. */
function stagesChanged(before: StageSettings, after: StageSettings): string[] {
  return STAGES.flatMap((stage) => {
    const name = excerpt(stageName(after, stage), 40);
    const belongs = sectionOfStage(after, stage);
    return [
      ...(stageName(before, stage) === stageName(after, stage) ? [] : [`Stage ${stage}: called ${name}`]),
      ...(sectionOfStage(before, stage) === belongs ? [] : [`Stage ${name}: belongs to ${belongs}`]),
    ];
  });
}

/** Who is admin now. */
export function adminsSaved({ before, after }: { before: string[]; after: string[] }): Message {
  if (String(before) === String(after)) return { text: `They are the admins already. ${NOTHING_CHANGED}` };
  return { text: `Saved. Admins: ${namedSome(after.map((userId) => `<@${userId}>`))}.` };
}

/** What is wrong with a stage's name, in plain text. */
export function stageFaultSaid(fault: StageFault): string {
  switch (fault.is) {
    case 'too-long':
      return `${STAGE_NAME_MAX} characters at most.`;
    case 'twice':
      return `The ${fault.other} stage has that name already.`;
    case 'another-stage':
      return `That is a word for the ${fault.other} stage.`;
    case 'a-command-word':
      return 'Its first word means something else in /deal. Choose another.';
  }
}

/** To what was sent in twice. */
export const HEARD_ALREADY = 'I heard that already. All stands as it was saved then.';
