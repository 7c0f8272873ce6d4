import type { Deps } from '../../deps.ts';
import { SECTION_OF, STAGES } from '../../domain/pipeline.ts';
import { isSection, stageFaults, stageSettings, type WantedStages } from '../../domain/stages.ts';
import { visible } from '../../domain/text/clean.ts';
import { sectionsWithGoals } from '../../store/goal-sections.ts';
import { changeWorkspace } from '../../store/workspaces.ts';
import type { Pending } from '../pending.ts';
import { HEARD_ALREADY, stageFaultSaid, workspaceSaved } from '../views/setup-saved.ts';
import type { Filled } from './filled.ts';
import { resultModal } from './result.ts';
import { redrawBehind } from './setup-behind.ts';
import { nameField, sectionField } from './setup-stages.ts';
import { submission } from './submission.ts';

/** Saves what a workspace calls its stages, or says beside each what is wrong with it. */
export const setupStagesSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, behind }) => {
    const wanted = wantedStages(filled);
    const faults = stageFaults(wanted);
    const errors = STAGES.flatMap((stage) => {
      const fault = faults[stage];
      return fault ? [[nameField(stage), stageFaultSaid(fault)]] : [];
    });
    if (errors.length > 0) return { errors: Object.fromEntries(errors) };
    const changed = await changeWorkspace(ask.db, ask.actor, { stages: stageSettings(wanted) }, ask);
    redrawBehind(ask, behind, pending);
    if (!changed) return { page: resultModal({ text: HEARD_ALREADY }) };
    const goalsFor = await sectionsWithGoals(ask.db, ask.actor.workspaceId);
    return { page: resultModal(workspaceSaved(changed.before, changed.after, goalsFor)) };
  });

function wantedStages(filled: Filled): WantedStages {
  const entries = STAGES.map((stage) => {
    const section = filled[sectionField(stage)] ?? '';
    const name = visible(filled[nameField(stage)] ?? '');
    return [stage, { name, section: isSection(section) ? section : SECTION_OF[stage] }] as const;
  });
  // Every stage is among them.
  return Object.fromEntries(entries) as WantedStages;
}
