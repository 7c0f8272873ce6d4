import { createHash } from 'node:crypto';
import type { Json, Message } from './state.ts';

/** What Slack makes of what a person typed: a mention, a channel, an address, or the name of an emoji. */
const PART = /<([^<>]+)>|:([a-z0-9_+'-]+):/g;

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** The words of a person's message as the block in which Slack sends them beside its text. */
export function richTextOf(message: Message): Json {
  const elements = partsOf(message.text);
  const blockId = digestOf(message, message.text).slice(0, 5);
  return { type: 'rich_text', block_id: blockId, elements: [{ type: 'rich_text_section', elements }] };
}

/** The id that the client of who wrote a message gave it; it stays with the message. */
export function clientIdOf(message: Message): string {
  const digits = digestOf(message, '');
  return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`]
    .concat(digits.slice(20, 32))
    .join('-');
}

function digestOf({ channel, ts }: Message, text: string): string {
  return createHash('sha256').update([channel, ts, text].join('\n')).digest('hex');
}

function partsOf(text: string): Json[] {
  const parts: Json[] = [];
  const say = (words: string) => {
    const read = words.replaceAll(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
    if (read !== '') parts.push({ type: 'text', text: read });
  };
  let from = 0;
  for (const found of text.matchAll(PART)) {
    const [whole, angled, emoji = ''] = found;
    say(text.slice(from, found.index));
    from = found.index + whole.length;
    parts.push(angled === undefined ? { type: 'emoji', name: emoji } : namedIn(angled));
  }
  say(text.slice(from));
  return parts;
}

function namedIn(angled: string): Json {
  const [target = ''] = angled.split('|');
  if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1) };
  if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1) };
  return { type: 'link', url: target };
}
