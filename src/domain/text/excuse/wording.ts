import { unescaped, visible } from '../clean.ts';
import { entityAt } from '../entities.ts';
import { quotesIn } from '../quotes.ts';
import { spelledOut } from './spelling.ts';

/** Words between two places of what was typed, in one spelling. */
type Piece = { says: string; from: number; to: number };

/**
 * A message in one spelling: small words and marks of punctuation with one space around each; ` . ` begins and ends it.
 * `typed` gives back what the person wrote between two places of `text`.
 */
export type Wording = { text: string; typed: (from: number, to: number) => string };

const PIECE =
  /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'/%-]*|'\p{L}+|&|[.,;:!?()…—–]|-(?= )|\p{Extended_Pictographic}\p{M}?/gu;

const LAUGHTER = /[😂🤣😹😜😝🤪😆😅😉]/u;
const SIGHS = /[🙄🤷🤦😡😤😩😫😒😞😠🤬💀😭🙃👎😑😔]/u;

/** The message in one spelling. A quotation becomes the word `quoted`, a person `somebody`. Takes time linear in its length. */
export function wordingOf(message: string): Wording {
  const source = visible(unescaped(message.replace(/[\r\n]+/g, ' . '))).replace(/[’‘`´]/g, "'");
  const words: string[] = ['.'];
  const pieces: (Piece | null)[] = [null];
  for (const piece of piecesOf(source)) {
    for (const word of piece.says.split(' ')) {
      words.push(word);
      pieces.push(piece);
    }
  }
  words.push('.');
  pieces.push(null);
  return { text: ` ${words.join(' ')} `, typed: (from, to) => typed(source, words, pieces, from, to) };
}

function typed(source: string, words: string[], pieces: (Piece | null)[], from: number, to: number): string {
  let at = 1;
  let first: Piece | null = null;
  let last: Piece | null = null;
  for (const [index, word] of words.entries()) {
    if (at + word.length > from && at < to) {
      first ??= pieces[index] ?? null;
      last = pieces[index] ?? last;
    }
    at += word.length + 1;
  }
  return first && last ? source.slice(first.from, last.to) : '';
}

function piecesOf(source: string): Piece[] {
  const quotes = quotesIn(source);
  const found: Piece[] = [];
  let read = 0;
  const readTo = (end: number) => {
    for (const match of source.slice(read, end).matchAll(PIECE)) {
      const from = read + match.index;
      found.push({ says: said(match[0]), from, to: from + match[0].length });
    }
    read = end;
  };
  for (let at = 0; at < source.length; at++) {
    if (at > 0 && !' ('.includes(source[at - 1] ?? '')) continue;
    const entity = entityAt(source, at);
    const end = entity ? at + entity.length : quotes.endOf(at);
    if (end === null) continue;
    readTo(at);
    read = entity ? end : end + 1;
    found.push({ says: entity ? entityWord(entity.kind) : 'quoted', from: at, to: read });
    at = read - 1;
  }
  readTo(source.length);
  return found;
}

function entityWord(kind: string): string {
  return kind === 'user' ? 'somebody' : kind;
}

function said(piece: string): string {
  if (LAUGHTER.test(piece)) return 'haha .';
  if (SIGHS.test(piece)) return 'sigh .';
  if (/^\p{Extended_Pictographic}/u.test(piece) || /^[…—–;:()-]$/.test(piece)) return /^[:()]$/.test(piece) ? ',' : '.';
  return spelledOut(piece.toLowerCase().replace(/['/-]+$/, ''));
}
