import type { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import { Refused } from './gate.ts';
import { LONGEST } from './wire.ts';

type Issue = z.core.$ZodIssue;

/** What to say of what came and cannot be read, in one sentence: a UserError for what the person can put right, else Refused. */
export function misread({ issues }: z.ZodError): UserError | Refused {
  if (issues.flatMap(within).some(isTooLong)) {
    return new UserError(`That is longer than a message in Slack may be: ${LONGEST.toLocaleString('en')} characters.`);
  }
  const [issue] = issues;
  const where = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
  return new Refused(400, where ? `I cannot read that: "${where}" is not what I expect.` : 'I cannot read that.');
}

/** An issue, and those of each shape that was tried. */
function within(issue: Issue): Issue[] {
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(within) : [issue];
}

function isTooLong(issue: Issue): boolean {
  return issue.code === 'too_big' && issue.origin === 'string' && issue.maximum === LONGEST;
}
