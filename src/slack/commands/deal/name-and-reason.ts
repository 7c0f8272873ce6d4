import type { Deal } from '../../../domain/deal.ts';
import { readLost, splitName } from '../../../domain/text/deal-ends.ts';
import { chooseDeal } from '../choose-deal.ts';
import type { Ask } from '../subcommand.ts';

/** The deal that words begin with, and the reason that follows its name; null for none. */
export async function dealAndReason(ask: Ask): Promise<{ deal: Deal; reason: string | null }> {
  const said = readLost(ask.text);
  const words = said.name ? undefined : said.leading;
  const deal = await chooseDeal(ask, said.name ?? { words: words?.[0] ?? '', quoted: false }, { isSure: true });
  return { deal, reason: (words ? reasonIn(words, deal.name) : said.reason) || null };
}

/** What follows the name. Where no word is of the deal's own name, the first is that name misspelled. */
function reasonIn(words: readonly string[], name: string): string {
  const { matched, rest } = splitName(words, name);
  return matched ? rest : splitName(words.slice(1), name).rest;
}
