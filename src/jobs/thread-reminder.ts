import { isWorkingDay } from '../domain/calendar.ts';
import { settledAfterClose } from '../domain/closing.ts';
import { withReached } from '../domain/commitment-progress.ts';
import { dateFor, isHushed } from '../domain/member.ts';
import { saysAway } from '../domain/rules/away-status.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { SalesTeam } from '../domain/team.ts';
import { mondayOf } from '../domain/team-week.ts';
import { followedWeek, hasCommitted } from '../domain/thread-part.ts';
import { threadReminderMessage } from '../slack/views/thread-reminder.ts';
import type { NewPost } from '../store/outbox.ts';
import { reminderKey } from '../store/slots.ts';
import { partEdits, threadTeams } from './closings.ts';
import { type Job, type Slot, silent } from './job.ts';
import { dmPost } from './rep-dm.ts';

export const threadReminder: Job = {
  name: 'thread-reminder',
  async plan(planning, slots) {
    const teams = await threadTeams(planning, slots);
    return (slot) => {
      const { now } = planning;
      const its = teams.get(slot.subject);
      if (!its) return silent('gone');
      const { found, open } = its;
      const settled = found.everybody.flatMap(({ rep, commitments, activities }) =>
        settledAfterClose(withReached(commitments, activities, rep), rep, dateFor(rep, now)),
      );
      const edits = partEdits(open, slot.occasion, new Set(settled.map(({ userId }) => userId)));
      const isOpen = open.threads.some(({ week, isLost }) => week === slot.occasion && !isLost);
      const posts = isOpen ? found.everybody.flatMap((one) => reminder(slot, found.team, one, now)) : [];
      if (posts.length === 0 && settled.length === 0) return silent('nothing-to-say');
      return { is: 'planned', posts, told: [], edits, settled };
    };
  },
};

/** To somebody at work today who has committed to nothing this week, and wants to be reminded of it. */
function reminder(slot: Slot, team: SalesTeam, snapshot: Snapshot, now: Temporal.Instant): NewPost[] {
  const { rep } = snapshot;
  const today = dateFor(rep, now);
  if (!isWorkingDay(rep, today) || saysAway(rep) || isHushed(rep, today) || rep.intensity === 'gentle') return [];
  if (hasCommitted(followedWeek(snapshot, mondayOf(slot.occasion)))) return [];
  const post = dmPost(slot, threadReminderMessage(team.name), rep, now);
  // Of two teams in one week the first reminds them.
  return post ? [{ ...post, key: reminderKey(rep.userId, slot.occasion) }] : [];
}
