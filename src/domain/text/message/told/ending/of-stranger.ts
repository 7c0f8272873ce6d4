import type { Clause } from '../../clause/clause.ts';
import { isOrdinary } from '../../deal/common-words.ts';
import { folded } from '../../deal/letters.ts';
import { shownOf } from '../../frame.ts';
import type { Fact } from '../facts.ts';
import type { Ended } from './saying.ts';

const END =
  /^(?:(?:i|we|just|finally|also|officially|and|so|today|yes|boom|woohoo|yay|update|well) )*(?<end>won|lost|signed|closed|landed|bagged|sold|parked) (?<name>(?:(?!AMOUNT|DATE|DEAL|STAGE|TOUCH|QUOTED|MENTION)\S+ ?){1,3}?)(?= ?(?:AMOUNT|DATE|for AMOUNT|at AMOUNT|to|on|because|over|until|today|yesterday|this|$))/d;

const ENDED: Record<string, Ended> = { lost: 'lost', parked: 'parked' };

/** "just won Foxglove 20k": the end of a deal that nobody knows by that name; null where the words name none. */
export function endOfStranger({
  line,
  starts,
  units,
}: Clause): { fact: Fact; used: [number, number]; nameTo: number } | null {
  const found = END.exec(line);
  const [from = -1] = found?.indices?.groups?.name ?? [];
  const [said = -1] = found?.indices?.groups?.end ?? [];
  const name = found?.groups?.name?.trim().split(' ') ?? [];
  if (from < 0 || name.some((word) => isOrdinary(folded(word)) || folded(word).length < 3)) return null;
  const [at, end] = [starts.indexOf(from), starts.indexOf(said)];
  const named = units.slice(at, at + name.length);
  const isTitled = named.every(({ shown }) => /^\p{Lu}\p{Ll}/u.test(shown));
  const next = line.slice((found?.index ?? 0) + (found?.[0].length ?? 0)).trim();
  if (!isTitled && !/^(?:for |at )?AMOUNT/.test(next)) return null;
  const value = ENDED[found?.groups?.end ?? ''] ?? 'won';
  const shown = shownOf(units.slice(end, at));
  return {
    fact: { is: 'outcome', value, isNear: false, tells: false, hedged: false, shown },
    used: [end, at],
    nameTo: at + name.length,
  };
}
