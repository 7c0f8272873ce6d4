import { denies } from '../hedges.ts';
import type { Fact } from '../told/facts.ts';
import type { Unit } from '../units.ts';
import type { Clause } from './clause.ts';
import { isTelling } from './rest.ts';

/** The words of a clause without a deal that name one nobody knows. */
export function strangersIn(clause: Clause, facts: readonly Fact[], rest: readonly Unit[]): Unit[] {
  return facts.length > 0 ? strangerIn(clause, facts, rest) : nameAmong(clause, rest);
}

/** The words that name a deal nobody knows: "contoso moved to proposal", "called contoso". */
function strangerIn({ units, line }: Clause, facts: readonly Fact[], rest: readonly Unit[]): Unit[] {
  const first = units.findIndex((unit) => isTelling(unit) && !ENDS.test(unit.word));
  const named = rest.slice(0, 3).filter((unit, at) => units.indexOf(unit) === first + at);
  if (named.length === 0 || named.length !== rest.length || denies(line)) return [];
  return facts.some(({ is }) => is === 'stage' || is === 'outcome') && MOVES.test(line) ? named : [];
}

/** A name nobody knows, alone in its clause: "referral from kestrel: Foxglove Ltd, 20k". */
function nameAmong({ units }: Clause, rest: readonly Unit[]): Unit[] {
  const isName =
    rest.length > 0 &&
    rest.length <= 3 &&
    rest.length === units.length &&
    rest.every(({ shown }) => /^\p{Lu}/u.test(shown)) &&
    rest.some(({ shown }) => /\p{Ll}/u.test(shown));
  return isName && (units.length > 1 || /^(?:\p{Lu}\p{Ll}+){2}/u.test(units[0]?.shown ?? '')) ? [...rest] : [];
}

const ENDS =
  /^(?:won|lost|signed|closed|landed|bagged|sold|parked|moved|moving|move|put|pushed|bumped|took|got|shifted)$/;

const MOVES = /(?:^| )(?:moved|moves|is|at|in|now|to|→|went|goes|back|into|won|signed|lost|parked|on)(?: |$)/;
