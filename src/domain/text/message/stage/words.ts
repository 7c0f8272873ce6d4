import { STAGES, type Stage } from '../../../pipeline.ts';
import type { StageSettings } from '../../../workspace.ts';
import { slips } from '../../nearest.ts';
import { nearlyStage, stageOf } from '../../stage.ts';
import { withStages } from '../../stage-words.ts';
import { isOrdinary } from '../deal/common-words.ts';
import { folded } from '../deal/letters.ts';
import type { Token } from '../tokens.ts';

/** Words that may state a stage. `near` where they are a slip, or another name that other people give it; `own` where the workspace gave it; `plain` where they can mean nothing else. */
export type StageWord = { stage: Stage; from: number; to: number; near: boolean; own: boolean; plain: boolean };

/** Other names for a stage, which mean one only beside "stage". */
const BESIDE_STAGE: Record<string, Stage> = {
  contract: 'negotiation',
  contracts: 'negotiation',
  contracting: 'negotiation',
  closing: 'negotiation',
  legal: 'negotiation',
  redlines: 'negotiation',
  redlining: 'negotiation',
  paper: 'negotiation',
  paperwork: 'negotiation',
  procurement: 'negotiation',
  quote: 'proposal',
  pricing: 'proposal',
  offer: 'proposal',
  prospect: 'lead',
  prospecting: 'lead',
  outreach: 'contacted',
};

/** The same words in the languages of those who mix them in. */
const FOREIGN: Record<string, Stage> = {
  negociacion: 'negotiation',
  negociacao: 'negotiation',
  negociation: 'negotiation',
  negociando: 'negotiation',
  verhandlung: 'negotiation',
  verhandlungen: 'negotiation',
  trattativa: 'negotiation',
  onderhandeling: 'negotiation',
  propuesta: 'proposal',
  proposta: 'proposal',
  qualifiziert: 'qualified',
  qualifie: 'qualified',
  calificado: 'qualified',
  qualificado: 'qualified',
  kontaktiert: 'contacted',
  contactado: 'contacted',
  contacte: 'contacted',
};

/** Every word of a message that may state a stage, in order; tokens in `named` belong to deals. */
export function stageWordsIn(tokens: readonly Token[], own: StageSettings, named: ReadonlySet<number>): StageWord[] {
  const names = ownNames(tokens, own);
  const called = STAGES.flatMap((stage) => own[stage]?.name ?? []).length > 0;
  const words: StageWord[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || named.has(at)) continue;
    const name = names.get(at);
    if (name && !crosses(name, named)) {
      words.push(name);
      at = name.to - 1;
      continue;
    }
    if (
      /^(?:made|establish(?:ed)?)$/.test(token.bare) &&
      token.after === 'none' &&
      tokens[at + 1]?.bare === 'contact'
    ) {
      words.push({ stage: 'contacted', from: at, to: at + 2, near: false, own: false, plain: true });
      continue;
    }
    const to = placeTo(tokens, at);
    if (to > at) {
      words.push({ stage: 'negotiation', from: at, to, near: false, own: false, plain: true });
      at = to - 1;
      continue;
    }
    const isCompound = token.bare.endsWith('-stage');
    const word = folded(token.bare.replace(/['’]s$|-stage$/, ''));
    const stage = stageOf(word) ?? (/\p{L}{2}/u.test(word) ? FOREIGN[word] : undefined) ?? null;
    if (stage) words.push({ stage, from: at, to: at + 1, near: false, own: false, plain: isCompound });
    else {
      const other = besideStage(tokens, at, word) ?? slipOf(word, called ? own : {});
      const near = other === null || slips(word, other) > 1 || word.length < 8;
      if (other) words.push({ stage: other, from: at, to: at + 1, near, own: false, plain: false });
    }
  }
  return words;
}

/** "at the negotiating table": the token behind it, or the same where it is not said. */
function placeTo(tokens: readonly Token[], at: number): number {
  const words = tokens.slice(at, at + 4).map(({ bare }) => bare);
  const found = /^(?:at|to|around|round) (?:the|a) (?:negotiat(?:ing|ion|ions)|bargaining) table$/.test(
    words.join(' '),
  );
  return found ? at + 4 : at;
}

function crosses({ from, to }: StageWord, named: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) if (named.has(at)) return true;
  return false;
}

/** The workspace's own names of stages, by the token they begin at. */
function ownNames(tokens: readonly Token[], own: StageSettings): Map<number, StageWord> {
  const found = new Map<number, StageWord>();
  if (!STAGES.some((stage) => own[stage]?.name)) return found;
  let at = 0;
  for (const word of withStages(tokens, own)) {
    const token = tokens[at];
    if (word === token) {
      at++;
      continue;
    }
    let to = at + 1;
    while (
      to < tokens.length &&
      tokens
        .slice(at, to)
        .map(({ shown }) => shown)
        .join(' ').length < word.shown.length
    )
      to++;
    const stage = stageOf(word.bare);
    if (stage) found.set(at, { stage, from: at, to, near: false, own: true, plain: false });
    at = to;
  }
  return found;
}

function besideStage(tokens: readonly Token[], at: number, word: string): Stage | null {
  const next = tokens[at]?.after === 'none' ? (tokens[at + 1]?.bare ?? '') : '';
  return /^(?:stage|phase)$/.test(next) && Object.hasOwn(BESIDE_STAGE, word) ? (BESIDE_STAGE[word] ?? null) : null;
}

/** The stage that a word is one slip from. */
function slipOf(word: string, own: StageSettings): Stage | null {
  if (word.length < 7 || word.length > 14 || isOrdinary(word) || /^(?:qualif(?:ier|iers|ies|y)|proposer)$/.test(word))
    return null;
  const near = nearlyStage(word, own);
  return near === undefined ? null : (stageOf(near) ?? STAGES.find((stage) => own[stage]?.name === near) ?? null);
}
