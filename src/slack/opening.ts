import type { Opening } from '../ai/opening-line.ts';
import type { Digest } from '../domain/digest.ts';
import { unescaped } from '../domain/text/clean.ts';
import { plain, words } from './plain.ts';
import { evidence, findingLine } from './views/finding.ts';
import { promptBlocks } from './views/prompt.ts';

/** Items whose evidence is sent with the prompt. */
const ITEMS = 3;

/** A prompt's own words, and the sentences of evidence it rests on. */
export type OpeningAbout = Pick<Opening, 'prompt' | 'facts'>;

/** What the line that opens this digest's prompt is made from; null where the prompt needs none. */
export function openingAbout({ prompt, items }: Digest, today: Temporal.PlainDate): OpeningAbout | null {
  // A choice of a focus is a list: it needs no line, and is answered by a button.
  if (!prompt || prompt.is === 'choose-focus') return null;
  const blocks = promptBlocks(prompt, items[0]).filter(({ type }) => type === 'section');
  if (blocks.length === 0) return null;
  const facts = [
    ...(prompt.is === 'finding' ? [evidence(prompt.finding, today)] : []),
    ...items.slice(0, ITEMS).map((item) => findingLine(item, today)),
  ];
  return { prompt: plain({ blocks }), facts: facts.map((fact) => unescaped(words(fact))) };
}
