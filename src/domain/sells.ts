import type { Snapshot } from './snapshot.ts';

/** Whether selling is this member's job: every rep's, and a manager's or admin's who has deals or a goal of their own. */
export function sells({ rep, deals }: Snapshot): boolean {
  const hasGoal = Object.values(rep.goals).some((goal) => goal > 0);
  return rep.role === 'rep' || deals.length > 0 || hasGoal;
}
