import type { Clause } from '../clause/clause.ts';
import { shownOf, type Told, wordsOf } from '../frame.ts';
import { denies } from '../hedges.ts';
import { isPrivate, isSaying } from '../touch/private.ts';
import type { Fact } from './facts.ts';

/** The touches of a clause that nothing else has told of. What did not happen, and what is still to come, is none. */
export function workIn({ units, line }: Clause, isUsed: (at: number) => boolean): Told {
  const facts: Fact[] = [];
  const used: (readonly [number, number])[] = [];
  if (units.every(({ is }) => is !== 'touch')) return { facts, used };
  const isNoWork = isBusy(line) || (isPrivate(line) && !/\bDEAL\b/.test(line)) || isWholeSaying(units);
  for (const [at, unit] of units.entries()) {
    if (unit.is !== 'touch' || isUsed(at)) continue;
    used.push([at, at + 1]);
    const isHeading = units.at(-1)?.key === true && unit.span.held !== 'held';
    const isPlanned = !isHeading && unit.span.held === 'planned' && unit.span.value?.kind !== 'voicemail';
    if (
      isNoWork ||
      isMissed(line) ||
      unit.span.negated ||
      denies(wordsOf(units.slice(Math.max(0, at - 3), at))) ||
      isPlanned
    )
      continue;
    // "after the call with acme: spoke to dana" is one call.
    const isNamed = /(?:^| )(?:after|following|since|re|from)(?: (?:the|our|my|today's|this|that|a))?(?: DEAL)?$/.test(
      wordsOf(units.slice(Math.max(0, at - 4), at)),
    );
    facts.push({ is: 'touch', span: unit.span, hedged: isNamed, shown: unit.shown });
  }
  return { facts, used };
}

/** Whether a clause that ends its sentence is a saying: "good call!". */
function isWholeSaying(units: Clause['units']): boolean {
  return units.at(-1)?.after !== 'comma' && units.at(-1)?.after !== 'clause' && isSaying(shownOf(units));
}

/** "in a meeting until 3" tells why nobody answers. */
function isBusy(line: string): boolean {
  return BUSY.test(line) && !/\bDEAL\b/.test(line);
}

const BUSY =
  /^(?:(?:i'm|i|am|currently|stuck|still|just|now|sorry|was|off) )*(?:in|on|into|to) (?:(?:a|an|another|my|this|that|back-to-back|back|to|team|internal|long) )*TOUCH(?: |$)/;

function isMissed(line: string): boolean {
  return /\b(?:no-show(?:ed)?|noshow|no show|cancell?ed(?! the)|didn't happen|never happened|fell through|postponed|got moved|missed|supposed to)\b|(?:^| )no TOUCH/.test(
    line,
  );
}
