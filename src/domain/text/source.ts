import { amountAt } from './amount.ts';
import { openerAt } from './opener.ts';
import type { Said } from './said.ts';
import { stageOf } from './stage.ts';
import { textOf, trimmed, type Word } from './words.ts';

/** The words of a source or an account from word `at`, to the next clause, an amount, or a stage that nothing follows. */
export function sourceClause(words: readonly Word[], at: number, said: Said): { text: string; end: number } {
  let end = at;
  while (end < words.length && !(end > at && endsAt(words, end, said))) end++;
  if (openerAt(words, at, true)) end = at;
  return { text: trimmed(textOf(words.slice(at, end)), '"', '",;: '), end };
}

function endsAt(words: readonly Word[], at: number, said: Said): boolean {
  if (openerAt(words, at, true) || words[at]?.kind === 'quoted') return true;
  if (amountAt(words, at, said.currency)?.plain === false) return true;
  // "inbound lead" is a source; "referral qualified" a source and a stage.
  if (stageOf(words[at]?.bare ?? '') === null || /^leads?$/.test(words[at]?.bare ?? '')) return false;
  return (
    at + 1 === words.length || openerAt(words, at + 1, true) !== null || amountAt(words, at + 1, said.currency) !== null
  );
}
