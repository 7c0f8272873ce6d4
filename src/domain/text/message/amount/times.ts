import type { Token } from '../tokens.ts';
import type { Sum } from './sum.ts';

/** More than this is a dimension, not a number of licences or years. */
const MOST = 100;

/** How often a sum was said to count, and the tokens with that: `3x 15k`, `15k x 3`; null where it counts once. */
export function timesOf(
  tokens: readonly Token[],
  { from, to }: Sum,
): { count: number; from: number; to: number } | null {
  const word = (at: number) => tokens[at]?.bare ?? '';
  const ahead = /^(\d{1,3})[x×]$/.exec(word(from - 1))?.[1];
  if (ahead) return counted(Number(ahead), from - 1, to);
  if (/^[x×]$/.test(word(from - 1)) && /^\d{1,3}$/.test(word(from - 2)))
    return counted(Number(word(from - 2)), from - 2, to);
  const behind = /^[x×](\d{1,3})$/.exec(word(to))?.[1];
  if (behind) return counted(Number(behind), from, to + 1);
  if (/^(?:[x×]|times)$/.test(word(to)) && /^\d{1,3}$/.test(word(to + 1)))
    return counted(Number(word(to + 1)), from, to + 2);
  return null;
}

function counted(count: number, from: number, to: number) {
  return count > 1 && count <= MOST ? { count, from, to } : null;
}
