import type { Stage } from '../../domain/pipeline.ts';
import { stageName } from '../../domain/stages.ts';
import type { StageSettings } from '../../domain/workspace.ts';
import { excerpt, label } from '../wording.ts';

/** How much of a stage's name stands in a line. */
const SHOWN = 40;

/** What a workspace calls a stage, inside a line of mrkdwn. */
export function stageShown(stages: StageSettings, stage: Stage): string {
  return excerpt(stageName(stages, stage), SHOWN);
}

/** The same in plain text, such as a button's or an option's. */
export function stageLabel(stages: StageSettings, stage: Stage): string {
  return label(stageName(stages, stage), SHOWN);
}

/** What the stage that a finding speaks of was called when it was found. */
export function stageThen({ stageName: called }: { stageName?: string }, stage: Stage): string {
  return excerpt(called ?? stage, SHOWN);
}
