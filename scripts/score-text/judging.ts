import { agrees } from './agreement.ts';
import { type Expected, expectedOf, FIELDS, type Field, type Labelled } from './labelled.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { expectedValue, PART_OF, type Understood, type Value } from './values.ts';

/** How one field was understood. `guessed`: taken for certain where it had to be asked. */
export type Verdict = 'right' | 'wrong' | 'guessed';

/** One field that counts, and how it was understood. */
export type Judgement = { field: Field; verdict: Verdict; isList: boolean };

/** What became of one message. `written`: it would have been applied without asking. `asks`: its label has something to ask. */
export type Judged = {
  fields: Judgement[];
  kindsRight: boolean;
  written: boolean;
  asked: boolean;
  asks: boolean;
  isNone: boolean;
  right: boolean;
};

/** How the updates understood of a message compare with its label, in a workspace of this currency. */
export function judged(label: Labelled, understood: readonly Understood[], currency: string): Judged {
  const expected = expectedOf(label);
  const pairs = pairsOf(expected, understood);
  const written = understood.length > 0 && understood.every(({ doubted }) => doubted.size === 0);
  const scene = { currency, written, optional: new Set(label.optional) };
  const fields = pairs.flatMap((pair) => FIELDS.flatMap((field) => judgementOf(field, pair, scene) ?? []));
  const kindsRight = pairs.every((pair) => pair.expected?.kind === pair.understood?.kind);
  return {
    fields,
    kindsRight,
    written,
    asked: understood.length > 0 && !written,
    asks: fields.some(({ isList }) => isList),
    isNone: expected.length === 0,
    right: kindsRight && fields.every(({ verdict }) => verdict === 'right'),
  };
}

type Scene = { currency: string; written: boolean; optional: ReadonlySet<string> };

/** Null where the field does not count: nobody speaks of it, it is optional and one of the two is silent, or it is the currency of an amount to be asked. */
function judgementOf(field: Field, { expected, understood }: Pair, scene: Scene): Judgement | null {
  if (field === 'currency' && Array.isArray(expected?.amount)) return null;
  const given = understood?.values[field];
  const wanted =
    (expected && expectedValue(expected, field)) ?? (field === 'currency' ? silent(expected, given, scene) : undefined);
  if (wanted === undefined && given === undefined) return null;
  if (scene.optional.has(field) && (wanted === undefined || given === undefined)) return null;
  if (typeof wanted === 'object')
    return { field, isList: true, verdict: asksFor(field, wanted, understood, scene.written) };
  const right = wanted !== undefined && given !== undefined && agrees(field, given, wanted);
  return { field, isList: false, verdict: right ? 'right' : 'wrong' };
}

/** An amount whose label is silent about the currency is in the workspace's. */
function silent(expected: Expected | undefined, given: Value | undefined, { currency }: Scene): Value | undefined {
  return expected?.amount == null || given === undefined ? undefined : currency;
}

/** Right where it is asked. The name of one deal must stand to be confirmed; of anything else it is enough that it is asked. */
function asksFor(
  field: Field,
  wanted: readonly unknown[],
  understood: Understood | undefined,
  written: boolean,
): Verdict {
  if (!understood) return 'wrong';
  const given = understood.values[field];
  const doubted = understood.doubted.has(PART_OF[field]);
  if (given !== undefined && !doubted) return 'guessed';
  if (field === 'deal' && wanted.length === 1) return given === wanted[0] ? 'right' : 'wrong';
  return written ? 'wrong' : 'right';
}
