import { UserError } from '../errors.ts';
import { STAGES, type Stage } from '../pipeline.ts';
import type { StageSettings } from '../workspace.ts';
import { nearestWord, slips } from './nearest.ts';

const WORDS: Record<Stage, readonly string[]> = {
  lead: ['lead', 'leads'],
  contacted: ['contacted'],
  qualified: ['qualified', 'qual', 'qualifying', 'qualification'],
  proposal: ['proposal', 'prop', 'proposing'],
  negotiation: ['negotiation', 'negotiations', 'negotiating', 'nego', 'neg'],
};

const STAGE_OF: ReadonlyMap<string, Stage> = new Map(
  STAGES.flatMap((stage) => WORDS[stage].map((word) => [word, stage] as const)),
);

/** Every word a stage may be written with. */
export const STAGE_WORDS: readonly string[] = [...STAGE_OF.keys()];

/** The stage this exact word names, whatever its case, or null. A slip of the keys is not put right here. */
export function stageOf(word: string): Stage | null {
  return STAGE_OF.get(word.toLowerCase()) ?? null;
}

/** The stage, or the workspace's name of one, that this word is most likely a slip of (`propsal`), or undefined. To be asked, never applied. */
export function nearlyStage(word: string, own: StageSettings): string | undefined {
  if (word.length < 7 || stageOf(word)) return undefined;
  const typed = word.toLowerCase();
  return namesOf(own).find((name) => typed[0] === name[0]?.toLowerCase() && slips(typed, name.toLowerCase()) === 1);
}

/** The stage after the word `stage`; throws UserError with the nearest one, or all of them as the workspace calls them. */
export function requireStage(word: string, own: StageSettings): Stage {
  const stage = stageOf(word);
  if (stage) return stage;
  const near = nearestWord(word, namesOf(own));
  const all = STAGES.map((one) => own[one]?.name ?? one).join(', ');
  throw new UserError(
    `${word ? `"${word}" is no stage` : 'Which stage?'}${near ? `. Did you mean ${near}?` : `${word ? '. ' : ' '}The stages are ${all}.`}`,
  );
}

/** Every name a stage has: the workspace's own first. */
function namesOf(own: StageSettings): string[] {
  return [...STAGES.flatMap((stage) => own[stage]?.name ?? []), ...STAGES];
}
