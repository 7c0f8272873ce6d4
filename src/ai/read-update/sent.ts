import type { NamedDeal, Names } from '../names.ts';
import { textFor } from '../question.ts';
import { dealSpans, idsOf, type Told } from './told.ts';

/** Deals that a model may name, and characters of a message that are sent. */
const DEALS = 20;
const CHARACTERS = 4_000;

/** The deals that a model may name: those that our own rules find in the message, and the one last spoken of. */
export function dealsGiven(told: Told): NamedDeal[] {
  const { deals, lastDeal } = told.heard;
  const ids = new Set([...dealSpans(told).flatMap(idsOf), ...(lastDeal === null ? [] : [lastDeal])]);
  return deals.filter(({ id }) => ids.has(id)).slice(0, DEALS);
}

/** A message as it is sent: without code, quoted lines and emoji; where names are hidden, a misspelt deal too goes by its code. */
export function sentText(told: Told, names: Names): string {
  const areHidden = names.legend('') === null;
  const spans = areHidden ? dealSpans(told) : [];
  const lines = Map.groupBy(told.tokens.entries(), ([, { line }]) => line);
  const written = [...lines.values()].map((line) =>
    line.flatMap(([at, { kind, id, shown }]) => {
      const deal = spans.find(({ from, to }) => from <= at && at < to);
      if (!deal) return kind === 'user' && id ? [`<@${id}>${endOf(shown)}`] : [shown];
      return at === deal.to - 1 ? [`${codesOf(idsOf(deal), names)}${endOf(shown)}`] : [];
    }),
  );
  return textFor(names, written.map((words) => words.join(' ')).join('\n'), CHARACTERS);
}

function codesOf(ids: readonly number[], names: Names): string {
  return ids.flatMap((id) => names.codeOf(id) ?? []).join(' or ');
}

/** The punctuation that a word ends with. */
function endOf(shown: string): string {
  return /[,;:.!?)]*$/.exec(shown)?.[0] ?? '';
}
