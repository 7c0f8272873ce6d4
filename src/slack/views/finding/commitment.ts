import type { CommitmentDue, Evidence } from '../../../domain/finding.ts';
import { excerpt, when } from '../../wording.ts';

/** How much of a commitment stands in one line. */
const TEXT = 160;

/** `"Call 20 prospects" by today, 12 of 20 logged` */
export function commitmentDue(finding: Evidence<CommitmentDue>, today: Temporal.PlainDate): string {
  const { commitment } = finding;
  return `"${excerpt(commitment.text, TEXT)}" by ${when(commitment.dueOn, today)}${soFar(finding, ', ', ' logged')}`;
}

/** What they said they would do, how far it is, and one ask. */
export function commitmentLine(finding: CommitmentDue, today: Temporal.PlainDate): string {
  const { commitment, reason } = finding;
  const head = `You said: *${excerpt(commitment.text, TEXT)}* by ${when(commitment.dueOn, today)}`;
  const ask = reason === 'today' ? 'Done, or for another day?' : 'How did it go?';
  return `${head}${soFar(finding, ' · ', ' so far')}. ${ask}`;
}

function soFar({ commitment, logged }: Evidence<CommitmentDue>, lead: string, end: string): string {
  return logged === null || !commitment.counted ? '' : `${lead}${logged} of ${commitment.counted.wanted}${end}`;
}
