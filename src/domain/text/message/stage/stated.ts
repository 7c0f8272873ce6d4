import type { Stage } from '../../../pipeline.ts';
import { isOrdinary } from '../deal/common-words.ts';
import type { Token } from '../tokens.ts';
import { type Around, aroundOf, isNegated } from './around.ts';
import { isOpportunity, ofContacted, ofLead, ofQualified } from './buyer.ts';
import { type Judged, ofNegotiation, ofOwn, ofPaper } from './paper.ts';
import type { StageWord } from './words.ts';

/** A stated stage: the tokens that state it; `doubtful` where they may mean something else. */
type Stated = { from: number; to: number; doubtful: boolean; negated: boolean };

const STAGE_NOUN = /^(?:stages?|phase)$/;

const OF_STAGE: Record<Stage, (around: Around, typed: string) => Judged> = {
  lead: ofLead,
  contacted: ofContacted,
  qualified: ofQualified,
  proposal: ofPaper,
  negotiation: ofNegotiation,
};

/** How this word states its stage; null where it is part of something else. */
export function statedAt(tokens: readonly Token[], word: StageWord, named: ReadonlySet<number>): Stated | null {
  const around = aroundOf(tokens, word, named);
  const typed = tokens[word.from]?.bare ?? '';
  const isStage = STAGE_NOUN.test(around.next);
  const judged = isStage || word.plain || isLabelled(around) ? true : judgedAs(word, around, typed);
  if (judged === null) return null;
  const isLonger = isStage || (/^qual/.test(typed) && isOpportunity(around.next));
  return { from: word.from, to: word.to + (isLonger ? 1 : 0), doubtful: !judged, negated: isNegated(around) };
}

function judgedAs({ own, stage, from, to }: StageWord, around: Around, typed: string): Judged {
  return own ? ofOwn(around, to - from === 1 && isOrdinary(typed)) : OF_STAGE[stage](around, typed);
}

/** "stage: proposal", "stage is now proposal". */
function isLabelled({ before, starts }: Around): boolean {
  const [one = ''] = before.filter((word) => !/^(?:is|to|now|=|→|the)$/.test(word));
  return !starts && /^(?:stage|status)$/.test(one);
}
