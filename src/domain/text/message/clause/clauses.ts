import type { Unit } from '../units.ts';
import { type Clause, clauseOf, type Joint } from './clause.ts';
import { jointAt } from './joints.ts';
import { holdsValue, opens } from './openings.ts';

/** The most words of one clause. */
const LONGEST = 80;

/** The clauses of a sentence. */
export function clausesOf(sentence: readonly Unit[], number: number): Clause[] {
  const clauses: Clause[] = [];
  let units: Unit[] = [];
  let joint: Joint = 'sentence';
  const end = (next: Joint) => {
    if (units.length > 0) clauses.push(clauseOf(units, joint, number));
    if (units.length > 0 || joint !== 'sentence')
      joint = units.length === 0 && joint !== 'comma' && joint !== 'stop' ? joint : next;
    units = [];
  };
  for (const [at, unit] of sentence.entries()) {
    const before = sentence[at - 1];
    if (before && before.after !== 'none' && !holdsValue(units, before))
      end(before.after === 'comma' ? 'comma' : 'stop');
    const joined = jointAt(sentence, at, units);
    if (joined) {
      end(joined);
      joint = joined;
      continue;
    }
    if (units.length > 0 && (units.length >= LONGEST || opens(sentence, at, units))) end('none');
    units.push(unit);
  }
  end('sentence');
  return clauses;
}
