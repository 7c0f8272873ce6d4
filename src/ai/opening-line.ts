import { z } from 'zod';
import { type Answered, noAnswer } from './answered.ts';
import { ungrounded } from './grounded.ts';
import type { Model } from './model.ts';
import type { Names } from './names.ts';
import { asData, type Question, withLegend } from './question.ts';

/** The most characters of the line: one line on a phone, with room for a name. */
export const OPENING_MAX = 140;

const REPLY = z.object({ line: z.string() });

const TASK = `"prompt" is what a sales rep is about to read, and "facts" is what it rests on. Write the one line that stands before it, in at most
${OPENING_MAX} characters: the fact that makes it worth answering today, said to the rep. Ask nothing, the prompt does; praise nothing and
blame nobody.`;

/** Nobody waits for a line that is not needed: the digest is answered in the acknowledgement. */
const WITHIN_MS = 1_500;

/** The prompt's own words, and the sentences of evidence it rests on. */
export type Opening = { prompt: string; facts: readonly string[]; names: Names };

/** The line that opens a digest's prompt, or why there is none. */
export async function openingLine(model: Model, opening: Opening): Promise<Answered<string>> {
  const question = openingQuestion(opening);
  const reply = await model.ask(question);
  if (reply.is === 'no-answer') return reply;
  const line = reply.value.line.trim().replace(/\s+/g, ' ');
  if (line === '' || line.includes('?')) return noAnswer('other-shape');
  const given = asData(question.data);
  const why = ungrounded(line, given);
  if (why) return noAnswer(why);
  const shown = opening.names.show(line, given);
  if (shown === null) return noAnswer('unknown-name');
  return shown.length > OPENING_MAX ? noAnswer('too-long') : { is: 'answer', value: shown };
}

export function openingQuestion({ prompt, facts, names }: Opening): Question<z.infer<typeof REPLY>> {
  return {
    name: 'opening',
    task: TASK,
    data: withLegend({ prompt: names.hide(prompt), facts: facts.map((fact) => names.hide(fact)) }, names),
    reply: REPLY,
    mostTokens: 100,
    withinMs: WITHIN_MS,
  };
}
