import { wordsOf } from '../../slack/elements.ts';
import type { Json } from '../../slack/state.ts';

/** What is asked before an act: its words, and how the answer yes looks. */
export type Question = { title: string; text: unknown; yes: string; no: string; isDanger: boolean };

/** The question that stands before an element's act, with Slack's words where it has none of its own; undefined for none. */
export function questionBefore({ confirm }: Json): Question | undefined {
  if (typeof confirm !== 'object' || confirm === null) return undefined;
  const { title, text, confirm: yes, deny, style } = confirm as Json;
  return {
    title: wordsOf(title) || 'Are you sure?',
    text,
    yes: wordsOf(yes) || 'Yes',
    no: wordsOf(deny) || 'Cancel',
    isDanger: style === 'danger',
  };
}
