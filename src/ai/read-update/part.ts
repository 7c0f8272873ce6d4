import type { Part } from '../../domain/reading.ts';
import type { Drawn } from '../../domain/text/message/parts.ts';
import { drawTextAt, type TextPart } from './free-text.ts';
import { placeOf } from './quoted.ts';
import type { ReplyPart } from './reply.ts';
import { drawOutcomeAt, drawStageAt, drawTouchAt } from './stated.ts';
import type { Place, Told } from './told.ts';
import { type DayPart, doubt, drawAmountAt, drawDayAt } from './values.ts';

const DAYS: readonly Part[] = [
  'nextStepOn',
  'buyerPromiseOn',
  'closeOn',
  'parkedUntil',
  'dueOn',
] satisfies readonly DayPart[];

/**
 * Adds a part that a model read, where it passes: its words stand in the message, and say so by our own rules. Returns where; null where
 * they are not there, which leaves a doubt.
 */
export function drawPart(drawn: Drawn, reply: ReplyPart, told: Told, around: Place | null): Place | null {
  const { part, words } = reply;
  if (part !== 'touches' && isDrawn(drawn, part)) return null;
  const place = placeOf(words, told, around);
  if (!place) {
    doubt(drawn, part, '');
    return null;
  }
  if (isDay(part)) drawDayAt(drawn, part, told, place);
  else if (part === 'amount') drawAmountAt(drawn, told, place);
  else if (part === 'stage') drawStageAt(drawn, told, place, reply.value);
  else if (part === 'outcome') drawOutcomeAt(drawn, told, place, reply.value);
  else if (part === 'touches') drawTouchAt(drawn, told, place, reply);
  else drawTextAt(drawn, part satisfies TextPart, told, place);
  return place;
}

function isDay(part: Part): part is DayPart {
  return DAYS.includes(part);
}

function isDrawn({ parts, doubts }: Drawn, part: Part): boolean {
  return parts[part] !== undefined || doubts.some((one) => one.part === part);
}
