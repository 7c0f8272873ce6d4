import type { RichTextSectionElement } from 'slack-blocks-to-jsx';
import { wordsOf } from '../../slack/elements.ts';
import type { Json } from '../../slack/state.ts';
import { listOf } from './held.ts';
import { type Reading, spansOf } from './mrkdwn-spans.ts';

/** The name of a control that has no words of its own. */
export const MORE = 'More actions';

/** As much of a line as is read out with each control under it, characters. */
const MOST = 80;

/**
 * What each control is about, by its element, where several of a message have the same name: the bold words of its line, or
 * all its words. Who cannot see the line above a control hears them with its name.
 */
export function subjectsIn(blocks: Json[], reading: Reading): Map<Json, string> {
  let line: unknown;
  const controls = blocks.flatMap((block) => {
    if (block.type === 'section') line = block.text;
    if (block.type !== 'section' && block.type !== 'actions') return [];
    const elements = block.type === 'section' ? [block.accessory] : block.elements;
    return listOf(elements).map((element) => ({ element, name: nameOf(element), line }));
  });
  const alike = Map.groupBy(controls, ({ name }) => name);
  const shared = controls.filter(({ name }) => (alike.get(name)?.length ?? 0) > 1);
  return new Map(
    shared.flatMap(({ element, line }) => {
      const subject = subjectOf(line, reading);
      return subject === '' ? [] : [[element, subject] as const];
    }),
  );
}

function nameOf(element: Json): string {
  if (element.type === 'overflow') return MORE;
  return wordsOf(element.accessibility_label) || wordsOf(element.text) || wordsOf(element.placeholder);
}

function subjectOf(line: unknown, reading: Reading): string {
  const spans = spansOf(wordsOf(line), reading);
  const bold = spans.filter((span) => 'style' in span && span.style?.bold === true);
  const words = (bold.length > 0 ? bold.slice(0, 1) : spans).map((span) => wordsIn(span, reading)).join('');
  const plain = words.replaceAll(/\s+/g, ' ').trim();
  return plain.length > MOST ? `${plain.slice(0, MOST - 1).trimEnd()}…` : plain;
}

function wordsIn(span: RichTextSectionElement, { nameOf }: Reading): string {
  if (span.type === 'text') return span.text;
  if (span.type === 'link') return span.text ?? span.url;
  return span.type === 'user' ? (nameOf(span.user_id) ?? '') : '';
}
