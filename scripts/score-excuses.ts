import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readExcuse } from '../src/domain/text/excuse.ts';
import { jsonLines } from './json-lines.ts';

/** One message and whether it is an excuse. What else a line says is for its own readers. */
const Message = z.object({ text: z.string(), excuse: z.boolean() });
type Message = z.infer<typeof Message>;

/** How many messages were read, how many excuses found and missed, and how many look-alikes taken for one. */
export type Score = { count: number; found: number; missed: number; accused: number };

/** The score of the reader on messages, one by one; each that is misjudged is passed to `tell`. */
export async function scoreOf(
  messages: AsyncIterable<Message> | Iterable<Message>,
  tell: (message: Message) => void = () => {},
): Promise<Score> {
  const score: Score = { count: 0, found: 0, missed: 0, accused: 0 };
  for await (const message of messages) {
    const read = readExcuse(message.text) !== null;
    score.count += 1;
    if (message.excuse) score[read ? 'found' : 'missed'] += 1;
    else if (read) score.accused += 1;
    if (read !== message.excuse) tell(message);
  }
  return score;
}

/** Of the messages called excuses, the percentage that are; 100 where none was called one. */
export function precisionOf({ found, accused }: Score): number {
  return found + accused === 0 ? 100 : (100 * found) / (found + accused);
}

/** Of the excuses, the percentage that was found; 100 where there are none. */
export function recallOf({ found, missed }: Score): number {
  return found + missed === 0 ? 100 : (100 * found) / (found + missed);
}

/** The messages of a file of JSON lines, as it is read. Throws where a line is none, and names it. */
export async function* messagesIn(file: string): AsyncGenerator<Message> {
  for await (const { value } of jsonLines(file, Message, '{"text": "…", "excuse": true}')) yield value;
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({ options: { file: { type: 'string' }, wrong: { type: 'boolean', default: false } } });
    if (values.file === undefined) throw new Error('Say which file: npm run score:excuses -- --file set.jsonl');
    const score = await scoreOf(messagesIn(values.file), ({ text, excuse }) => {
      if (values.wrong) console.log(`${excuse ? 'missed ' : 'accused'} ${JSON.stringify(text)}`);
    });
    console.log(`messages  ${score.count}`);
    console.log(`precision ${precisionOf(score).toFixed(1)}%`);
    console.log(`recall    ${recallOf(score).toFixed(1)}%`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
