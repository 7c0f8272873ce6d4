import type { DealSpan } from '../heard.ts';
import type { Token } from '../tokens.ts';

/** The deals that one word or pair of words names all of: "hexa/zephyr/orbital", "both brightwaters"; none where they leave open which is meant. */
export function eachOf(tokens: readonly Token[], { from, to, value, among }: DealSpan): readonly number[] {
  if (value !== null || among.length < 2) return [];
  const [first, last] = [tokens[from], tokens[to - 1]];
  const before = tokens[from - 1]?.after === 'none' ? (tokens[from - 1]?.bare ?? '') : '';
  const parts = to - from === 1 ? (first?.text.split(/[/&+]/).filter(Boolean).length ?? 0) : 0;
  if (parts === among.length) return among;
  const isPlural = /[^s'’]s$/.test(last?.bare ?? '');
  return among.length === 2 && /^both(?: the)?$/.test(before) && isPlural ? among : [];
}
