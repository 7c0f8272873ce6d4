import type { AwayStatus, Rule } from '../finding.ts';
import type { AboutRule } from '../limit.ts';
import type { Member } from '../member.ts';

/** The Slack statuses of people who are off: those Slack itself offers for a holiday and for being out sick. */
const SAYS: ReadonlyMap<string, AwayStatus['reason']> = new Map([
  [':palm_tree:', 'holiday'],
  [':face_with_thermometer:', 'ill'],
]);

/** A status that says they are off, until they tell us what it means: they are asked, not nudged. */
export const awayStatus: Rule<AwayStatus> = ({ rep: { statusEmoji, statusSince, statusAnsweredAt } }) => {
  const reason = statusEmoji === null ? undefined : SAYS.get(statusEmoji);
  if (!reason || statusEmoji === null || !statusSince || statusAnsweredAt) return [];
  return [{ rule: 'away-status', reason, emoji: statusEmoji, since: statusSince }];
};

/** Whether a member's status says that they are off and they have not told us otherwise. */
export function saysAway(rep: Pick<Member, 'statusEmoji' | 'statusAnsweredAt'>): boolean {
  return rep.statusEmoji !== null && SAYS.has(rep.statusEmoji) && rep.statusAnsweredAt === null;
}

export const aboutAwayStatus: AboutRule = {
  idea: 'Feedback on what a person chose to do, never on days when they are not at work',
  formula:
    'The Slack status shows a palm tree or a face with a thermometer, and they have not told us what it means: once for each such status they are asked instead of nudged.',
  limits: [],
};
