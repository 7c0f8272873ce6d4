import type { Token } from '../tokens.ts';

/** How far the words reach that tell what an amount is. */
const BEFORE = 8;
const AFTER = 5;

/** What stands around an amount within its clause, commas as words: `clause` up to the last comma, `before` over commas too, `after` it. */
export type Around = { clause: string; before: string; after: string; asked: boolean };

/** The words around the tokens from `from` to `to`, up to eight before and five after. */
export function aroundOf(tokens: readonly Token[], from: number, to: number): Around {
  const before: string[] = [];
  for (let i = from - 1; i >= 0 && before.length < BEFORE; i--) {
    const { after = 'sentence', bare = '' } = tokens[i] ?? {};
    if (after === 'sentence' || after === 'clause') break;
    if (after === 'comma') before.unshift(',');
    before.unshift(bare || wordless(tokens[i]));
  }
  const after: string[] = [];
  for (let i = to; i < Math.min(tokens.length, to + AFTER); i++) {
    const ended = tokens[i - 1]?.after;
    if (ended === 'sentence' || ended === 'clause') break;
    if (ended === 'comma') after.push(',');
    after.push(tokens[i]?.bare || wordless(tokens[i]));
  }
  const whole = before.join(' ');
  return {
    clause: whole.slice(whole.lastIndexOf(',') + 1).trimStart(),
    before: whole,
    after: after.join(' '),
    asked: tokens[to - 1]?.asks ?? false,
  };
}

function wordless(token: Token | undefined): string {
  return token?.kind === 'word' ? token.text : '"';
}
