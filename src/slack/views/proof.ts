import { type Proof, type Tally, timesMet } from '../../domain/run.ts';

/** "done 7 of 12 times, 5 worked; not done 5, 1 worked". What was never answered for is unproven. */
export function proofInWords(proof: Proof): string {
  const times = timesMet(proof);
  if (times === 0) return 'unproven here';
  const { done, notDone } = proof;
  const first = `done ${done.count} of ${times === 1 ? '1 time' : `${times} times`}${worked(done)}`;
  return notDone.count === 0 ? first : `${first}; not done ${notDone.count}${worked(notDone)}`;
}

function worked({ count, worked }: Tally): string {
  return count === 0 ? '' : `, ${worked === 0 ? 'none' : worked} worked`;
}
