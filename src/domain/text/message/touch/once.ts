import type { Found } from './found.ts';
import { REACH } from './held.ts';

/** Words of dialling; what is said behind them of the same call. */
const DIALS = /^(?:called|rang|phoned|dialed|dialled|telephoned|buzzed|belled)/;
const ON_PHONE = /^on the (?:phone|line|blower|horn)/;
const SPEAKS = /^(?:spoke|spoken|talked|chatted|got (?:a )?hold|got ahold|got through|caught up|got .*on the)/;

/** What was done, each act once: "rang jubilee, spoke to the manager" is one call, unless another deal is named for the second. */
export function onceEach(line: string, found: readonly Found[]): Found[] {
  return found.filter(({ kind, from, to, count }, at) => {
    const before = found[at - 1];
    const isOne =
      ON_PHONE.test(line.slice(from)) || (SPEAKS.test(line.slice(from)) && DIALS.test(line.slice(before?.from ?? 0)));
    const isAgain = kind === 'call' && before?.kind === 'call' && isOne;
    const isOfOther = /DEAL/.test(line.slice(to, to + REACH).split(/ [,:] | and /)[0] ?? '');
    return !(isAgain && before.count === 1 && count === 1 && !before.negated && !isOfOther);
  });
}
