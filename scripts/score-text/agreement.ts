import { saysHalfOf } from './content-words.ts';
import type { Field } from './labelled.ts';
import type { Value } from './values.ts';

const FREE: ReadonlySet<Field> = new Set(['next_step', 'buyer_promise', 'reason', 'text']);
const CALLED: ReadonlySet<Field> = new Set(['name', 'source']);

/** Whether what was understood of a field is what was wanted: half the words of free text, the letters of a name, else exactly the same. */
export function agrees(field: Field, given: Value, wanted: Value): boolean {
  if (FREE.has(field)) return saysHalfOf(String(given), String(wanted));
  return CALLED.has(field) ? lettersOf(given) === lettersOf(wanted) : given === wanted;
}

function lettersOf(name: Value): string {
  return String(name).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
