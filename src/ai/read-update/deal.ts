import type { Doubt } from '../../domain/reading.ts';
import type { DealSpan } from '../../domain/text/message/heard.ts';
import type { Names } from '../names.ts';
import { placeOf } from './quoted.ts';
import type { ReplyUpdate } from './reply.ts';
import { dealsGiven } from './sent.ts';
import { dealSpans, idsOf, type Place, type Told, valuesAt, wordsAt } from './told.ts';

/** Which deal an update is about, and what is doubtful about that. */
export type About = { deal: number | null; doubts: Doubt[] };

/** The deal that a model takes words to be about: one that was given, and that these words name by our own rules too; else it is asked. */
export function dealMeant({ deal: code, called }: ReplyUpdate, told: Told, names: Names, place: Place): About {
  const id = code === null ? undefined : dealsGiven(told).find((one) => names.codeOf(one.id) === code.trim())?.id;
  if (id === undefined) return unknown(code, called, told, place);
  const here = valuesAt(told, 'deal', place).map(({ span }) => span);
  const others = here.flatMap((span) => (isCertain(span) ? idsOf(span) : []));
  if (others.length > 0 && !others.includes(id)) return asked(wordsAt(told, place), [...others, id]);
  const spans = [...here, ...dealSpans(told)].filter((span) => idsOf(span).includes(id));
  const [span] = spans;
  // Not named: the one last spoken of.
  if (!span || spans.some(isCertain)) return { deal: id, doubts: [] };
  return asked(wordsAt(told, span), idsOf(span));
}

function unknown(code: string | null, called: string | null, told: Told, place: Place): About {
  const name = called === null ? null : placeOf(called, told, place);
  if (!name && code === null) return { deal: null, doubts: [] };
  return { deal: null, doubts: [{ part: 'deal', shown: name ? wordsAt(told, name) : '', among: [] }] };
}

/** One of these: a near miss where it is one alone. */
function asked(shown: string, ids: readonly number[]): About {
  const deals = [...new Set(ids)];
  const [only, ...others] = deals;
  const among = deals.map((deal) => ({ deal }));
  return { deal: others.length > 0 ? null : (only ?? null), doubts: [{ part: 'deal', shown, among }] };
}

function isCertain({ value, among }: DealSpan): boolean {
  return value !== null && among.length === 0;
}
