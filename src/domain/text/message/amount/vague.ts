import type { AmountSpan } from '../heard.ts';
import type { Token } from '../tokens.ts';
import { aroundOf } from './around.ts';
import { roleOf } from './roles.ts';

const FEW =
  /^(?:(?:a )?(?:couple(?: of)?|few|several)(?: hundred)? (?:k|grand|thousand|mil|million)|(?:hundreds|tens) of (?:thousands|grand|k)|(?:five|six|seven|eight|low|mid|high)[- ](?:five |six |seven )?(?:figures?|fig))(?= |$)/;

/** An amount without a number, such as a few grand or six figures, which gives no value; null where none begins here. */
export function vagueSumAt(tokens: readonly Token[], at: number): AmountSpan | null {
  const words = FEW.exec(
    tokens
      .slice(at, at + 5)
      .map(({ bare }) => bare)
      .join(' '),
  )?.[0];
  if (!words) return null;
  const to = at + words.split(' ').length;
  return { from: at, to, value: null, among: [], role: roleOf(aroundOf(tokens, at, to)), plain: false };
}
