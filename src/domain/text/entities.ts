import { unescaped } from './clean.ts';

/** Something Slack marked up: what it says to people, the id behind it, and how many characters it takes. */
type Entity = { kind: 'user' | 'channel' | 'link' | 'special'; text: string; id: string | null; length: number };

const ENTITY = /<(@|#|!|(?:https?|mailto|tel):)([^<>|]{1,2000})(?:\|([^<>]{0,2000}))?>/y;
const ENTITIES = new RegExp(ENTITY.source, 'g');

function entityOf([all, sign = '', body = '', label]: RegExpExecArray | string[]): Entity | null {
  const length = (all ?? '').length;
  const says = unescaped(label ?? '').trim();
  if (sign === '@') {
    return /^[UW][A-Z0-9]+$/.test(body) ? { kind: 'user', text: `@${says || body}`, id: body, length } : null;
  }
  if (sign === '#') {
    return /^[CGD][A-Z0-9]+$/.test(body) ? { kind: 'channel', text: `#${says || body}`, id: body, length } : null;
  }
  if (sign === '!') return { kind: 'special', text: says || `@${body.split('^')[0]}`, id: null, length };
  const address = unescaped(sign === 'mailto:' || sign === 'tel:' ? body : sign + body);
  const text = !says || address.includes(says) ? says || address : `${says} (${address})`;
  return { kind: 'link', text, id: null, length };
}

/** The entity that begins at this place of a text, if one does. */
export function entityAt(text: string, at: number): Entity | null {
  if (text[at] !== '<') return null;
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  return match && entityOf(match);
}

/** A text with what Slack marked up written out for people, and Slack's escapes undone. */
export function plain(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(ENTITIES)) {
    const entity = entityOf(match);
    if (!entity) continue;
    parts.push(unescaped(text.slice(from, match.index)), entity.text);
    from = match.index + entity.length;
  }
  return parts.join('') + unescaped(text.slice(from));
}
