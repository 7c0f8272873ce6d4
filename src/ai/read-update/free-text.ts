import { dayOf, timed } from '../../domain/text/message/frame.ts';
import { textOf } from '../../domain/text/message/free-text.ts';
import type { Drawn } from '../../domain/text/message/parts.ts';
import { asDeed } from '../../domain/text/message/step-words.ts';
import { unitsOf } from '../../domain/text/message/units.ts';
import { type Place, type Told, wordsAt } from './told.ts';
import { doubt } from './values.ts';

export type TextPart = 'nextStep' | 'buyerPromise' | 'reason' | 'text' | 'name' | 'source';

/** What one does reads as a deed: "send the msa". */
const DEEDS: readonly TextPart[] = ['nextStep', 'text'];

/** Names stand as they were written; other texts do without deals and days. */
const NAMES: readonly TextPart[] = ['name', 'source'];

/** Adds the message's own words of a place as a text; a doubt where nothing is left of them. */
export function drawTextAt(drawn: Drawn, part: TextPart, told: Told, place: Place): void {
  const text = NAMES.includes(part) ? wordsAt(told, place) : textAt(told, place);
  if (text === '') doubt(drawn, part, '');
  else drawn.parts[part] = DEEDS.includes(part) ? asDeed(text) : text;
}

/** The words of a place without deals and days, with the time of day. */
function textAt({ tokens, heard }: Told, { from, to }: Place): string {
  const units = unitsOf(tokens.slice(from, to), heard);
  const text = textOf(units);
  return text === '' ? '' : timed(text, dayOf(units));
}
