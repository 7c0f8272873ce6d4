import { STANDARD_SCENARIOS } from './scenarios/index.ts';
import { spelledOut } from './text/sales-words.ts';

const NAMES: ReadonlySet<string> = new Set(
  STANDARD_SCENARIOS.flatMap(({ name, synonyms }) => [name, ...synonyms]).map(spelt),
);

/** Whether words are nothing but a standard scenario's name, or another name of it: "price". They say what was met, and blame nobody. */
export function isScenarioName(text: string): boolean {
  return NAMES.has(spelt(text));
}

function spelt(text: string): string {
  return spelledOut(text).join(' ');
}
