import { type Doubt, MOST_UPDATES, type Part, type Update, type UpdateKind } from '../../domain/reading.ts';
import { inCurrencyOf } from '../../domain/reading-doubt.ts';
import type { Drawn } from '../../domain/text/message/parts.ts';
import type { Names } from '../names.ts';
import { dealMeant } from './deal.ts';
import { maySay } from './kinds.ts';
import { drawPart } from './part.ts';
import { placeOf } from './quoted.ts';
import type { ReplyPart, ReplyUpdate } from './reply.ts';
import { type Place, type Told, wordsAt } from './told.ts';

/** An update that a model read, as far as it passed, and the message's words it was read from: all of them, and those of each part. */
export type Checked = { update: Update; words: string; from: Partial<Record<Part, string>> };

/** Updates of a reply that are looked at. */
const LOOKED_AT = 3 * MOST_UPDATES;

/** What passes of a model's reply, each part by itself: what the message does not say is left out, with a doubt. */
export function checkedUpdates(replies: readonly ReplyUpdate[], told: Told, names: Names): Checked[] {
  return replies.slice(0, LOOKED_AT).flatMap((reply) => checked(reply, told, names) ?? []);
}

function checked(reply: ReplyUpdate, told: Told, names: Names): Checked | null {
  const is = kindOf(reply);
  const around = placeOf(reply.words, told, null);
  const drawn: Drawn = { parts: {}, doubts: [] };
  const said = reply.parts.filter(({ part }) => maySay(is, part));
  const places = said.flatMap((part) => {
    const place = drawPart(drawn, part, told, around);
    return place ? [{ part: part.part, place }] : [];
  });
  const place = around ?? hullOf(places.map((one) => one.place));
  if (!place || !saysSomething(is, drawn)) return null;
  const words = wordsAt(told, place);
  const { deal, doubts } = is === 'new-deal' ? { deal: null, doubts: [] } : dealMeant(reply, told, names, place);
  const beside = reply.parts.filter((part) => !said.includes(part)).flatMap((part) => restOf(part, told, around));
  const all = [...doubts, ...drawn.doubts, ...missing(is, drawn, told, words), ...beside];
  const from = Object.fromEntries(places.map((one) => [one.part, wordsAt(told, one.place)]));
  return { update: inItsCurrency({ is, deal, parts: drawn.parts, doubts: all }, told), words, from };
}

/** Only touches are an activity; with anything else they are news of a deal. */
function kindOf({ kind, parts }: ReplyUpdate): UpdateKind {
  if (kind !== 'activity' && kind !== 'deal-update') return kind;
  return parts.every(({ part }) => part === 'touches') ? 'activity' : 'deal-update';
}

/** Whether anything of it stands in the message, to be saved or chosen. */
function saysSomething(is: UpdateKind, { parts, doubts }: Drawn): boolean {
  if (is === 'commitment') return parts.text !== undefined;
  return Object.keys(parts).length > 0 || doubts.some(({ among }) => among.length > 1);
}

/** What an update of its kind needs, and was not said; a new deal called like one there is may be that one. */
function missing(is: UpdateKind, { parts, doubts }: Drawn, { heard }: Told, shown: string): Doubt[] {
  const needs: Part | null = is === 'commitment' ? 'dueOn' : is === 'new-deal' ? 'name' : null;
  if (!needs) return [];
  const { name } = parts;
  if (needs === 'name' && name && heard.deals.some((deal) => deal.name.toLowerCase() === name.toLowerCase()))
    return [{ part: 'name', shown: name, among: [{ words: name }] }];
  const isThere = parts[needs] !== undefined || doubts.some(({ part }) => part === needs);
  return isThere ? [] : [{ part: needs, shown, among: [] }];
}

/** Words that an update of this kind has no place for. */
function restOf({ words }: ReplyPart, told: Told, around: Place | null): Doubt[] {
  const place = placeOf(words, told, around);
  return place ? [{ part: 'rest', shown: wordsAt(told, place), among: [] }] : [];
}

function inItsCurrency(update: Update, { heard: { deals, said } }: Told): Update {
  const deal = deals.find(({ id }) => id === update.deal);
  return deal ? inCurrencyOf(update, deal.currency, said.currency) : update;
}

function hullOf(places: readonly Place[]): Place | null {
  if (places.length === 0) return null;
  return { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) };
}
