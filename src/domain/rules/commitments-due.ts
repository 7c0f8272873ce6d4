import { addWorkingDays } from '../calendar.ts';
import { isUnsettled } from '../commitment-change.ts';
import { commitmentProgress, reachedAt } from '../commitment-progress.ts';
import type { CommitmentDue, Rule } from '../finding.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import { dateFor } from '../member.ts';

const { compare } = Temporal.PlainDate;

const DAYS_AFTER: Limit = {
  name: 'commitments-due-days-after',
  is: 'how long an open commitment is asked about after its day',
  value: 1,
  unit: 'working days',
  origin: 'convention',
};

/** Commitments of today that nobody answered, and those of the working day before; the oldest day first. One whose count was reached is kept. */
export const commitmentsDue: Rule<CommitmentDue> = ({ rep, settings, commitments, activities }, now) => {
  const today = dateFor(rep, now);
  const since = addWorkingDays(rep, today, -limitIn(settings, DAYS_AFTER)) ?? today;
  return commitments
    .filter(isUnsettled)
    .filter(({ dueOn }) => compare(since, dueOn) <= 0 && compare(dueOn, today) <= 0)
    .filter((commitment) => reachedAt(commitment, activities, rep) === null)
    .sort((a, b) => compare(a.dueOn, b.dueOn) || a.id - b.id)
    .map((commitment) => ({
      rule: 'commitments-due',
      reason: commitment.dueOn.equals(today) ? 'today' : 'yesterday',
      commitment,
      logged: commitmentProgress(commitment, activities, rep),
    }));
};

export const aboutCommitmentsDue: AboutRule = {
  idea: 'What somebody said they would do is held up to them again on its day, by themselves first.',
  formula:
    'A commitment is due on its day and until the working day after it. One that counts something is followed from what is logged since it was made, and is kept when its count is reached.',
  limits: [DAYS_AFTER],
};
