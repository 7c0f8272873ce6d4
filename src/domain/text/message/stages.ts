import type { Stage } from '../../pipeline.ts';
import type { Said } from '../said.ts';
import type { DealSpan, StageSpan } from './heard.ts';
import { statedAt } from './stage/stated.ts';
import { type StageWord, stageWordsIn } from './stage/words.ts';
import type { Token } from './tokens.ts';

/** A stage; `negated` where the words say that it is not so, or not yet. */
export type StatedStage = StageSpan & { negated: boolean };

/** Every stage that is stated, by its name, the workspace's own or a synonym, in the order of the text; `deals` are the names in it. */
export function stagesIn(tokens: readonly Token[], { stages }: Said, deals: readonly DealSpan[] = []): StatedStage[] {
  const named = new Set(deals.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const spans: StatedStage[] = [];
  for (const word of stageWordsIn(tokens, stages, named)) {
    if (word.from < (spans.at(-1)?.to ?? 0)) continue;
    const stated = isOther(tokens, word, spans.at(-1))
      ? { from: word.from, to: word.to, doubtful: false, negated: false }
      : statedAt(tokens, word, named);
    if (stated) spans.push(spanOf(word, stated));
  }
  return spans;
}

/** "at proposal or negotiation": it is open which. */
function isOther(tokens: readonly Token[], { from }: StageWord, last: StatedStage | undefined): boolean {
  return last !== undefined && last.to === from - 1 && tokens[from - 1]?.bare === 'or' && !last.negated;
}

function spanOf(
  { stage, near }: StageWord,
  { from, to, doubtful, negated }: { from: number; to: number; doubtful: boolean; negated: boolean },
): StatedStage {
  const among: Stage[] = near || doubtful ? [stage] : [];
  return { from, to, value: stage, among, negated };
}
