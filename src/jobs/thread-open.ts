import { accountabilityFor, type RepWeek } from '../domain/accountability.ts';
import { dateFor } from '../domain/member.ts';
import { repWeekMessage, threadMessage } from '../slack/views/accountability.ts';
import type { NewPost } from '../store/outbox.ts';
import { slotKey } from '../store/slots.ts';
import { type Job, postFor, type Slot, silent } from './job.ts';
import { dmPost } from './rep-dm.ts';
import { teamsNow } from './team-snapshots.ts';

export const threadOpen: Job = {
  name: 'thread-open',
  async plan(planning, slots) {
    const teams = await teamsNow(planning, slots);
    return (slot) => {
      const { now } = planning;
      const found = teams.get(slot.subject);
      if (!found) return silent('gone');
      const { team, selling, managers } = found;
      if (selling.length === 0) return silent('empty-team');
      const week = accountabilityFor(team, selling, managers, now);
      const parent = postFor(slot, threadMessage(week), { channelId: team.channelId });
      const replies = week.reps.flatMap((rep) =>
        team.privateOnly ? inPrivate(slot, rep, now) : inThread(slot, rep, parent, now),
      );
      return {
        is: 'planned',
        posts: [{ ...parent, repeatable: true }, ...replies],
        told: [],
        thread: { teamId: team.id, week: slot.occasion, key: slotKey(slot) },
      };
    };
  },
};

function inThread(slot: Slot, week: RepWeek, parent: NewPost, now: Temporal.Instant): NewPost {
  const { rep } = week;
  const at = { channelId: parent.channelId, part: rep.userId };
  return { ...postFor(slot, repWeekMessage(week, dateFor(rep, now)), at), under: parent.key, repeatable: true };
}

/** A team that keeps it private has totals in its channel, and each rep hears their own part alone. */
function inPrivate(slot: Slot, week: RepWeek, now: Temporal.Instant): NewPost[] {
  const { rep } = week;
  const post = dmPost(slot, repWeekMessage(week, dateFor(rep, now)), rep, now, rep.userId);
  return post ? [post] : [];
}
