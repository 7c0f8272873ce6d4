import { UserError } from '../errors.ts';
import { STAGES, type Stage } from '../pipeline.ts';
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

/** The stage word this word is most likely a slip of (`propsal`), or undefined. To be asked, never applied. */
export function nearlyStage(word: string): string | undefined {
  if (word.length < 7 || stageOf(word)) return undefined;
  return STAGES.find((stage) => word[0] === stage[0] && slips(word.toLowerCase(), stage) === 1);
}

/** The stage after the word `stage`; throws UserError with the nearest one, or all of them. */
export function requireStage(word: string): Stage {
  const stage = stageOf(word);
  if (stage) return stage;
  const near = nearestWord(word, STAGES);
  throw new UserError(
    `${word ? `"${word}" is no stage` : 'Which stage?'}${near ? `. Did you mean ${near}?` : `${word ? '. ' : ' '}The stages are ${STAGES.join(', ')}.`}`,
  );
}
