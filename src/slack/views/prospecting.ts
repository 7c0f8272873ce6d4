import type { NoProspecting } from '../../domain/finding.ts';
import type { Message } from '../message.ts';
import { evidence } from './finding.ts';

/** What a rep hears in private midweek about prospecting: the number, and one ask. */
export function prospectingMessage(finding: NoProspecting): Message {
  const [first = '', ...rest] = evidence(finding, finding.weekStart);
  const ask =
    finding.reason === 'none'
      ? 'Who is the one person you will reach out to before the day ends?'
      : 'Which half hour today is for the next ones?';
  return { text: `${first.toUpperCase()}${rest.join('')}. ${ask} Log it like this: \`/log 3 calls\`` };
}
