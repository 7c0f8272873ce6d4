import { elementsOf } from '../../slack/elements.ts';
import type { Json, View } from '../../slack/state.ts';
import { chosenIn, type Held, heldIn, isSame, type Option } from './held.ts';

/** What stands in one field: the value, and the words of what was chosen where it came from a list. */
export type Entry = { held: Held; chosen: Option[] };

/** A modal as it is filled in. `base` is what the app last showed, `typed` what the person did since, `sent` what went out. */
export type Form = {
  base: Record<string, Entry>;
  typed: Record<string, Entry>;
  sent: Record<string, Held[]>;
};

/** The name of a field: an input block holds one element, other blocks may hold several. */
export function fieldOf(block: Json, element: Json): string {
  return block.type === 'input' ? String(block.block_id) : `${String(block.block_id)} ${String(element.action_id)}`;
}

function baseOf({ blocks, state }: Pick<View, 'blocks' | 'state'>): Record<string, Entry> {
  return Object.fromEntries(
    elementsOf(blocks).flatMap(({ block, element }) => {
      const stands = state.values[String(block.block_id)]?.[String(element.action_id)];
      return stands ? [[fieldOf(block, element), { held: heldIn(stands), chosen: chosenIn(stands) }]] : [];
    }),
  );
}

/** The form as it is first shown. */
export function formFor(view: Pick<View, 'blocks' | 'state'>): Form {
  return { base: baseOf(view), typed: {}, sent: {} };
}

/** The form after the app drew the modal anew: what was typed stays, except where the app put something else. */
export function redrawn(form: Form, view: Pick<View, 'blocks' | 'state'>): Form {
  const base = baseOf(view);
  const kept = Object.entries(form.typed).filter(([field]) => {
    const [before, after] = [form.base[field], base[field]];
    if (!before || !after) return false;
    return [before.held, ...(form.sent[field] ?? [])].some((held) => isSame(held, after.held));
  });
  return { ...form, base, typed: Object.fromEntries(kept) };
}

/** What stands in a field now. */
export function entryOf(form: Form, field: string): Entry {
  return form.typed[field] ?? form.base[field] ?? { held: null, chosen: [] };
}

/** The form with something put into a field. */
export function filled(form: Form, field: string, entry: Entry): Form {
  return { ...form, typed: { ...form.typed, [field]: entry } };
}

/** The form after a field's value went to the app: it may come back without having been changed by it. */
export function sent(form: Form, field: string, held: Held): Form {
  return { ...form, sent: { ...form.sent, [field]: [...(form.sent[field] ?? []), held] } };
}

/** What a submission says, by block: the contents of every input. */
export function valuesOf(form: Form, blocks: Json[]): Record<string, Held> {
  const inputs = elementsOf(blocks).filter(({ block }) => block.type === 'input');
  return Object.fromEntries(
    inputs.map(({ block, element }) => {
      const field = fieldOf(block, element);
      return [field, entryOf(form, field).held];
    }),
  );
}
