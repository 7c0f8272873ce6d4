import type { Part } from '../../domain/reading.ts';
import type { AmountSpan } from '../../domain/text/message/heard.ts';
import { type Drawn, draw, drawDay } from '../../domain/text/message/parts.ts';
import { type Place, type Told, valuesAt, wordsAt } from './told.ts';

export type DayPart = Parameters<typeof drawDay>[1];

/** Adds the day that the words of a place name, as our own rules read it there; a doubt where they name none, or several. */
export function drawDayAt(drawn: Drawn, part: DayPart, told: Told, place: Place): void {
  const days = valuesAt(told, 'date', place).map(({ span }) => span);
  const shown = wordsAt(told, place);
  const [day, ...others] = days;
  if (day && others.length === 0) drawDay(drawn, part, shown, day, told.heard.said.at.toPlainDate());
  else {
    const among = new Map(days.flatMap(({ value }) => (value ? [[value.toString(), { date: value }]] : [])));
    drawn.doubts.push({ part, shown, among: among.size > 1 ? [...among.values()] : [] });
  }
}

/** Adds the amount that the words of a place name; a doubt where it is not what the deal is worth, or they name none, or several. */
export function drawAmountAt(drawn: Drawn, told: Told, place: Place): void {
  const sums = valuesAt(told, 'amount', place).flatMap(({ span }) => (span.role === 'users' ? [] : span));
  const shown = wordsAt(told, place);
  const [sum, ...others] = sums;
  if (sum?.role === 'total' && others.length === 0)
    draw(drawn, 'amount', shown, { ...sum, hedged: false }, (money) => ({ money }));
  else {
    const asked = sums.filter(({ role }) => role === 'total' || role === 'range' || role === 'conditional');
    const among = asked.flatMap(moniesOf).map((money) => ({ money }));
    drawn.doubts.push({ part: 'amount', shown, among: among.length > 1 ? among : [] });
  }
}

/** Adds a doubt about words that give no usable value. */
export function doubt(drawn: Drawn, part: Part | 'rest', shown: string): void {
  drawn.doubts.push({ part, shown, among: [] });
}

function moniesOf({ value, among }: AmountSpan) {
  return among.length > 0 || value === null ? among : [value];
}
