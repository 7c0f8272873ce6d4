import type { Doubted, Update } from '../../../reading.ts';
import type { ReadClause } from '../clause/read-clause.ts';
import type { Heard } from '../heard.ts';
import type { Unit } from '../units.ts';

/**
 * A clause beside the updates it may have gone into, by their places: those of the deals it names, else of those named before. `unsaid`
 * are its units that no free text of theirs says, `line` the same as they are compared; `before` and `behind` the clauses of its sentence around it.
 */
export type Look = {
  read: ReadClause;
  places: readonly number[];
  unsaid: readonly Unit[];
  line: string;
  before: ReadClause | null;
  behind: ReadClause | null;
};

/** What a message was read as: its clauses, the updates they gave, `looksAt` each update by its place, and the sentences `unheard` as they tell of nothing real. */
export type Scene = {
  looks: readonly Look[];
  looksAt: readonly (readonly Look[])[];
  updates: readonly Update[];
  heard: Heard;
  unheard: readonly (readonly Unit[])[];
};

/** What does not add up: the part, the words it is about, and the updates it concerns by their places. */
export type Objection = { part: Doubted; shown: string; places: readonly number[] };

/** A second look at a reading: what does not add up in it. */
export type Check = (scene: Scene) => Objection[];

/** What the first reading gave: its clauses, its updates, and the sentences that tell of nothing real. */
export type FirstReading = {
  clauses: readonly ReadClause[];
  updates: readonly Update[];
  heard: Heard;
  unheard: readonly (readonly Unit[])[];
};

/** The clauses of a message beside the updates they gave. */
export function sceneOf({ clauses, updates, heard, unheard }: FirstReading): Scene {
  const all = updates.map((_, place) => place);
  const about = Map.groupBy(
    updates.flatMap((update, place) => dealsOf(update).map((deal) => ({ deal, place }))),
    ({ deal }) => deal,
  );
  const newOnes = all.filter((place) => updates[place]?.is === 'new-deal');
  let last: readonly number[] = [];
  const looks = clauses.map((read, at) => {
    const named = namedBy(read);
    const own = [...new Set([...named].flatMap((deal) => about.get(deal)?.map(({ place }) => place) ?? []))];
    const opened = read.facts.some(({ is }) => is === 'name') ? newOnes : [];
    if (own.length + opened.length > 0) last = [...own, ...opened];
    const places = named.size > 0 ? own : last.length > 0 ? last : all;
    const said = wordsSaid(places.flatMap((place) => updates[place] ?? []));
    const unsaid = read.clause.units.filter((unit) => unit.is !== 'word' || !said.has(unit.word));
    const [before = null, behind = null] = [clauses[at - 1], clauses[at + 1]].map((other) =>
      other?.clause.sentence === read.clause.sentence ? other : null,
    );
    return { read, places, unsaid, line: unsaid.map(({ word }) => word).join(' '), before, behind };
  });
  const looksAt = all.map((): Look[] => []);
  for (const look of looks) for (const place of look.places.length > 0 ? look.places : all) looksAt[place]?.push(look);
  return { looks, looksAt, updates, heard, unheard };
}

/** The deals a clause names, sure or not. */
export function namedBy({ deals }: ReadClause): ReadonlySet<number> {
  return new Set(deals.flatMap(({ value, among }) => [...(value === null ? [] : [value]), ...among]));
}

/** The places of all updates. */
export function everywhere({ updates }: Scene): number[] {
  return updates.map((_, place) => place);
}

/** Where an objection to a clause belongs: its updates, or all where it gave none. */
export function placesOf(scene: Scene, { places }: Look): readonly number[] {
  return places.length > 0 ? places : everywhere(scene);
}

/** The deals an update is about, or may be. */
export function dealsOf({ deal, doubts }: Update): number[] {
  if (deal !== null) return [deal];
  return doubts.flatMap(({ part, among }) =>
    part === 'deal' ? among.flatMap((one) => ('deal' in one ? [one.deal] : [])) : [],
  );
}

/** Every word that the free texts of these updates say, as words are compared. */
function wordsSaid(updates: readonly Update[]): ReadonlySet<string> {
  const texts = updates.flatMap(({ parts }) => [
    parts.nextStep,
    parts.buyerPromise,
    parts.reason,
    parts.text,
    parts.name,
    parts.source,
  ]);
  const words = texts.join(' ').toLowerCase().split(/\s+/);
  return new Set(words.flatMap((word) => [word, word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')]));
}
