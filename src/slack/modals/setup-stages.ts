import { SECTIONS, STAGES, type Stage } from '../../domain/pipeline.ts';
import { sectionOfStage, stageName } from '../../domain/stages.ts';
import type { StageSettings } from '../../domain/workspace.ts';
import { section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { capital } from '../wording.ts';
import { plain, textInput } from './inputs.ts';
import { choicePicker } from './pickers.ts';

/** The form for what a workspace calls its stages, and where each belongs. */
export function setupStagesModal(stages: StageSettings): View {
  return {
    type: 'modal',
    callback_id: VIEW.setupStages,
    title: plain('Stages'),
    submit: plain('Save'),
    close: plain('Back'),
    blocks: [
      section('The five stages of an open deal, in order: what you call each, and the part of the pipe it belongs to.'),
      ...STAGES.flatMap((stage) => [
        textInput({
          field: nameField(stage),
          label: capital(stage),
          value: stageName(stages, stage),
          placeholder: stage,
        }),
        choicePicker(
          { field: sectionField(stage), label: `${capital(stage)} belongs to` },
          SECTIONS.map((value) => ({ value, says: capital(value) })),
          sectionOfStage(stages, stage),
        ),
      ]),
    ],
  };
}

/** The fields of a stage in the form. */
export function nameField(stage: Stage): string {
  return `${stage}Name`;
}

export function sectionField(stage: Stage): string {
  return `${stage}Section`;
}
