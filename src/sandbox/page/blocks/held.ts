import { wordsOf } from '../../slack/elements.ts';
import type { Json } from '../../slack/state.ts';

/** What stands in an element, as it goes over the wire: typed text, a date, a value, several, or nothing. */
export type Held = string | number | string[] | null;

/** Something to choose: its value, its words, and the group it stands under. */
export type Option = { value: string; words: string; description: string; group: string };

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of `value` that are objects. */
export function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** Slack's option as something to choose. */
export function optionFrom(option: Json, group = ''): Option {
  const value = typeof option.value === 'string' ? option.value : '';
  return { value, words: wordsOf(option.text), description: wordsOf(option.description), group };
}

/** What Slack reports of an element, as the wire takes it; null where nothing stands there. */
export function heldIn(state: Json | undefined): Held {
  const [, found] = Object.entries(state ?? {}).find(([key]) => key !== 'type') ?? [];
  if (Array.isArray(found)) return found.flatMap((one) => (isJson(one) ? String(one.value) : String(one)));
  if (isJson(found)) return typeof found.value === 'string' ? found.value : null;
  return typeof found === 'string' || typeof found === 'number' ? found : null;
}

/** The options that Slack reports as chosen, with their words. */
export function chosenIn(state: Json | undefined): Option[] {
  const { selected_option, selected_options } = state ?? {};
  const all = isJson(selected_option) ? [selected_option] : listOf(selected_options);
  return all.map((option) => optionFrom(option));
}

const SEVERAL = /^(?:multi_|checkboxes)/;

/** Whether several may be chosen in it. */
export function holdsSeveral(element: Json): boolean {
  return SEVERAL.test(String(element.type));
}

/** Whether two elements' contents are the same. */
export function isSame(one: Held, other: Held): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
