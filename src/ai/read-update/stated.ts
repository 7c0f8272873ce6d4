import { ACTIVITY_KINDS } from '../../domain/activity.ts';
import { STAGES } from '../../domain/pipeline.ts';
import type { Parts, Touched } from '../../domain/reading.ts';
import { denies } from '../../domain/text/message/hedges.ts';
import type { Drawn } from '../../domain/text/message/parts.ts';
import { spelled } from '../../domain/text/message/spelling.ts';
import { howMany } from './count.ts';
import { type Place, type Told, valuesAt, wordsAt } from './told.ts';
import { doubt } from './values.ts';

const OUTCOMES = ['won', 'lost', 'parked'] as const satisfies readonly Parts['outcome'][];

/** The most of one kind that is believed. */
const MOST = 500;

/** How many words back something is denied. */
const DENIED_FROM = 4;

/** Adds a stage that a model reads in a place; a doubt where there is no such stage, the words deny it, or say another one by our own rules. */
export function drawStageAt(drawn: Drawn, told: Told, place: Place, value: string | null): void {
  const stage = STAGES.find((one) => one === value);
  const shown = wordsAt(told, place);
  const own = valuesAt(told, 'stage', place);
  const isSo = !isDenied(told, place) && !own.some(({ span }) => span.negated);
  const stages = new Set([...(stage ? [stage] : []), ...own.flatMap(({ span }) => span.value ?? [])]);
  if (stage && isSo && stages.size === 1) drawn.parts.stage = stage;
  else if (stage && isSo) drawn.doubts.push({ part: 'stage', shown, among: [...stages].map((words) => ({ words })) });
  else doubt(drawn, 'stage', shown);
}

/** Adds an end that a model reads in a place; a doubt where there is no such end, or the words deny it. */
export function drawOutcomeAt(drawn: Drawn, told: Told, place: Place, value: string | null): void {
  const outcome = OUTCOMES.find((one) => one === value);
  if (outcome && !isDenied(told, place)) drawn.parts.outcome = outcome;
  else doubt(drawn, 'outcome', wordsAt(told, place));
}

/** Adds what a model reads to be done in a place; a doubt where it was not done, or not so often by its words. */
export function drawTouchAt(drawn: Drawn, told: Told, place: Place, said: Said): void {
  const touched = touchedBy(said);
  const own = valuesAt(told, 'touch', place).map(({ span }) => span);
  const isUndone = isDenied(told, place) || own.some(({ negated, held }) => negated || held === 'planned');
  const isOther = own.length > 0 && !own.some(({ value }) => value !== null && value.kind === touched?.kind);
  if (touched && !isUndone && !isOther && howMany(told, place).has(touched.count)) {
    const others = (drawn.parts.touches ?? []).filter(({ kind }) => kind !== touched.kind);
    drawn.parts.touches = [...others, touched];
  } else doubt(drawn, 'touches', wordsAt(told, place));
}

/** A kind and how often, as a model says them. */
type Said = { value: string | null; count: number | null };

function touchedBy({ value, count }: Said): Touched | null {
  const kind = ACTIVITY_KINDS.find((one) => one === value);
  const often = count ?? 1;
  return kind && Number.isSafeInteger(often) && often > 0 && often <= MOST ? { kind, count: often } : null;
}

/** Whether the words of a place, or those that lead to it in its sentence, say that it is not so. */
function isDenied({ tokens }: Told, { from, to }: Place): boolean {
  const ended = tokens.slice(0, from).findLastIndex(({ after }) => after === 'sentence' || after === 'clause');
  const words = tokens.slice(Math.max(ended + 1, from - DENIED_FROM, 0), to).map(({ bare }) => spelled(bare));
  return denies(words.join(' '));
}
